use std::rc::Rc;

use offerset::aws;
use yew::{Html, html};

use crate::components::{IconName, command_line, icon, prose, sentence};
use crate::release::Release;
use crate::route::{Route, SetId};

/// Where AWS shows sets and offers to their seller.
const PORTAL: &str = "https://aws.amazon.com/marketplace/management/";

/// How far the set is, and what comes next.
pub(super) fn summary(release: &Rc<Release>, id: &SetId) -> Html {
    let (class, name, heading, body) = if release.is_released() {
        let heading = html! { <>{ icon(IconName::Check) }{ "Released" }</> };
        ("card card--done stack", "tone tone--ready", heading, released(release, id))
    } else {
        ("card stack", "", html! { "How far it is" }, under_way(release))
    };
    // One structure for both, so that the heading stays the same element, and keeps the focus that it is given.
    html! {
        <section {class} aria-labelledby="progress">
            <h2 id="progress" class={name} tabindex="-1">{ heading }</h2>
            <div class="stack">{ body }</div>
        </section>
    }
}

fn under_way(release: &Release) -> Html {
    let (done, count) = (release.done(), release.progress.len());
    html! {
        <>
            <div class="row" role="status">
                <progress class="progress" max={count.to_string()} value={done.to_string()} aria-labelledby="progress" />
                <span>{ format!("{done} of {count} requests are done.") }</span>
            </div>
            if !release.objections.is_empty() {
                <div class="notice notice--warning notice--plain">
                    <p>{ "AWS would refuse this set today:" }</p>
                    <ul class="bullets">
                        for objection in &release.objections {
                            <li>{ prose(&sentence(objection)) }</li>
                        }
                    </ul>
                    <p>{ "A published set never changes: clone it, repair the copy, and publish that." }</p>
                </div>
            }
        </>
    }
}

fn released(release: &Release, id: &SetId) -> Html {
    let set_id = release.set_id().unwrap_or_default();
    html! {
        <>
            <p role="status">
                { "All requests are done: at AWS this is the offer set " }<code>{ set_id.to_owned() }</code>
                { ". The buyer can accept it, and gets a mail from AWS." }
            </p>
            { command_line("This shows its state", &aws::check_line(set_id), "the line that shows the state") }
            <ul class="bullets">
                <li>
                    { "You see it in the " }<a href={PORTAL} rel="noreferrer">{ "AWS Marketplace Management Portal" }</a>
                    { " under Offers, Private offer sets." }
                </li>
                <li>
                    { "What the buyer does next, and what may stop them, is on " }
                    <a href={Route::Published { id: id.clone() }.href()}>{ "the page of the published set" }</a>{ "." }
                </li>
                <li>
                    { "It can not be changed any more. If something has to change, " }
                    <a href={Route::Replace { id: id.clone() }.href()}>{ "replace it by another set" }</a>{ "." }
                </li>
            </ul>
        </>
    }
}
