use yew::{Html, html};

use super::words;
use crate::receipt::Receipt;

/// What the buyer does next, at AWS.
pub(super) fn next_steps(receipt: &Receipt) -> Html {
    let account = receipt.acceptor.account_id.as_deref().map(words::account);
    let account = account
        .map_or_else(|| "the account that the offers are for".to_owned(), |account| format!("the account {account}"));
    html! {
        <section class="card stack stack--tight" aria-labelledby="next">
            <h2 id="next">{ "What comes next, at AWS" }</h2>
            <ol class="steps-list">
                <li>{ "The seller releases the offer set at AWS. AWS Marketplace then sends a mail to the buyer account." }</li>
                <li>
                    { format!("Sign in to AWS with {account}, and open Private offers in the AWS Marketplace console. \
                       Whoever accepts needs the permission to subscribe.") }
                </li>
                <li>{ "Compare the offers there with this receipt: products, amounts, dates and contracts." }</li>
                <li>{ "Have the purchase order numbers ready, and accept. The tax is known then." }</li>
                <li>{ "Set up each product: accepting makes the agreements, and each product has a set-up of its own." }</li>
            </ol>
        </section>
    }
}
