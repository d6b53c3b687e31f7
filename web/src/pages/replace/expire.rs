use offerset::aws::{Call, RecreatePlan, explain};
use yew::{Html, html};

use crate::components::{command_line, json_download, json_source};

/// The requests that let the old set expire.
pub(super) fn expire(plan: &RecreatePlan) -> Html {
    if plan.expire.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card stack" aria-labelledby="expire">
            <h2 id="expire">{ "Let the old set expire" }</h2>
            <p>{ "Send this last, when the new set is released: until then the buyer has one that can be accepted." }</p>
            for call in &plan.expire {
                { request(call) }
            }
        </section>
    }
}

fn request(call: &Call) -> Html {
    html! {
        <div class="stack">
            <ul class="bullets">
                for sentence in explain(call) {
                    <li>{ sentence }</li>
                }
            </ul>
            { json_download(&call.file, &call.request) }
            { command_line("Send it, in the folder with the file", &call.run, &format!("the line that sends {}", call.file)) }
            { json_source("The request", &format!("{:#}", call.request), &format!("the request {}", call.file)) }
        </div>
    }
}
