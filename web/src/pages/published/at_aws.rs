use offerset::source::{OFFER_SETS_API, PREPARING_OFFER_SET};
use yew::{Html, html};

use crate::components::buyer::offers;
use crate::offered::Offered;
use crate::route::{Route, SetId};
use crate::state::Told;

/// What the seller does next, at AWS.
pub(super) fn at_aws(id: &SetId, offered: &Offered, told: &Told) -> Html {
    let count = offers(offered.facts.len());
    let requests = Route::AwsRequests { id: id.clone() }.href();
    let replace = Route::Replace { id: id.clone() }.href();
    html! {
        <section class="card stack" aria-labelledby="at-aws">
            <h2 id="at-aws">{ "What comes next, at AWS" }</h2>
            if let Some(set_id) = told.get("offerSetId") {
                <p>{ "At AWS this is " }<code>{ set_id.to_owned() }</code>{ "." }</p>
            } else {
                <p>{ "Wait until the buyer agrees: at AWS, a released offer is frozen as well. Then there are two ways." }</p>
            }
            <dl class="stack ways">
                <div>
                    <dt>{ "By requests" }</dt>
                    <dd>
                        { "All of them are written, in the order that works, with the permissions that they need. You send \
                           them, and the page follows them to the end." }
                        <p><a class="button button--primary" href={requests}>{ "Requests to AWS" }</a></p>
                    </dd>
                </div>
                <div>
                    <dt>{ "By hand, in the console" }</dt>
                    <dd>
                        { format!("In the AWS Marketplace Management Portal, choose Offers, then Private offer sets, then \
                           Create offer set, and enter the name, the note and the {count} as they stand here. Create the \
                           offers within the set: one that was created outside never joins it.") }
                    </dd>
                </div>
            </dl>
            <p>
                { "Once the set is released, it can not be changed. If something has to change then, " }
                <a href={replace}>{ "replace it by another set" }</a>{ "." }
            </p>
            <p class="soft">
                { "Sources: " }
                <a href={PREPARING_OFFER_SET.url} rel="noreferrer">{ PREPARING_OFFER_SET.title }</a>{ ", " }
                <a href={OFFER_SETS_API.url} rel="noreferrer">{ OFFER_SETS_API.title }</a>
            </p>
        </section>
    }
}
