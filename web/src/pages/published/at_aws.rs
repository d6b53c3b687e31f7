use offerset::source::{OFFER_SETS_API, PREPARING_OFFER_SET};
use yew::{Html, html};

use crate::components::buyer::offers;
use crate::offered::Offered;

/// What the seller does next, at AWS.
pub(super) fn at_aws(offered: &Offered) -> Html {
    let count = offers(offered.facts.len());
    html! {
        <section class="card stack" aria-labelledby="at-aws">
            <h2 id="at-aws">{ "What comes next, at AWS" }</h2>
            <ol class="steps-list">
                <li>{ "Wait until the buyer agrees: at AWS, a published offer is frozen as well." }</li>
                <li>
                    { "In the AWS Marketplace Management Portal, choose Offers, then Private offer sets, then Create offer set. \
                       Enter the name and the note to the buyer." }
                </li>
                <li>{ format!("Create the {count} within the set, as they stand here: an offer that was created outside never joins it.") }</li>
                <li>{ "Publish. AWS may take up to an hour, and mails the buyer." }</li>
                <li>{ "If something has to change then: clone the set, publish a new one, and let the old one expire." }</li>
            </ol>
            <p class="soft">
                { "Sources: " }
                <a href={PREPARING_OFFER_SET.url} rel="noreferrer">{ PREPARING_OFFER_SET.title }</a>{ ", " }
                <a href={OFFER_SETS_API.url} rel="noreferrer">{ OFFER_SETS_API.title }</a>
            </p>
        </section>
    }
}
