use offerset::aws::POLICY_FILE;
use offerset::source::OFFER_SETS_API;
use serde_json::Value;
use yew::{Html, html};

use crate::components::{json_download, json_source};

/// What whoever sends the requests has to be permitted.
pub(super) fn permissions(policy: &Value) -> Html {
    html! {
        <section class="card stack" aria-labelledby="permissions">
            <h2 id="permissions">{ "Permissions" }</h2>
            <p>
                { "Whoever sends the requests needs this IAM policy. Two of its change types are in no request, and easily \
                   missed: " }<code>{ "AssociateWithOfferSet" }</code>{ " on every offer and solution that is put into the \
                   set, and " }<code>{ "CreateOfferOnProduct" }</code>{ " on the products for which offers are created." }
            </p>
            { json_source("The policy, as JSON", &format!("{policy:#}"), "the policy") }
            { json_download(POLICY_FILE, policy) }
            <p class="soft">
                { "Source: " }<a href={OFFER_SETS_API.url} rel="noreferrer">{ OFFER_SETS_API.title }</a>
            </p>
        </section>
    }
}
