use yew::{Callback, Html, MouseEvent, html};

use super::agreement_card::agreement_card;
use super::amounts::amounts;
use super::next_steps::next_steps;
use crate::accepted::Accepted;
use crate::browser;
use crate::components::{IconName, icon};
use crate::intl;
use crate::route::Route;
use crate::share;

/// The receipt: one agreement for each product.
pub(crate) fn receipt_view(accepted: &Accepted, problem: Option<&str>) -> Html {
    let receipt = &accepted.receipt;
    let print = Callback::from(|_: MouseEvent| browser::print());
    let download = {
        let accepted = accepted.clone();
        Callback::from(move |_: MouseEvent| {
            let digest = share::short(&accepted.receipt.digest);
            browser::download(&format!("offerset-receipt-{digest}.json"), &accepted.file());
        })
    };
    html! {
        <div class="stack stack--loose">
            <section class="card stack stack--tight receipt" aria-label="Receipt">
                <p class="receipt__line">{ icon(IconName::Check) }<strong>{ "Accepted in this preview" }</strong></p>
                <p>
                    { format!("On {}, as published under the digest ", intl::moment(accepted.time)) }
                    <code>{ share::short(&receipt.digest) }</code>
                    { ". No agreement was made at AWS, and the ids below are none of AWS: AWS decides when you accept there." }
                </p>
                if let Some(problem) = problem {
                    <p class="finding__message text--error" role="alert">
                        { icon(IconName::Warning) }
                        { format!("This receipt is not kept: print or download it before you leave. {problem}") }
                    </p>
                }
                <div class="row no-print">
                    <button type="button" class="button" onclick={print}>{ "Print" }</button>
                    <button type="button" class="button" onclick={download}>
                        { icon(IconName::Download) }{ "Download" }
                    </button>
                    <a class="button button--quiet" href={Route::Agreements.href()}>{ "All agreements" }</a>
                </div>
            </section>
            { amounts(receipt) }
            for (index, agreement) in receipt.agreements.iter().enumerate() {
                { agreement_card(index + 1, agreement, None, &[]) }
            }
            { next_steps(receipt) }
        </div>
    }
}
