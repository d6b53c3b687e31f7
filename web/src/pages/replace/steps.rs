use offerset::aws::RecreatePlan;
use yew::{Html, html};

use crate::components::prose;
use crate::route::{Route, SetId};
use crate::state::Entry;
use crate::succession::Succession;

/// In which order the successor takes the place, and where its requests are.
pub(super) fn steps(plan: &RecreatePlan, chosen: &SetId, entry: &Entry) -> Html {
    html! {
        <section class="card stack" aria-labelledby="steps">
            <h2 id="steps">{ "How it is done" }</h2>
            <ol class="steps-list">
                for step in &plan.steps {
                    <li>{ prose(step) }</li>
                }
            </ol>
            if matches!(entry, Entry::Published(_)) {
                <p>
                    { "The requests of the new set create all of its offers, also those that could be cloned by hand." }
                </p>
                <p><a class="button button--primary" href={Route::AwsRequests { id: chosen.clone() }.href()}>{ "Requests for the new set" }</a></p>
            } else {
                <p>{ "The draft is ready. Publish it, and its requests are written." }</p>
                <p><a class="button button--primary" href={Route::Review { id: chosen.clone() }.href()}>{ "Review and publish the draft" }</a></p>
            }
            <ul class="bullets">
                for note in &plan.notes {
                    <li>{ prose(note) }</li>
                }
            </ul>
        </section>
    }
}

/// What keeps the successor from taking the place.
pub(super) fn not_ready(succession: &Succession, chosen: &SetId) -> Html {
    let count = succession.counts.error;
    let things = if count == 1 { "one thing".to_owned() } else { format!("{count} things") };
    html! {
        <section class="card stack" aria-labelledby="steps">
            <h2 id="steps">{ "How it is done" }</h2>
            <p>{ format!("The plan is written as soon as AWS would take the new set: {things} in it are to be put right or filled in.") }</p>
            <p><a class="button button--primary" href={Route::Review { id: chosen.clone() }.href()}>{ "Show what is missing" }</a></p>
        </section>
    }
}
