use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::agreement_card::AgreementCard;
use super::amounts::Amounts;
use super::next_steps::NextSteps;
use crate::accepted::Accepted;
use crate::browser;
use crate::components::{Icon, IconName};
use crate::intl;
use crate::route::Route;
use crate::share;

/// What [`ReceiptView`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What was accepted.
    pub(crate) accepted: Accepted,
    /// Why it is not stored, where that is so.
    #[prop_or_default]
    pub(crate) problem: Option<String>,
}

/// The receipt: one agreement for each product.
#[component]
pub(crate) fn ReceiptView(props: &Props) -> Html {
    let Props { accepted, problem } = props;
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
                <p class="receipt__line"><Icon name={IconName::Check} /><strong>{ "Accepted in this preview" }</strong></p>
                <p>
                    { format!("On {}, as published under the digest ", intl::moment(accepted.time)) }
                    <code>{ share::short(&receipt.digest) }</code>
                    { ". No agreement was made at AWS, and the ids below are none of AWS: AWS decides when you accept there." }
                </p>
                if let Some(problem) = problem {
                    <p class="finding__message text--error" role="alert">
                        <Icon name={IconName::Warning} />
                        { format!("This receipt is not kept: print or download it before you leave. {problem}") }
                    </p>
                }
                <div class="row no-print">
                    <button type="button" class="button" onclick={print}>{ "Print" }</button>
                    <button type="button" class="button" onclick={download}>
                        <Icon name={IconName::Download} />{ "Download" }
                    </button>
                    <a class="button button--quiet" href={Route::Agreements.href()}>{ "All agreements" }</a>
                </div>
            </section>
            <Amounts receipt={Rc::clone(receipt)} />
            for (index, agreement) in receipt.agreements.iter().enumerate() {
                <AgreementCard number={index + 1} agreement={agreement.clone()} />
            }
            <NextSteps receipt={Rc::clone(receipt)} />
        </div>
    }
}
