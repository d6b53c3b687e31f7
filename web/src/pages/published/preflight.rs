use offerset::source::{FAQ, INSTALLMENTS, Page};
use yew::{Html, html};

use crate::components::buyer::account;
use crate::offered::Offered;

/// What keeps buyers from accepting, as a list to go through with them before the set is released.
pub(super) fn preflight(offered: &Offered) -> Html {
    let accounts: Vec<String> = offered.accounts.iter().map(|buyer| account(buyer)).collect();
    let points = [
        (
            "Right account",
            format!(
                "Have the buyer read back {}. An offer for another account shows “page not found”, and has to be made anew.",
                accounts.join(", ")
            ),
        ),
        (
            "Allowed to see it",
            "Who accepts needs permission to subscribe. Limited products have to be opened for the account, and a private \
             marketplace has to approve them."
                .to_owned(),
        ),
        (
            "No running contract",
            "Where the account has an active contract for one of the products, AWS refuses the acceptance. Replacing it \
             needs an offer outside of a set."
                .to_owned(),
        ),
        (
            "Purchase orders",
            "Numbers are entered at acceptance. Later they can be changed for future charges only.".to_owned(),
        ),
        (
            "Payment in this currency",
            "The buyer is invoiced in the currency of the offers, and your payment settings need it as well.".to_owned(),
        ),
        (
            "What is due at once",
            "The whole amount, unless there is a schedule: upfront prices, and a charge whose date has come by then."
                .to_owned(),
        ),
    ];
    html! {
        <section class="card stack" aria-labelledby="preflight">
            <h2 id="preflight">{ "Before the buyer accepts" }</h2>
            <ul class="stack stack--tight checklist">
                for (lead, text) in points {
                    <li><strong>{ lead }{ ". " }</strong>{ text }</li>
                }
            </ul>
            <p class="soft">{ "Sources: " }{ link(FAQ) }{ ", " }{ link(INSTALLMENTS) }</p>
        </section>
    }
}

fn link(page: Page) -> Html {
    html! { <a href={page.url} rel="noreferrer">{ page.title }</a> }
}
