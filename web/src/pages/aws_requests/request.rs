use std::rc::Rc;

use offerset::aws::{Call, CallState, explain, value_in_words};
use serde_json::Value;
use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::Tell;
use super::failure::failure;
use super::id_field::IdField;
use super::paste::Paste;
use crate::browser;
use crate::components::{IconName, command_line, icon, json_download, json_source, sentence};
use crate::release::{Fact, Progress, Release};
use crate::route::SetId;
use crate::state::shape;

/// What [`Request`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Which set.
    pub(super) id: SetId,
    /// The release that it belongs to.
    pub(super) release: Rc<Release>,
    /// Its place, from 0.
    pub(super) place: usize,
    /// The set.
    pub(super) document: Rc<Value>,
    /// Takes what AWS answered.
    pub(super) tell: Tell,
}

/// One request: what it does and needs, how it is sent and followed, and what AWS answered.
#[component]
pub(super) fn Request(props: &Props) -> Html {
    let Props { release, place, tell, .. } = props;
    let (Some(call), Some(progress)) = (release.plan.calls.get(*place), release.progress.get(*place)) else {
        return Html::default();
    };
    let number = place + 1;
    let title = format!("request-{number}");
    html! {
        <li class="card request stack" aria-labelledby={title.clone()}>
            <div class="request__head">
                <span class="request__number" aria-hidden="true">{ number }</span>
                <h3 id={title} class="request__title" tabindex="-1">
                    <span class="visually-hidden">{ format!("Request {number}: ") }</span>{ &call.name }
                </h3>
                { badge(progress) }
            </div>
            if progress.state != CallState::Done {
                { explained(call) }
            }
            { needs(release, call) }
            if progress.state == CallState::Failed {
                { failure(&props.id, number, &call.file, progress, tell) }
            } else if progress.state == CallState::Done {
                { ids(props, call, "Ids that AWS gave") }
                <details class="disclosure">
                    <summary>{ "The request, and what to do if something of this is wrong" }</summary>
                    <div class="stack">
                        { explained(call) }
                        { sending(call, progress) }
                        <div>
                            <button type="button" class="button" onclick={taken_back(call, number, tell)}>
                                { icon(IconName::Undo) }{ format!("Take back what was told about request {number}") }
                            </button>
                        </div>
                    </div>
                </details>
            } else if progress.state == CallState::Waiting {
                { body(call, "The request, with what is known by now") }
            } else {
                { sending(call, progress) }
                if progress.state == CallState::IdsMissing {
                    { ids(props, call, "AWS has made it. Which ids has it given?") }
                } else {
                    <Paste call={Rc::new(call.clone())} {number} next={next(release, number)} tell={tell.clone()} />
                }
            }
        </li>
    }
}

/// What gets the focus when the request `number` is done.
fn next(release: &Release, number: usize) -> String {
    if number < release.plan.calls.len() { format!("request-{}", number + 1) } else { "progress".to_owned() }
}

fn badge(progress: &Progress) -> Html {
    let (class, name, words) = match progress.state {
        CallState::Waiting => ("badge", IconName::Todo, "Waits for ids"),
        CallState::Ready => ("badge badge--published", IconName::Up, "Ready to send"),
        CallState::UnderWay => ("badge badge--published", IconName::Info, "At AWS"),
        CallState::Failed => ("badge badge--error", IconName::Error, "Failed"),
        CallState::IdsMissing => ("badge badge--published", IconName::Todo, "Ids are missing"),
        CallState::Done => ("badge badge--ready", IconName::Check, "Done"),
    };
    html! { <span {class}>{ icon(name) }{ words }</span> }
}

/// What the request does, and what it gives.
fn explained(call: &Call) -> Html {
    let told: Vec<String> = call.yields.iter().map(|name| value_in_words(name)).collect();
    html! {
        <ul class="bullets">
            for sentence in explain(call) {
                <li>{ sentence }</li>
            }
            if !call.yields.is_empty() {
                <li>{ format!("AWS tells {}.", told.join(", ")) }</li>
            }
        </ul>
    }
}

/// What has to be known first, and from which request that comes.
fn needs(release: &Release, call: &Call) -> Html {
    if call.needs.is_empty() {
        return Html::default();
    }
    html! {
        <div class="stack stack--tight">
            <h4>{ "It needs" }</h4>
            <ul class="bullets">
                for name in &call.needs {
                    <li>
                        { sentence(&value_in_words(name)).trim_end_matches('.') }
                        { release.told_by(name).map(|place| format!(" from request {}", place + 1)) }
                        { ". It stands as " }<code>{ format!("{{{{{name}}}}}") }</code>{ " until it is known." }
                    </li>
                }
            </ul>
        </div>
    }
}

/// How it is sent and followed.
fn sending(call: &Call, progress: &Progress) -> Html {
    let follow = match &progress.change_set_id {
        Some(id) => call.wait.run.replace("CHANGE_SET_ID", id),
        None => call.wait.run.clone(),
    };
    let until = match &progress.change_set_id {
        Some(_) => format!("Ask for its status, until that is {}", call.wait.status),
        None => format!(
            "Ask for its status, until that is {}; CHANGE_SET_ID is in the answer to the line above",
            call.wait.status
        ),
    };
    html! {
        <>
            { json_download(&call.file, &call.request) }
            { command_line("Send it, in the folder with the file", &call.run, &format!("the line that sends {}", call.file)) }
            { command_line(&until, &follow, &format!("the line that asks for the status of {}", call.file)) }
            { body(call, "The request") }
            { token(call) }
        </>
    }
}

/// The body of the request.
fn body(call: &Call, label: &str) -> Html {
    let count = call.request.get("ChangeSet").and_then(Value::as_array).map_or(0, Vec::len);
    let plural = if count == 1 { "" } else { "s" };
    let label = format!("{label}: {count} change{plural}");
    json_source(&label, &format!("{:#}", call.request), &format!("the request {}", call.file))
}

/// The token of the request. It changes with every id that is put in, so that it is shown when all are.
fn token(call: &Call) -> Html {
    let token = call.request.get("ClientRequestToken").and_then(Value::as_str).unwrap_or_default();
    html! {
        <p class="soft request__token">
            { "Client request token " }<code>{ token.to_owned() }</code>
            { ": sent again unchanged, the request is carried out once." }
        </p>
    }
}

/// The ids that AWS gave, to be read and corrected.
fn ids(props: &Props, call: &Call, heading: &str) -> Html {
    if call.yields.is_empty() {
        return Html::default();
    }
    html! {
        <fieldset class="stack stack--tight">
            <legend class="soft">{ heading.to_owned() }</legend>
            <div class="ids">
                for name in &call.yields {
                    { id_field(props, name, label(props, name)) }
                }
            </div>
        </fieldset>
    }
}

fn id_field(props: &Props, name: &str, label: String) -> Html {
    let value = props.release.values.get(name).cloned().unwrap_or_default();
    html! {
        <IdField key={name.to_owned()} plan={props.release.plan.clone()} name={name.to_owned()} {label} {value} tell={props.tell.clone()} />
    }
}

/// What an id is of: the set, or an offer with its name.
fn label(props: &Props, name: &str) -> String {
    let number = name.strip_prefix("offerId:").and_then(|number| number.parse::<usize>().ok());
    let offer = number.and_then(|number| shape::offers(&props.document).get(number.checked_sub(1)?));
    match (number, offer.and_then(shape::name)) {
        (Some(number), Some(name)) => format!("Offer {number}, {name}"),
        (Some(number), None) => format!("Offer {number}"),
        (None, _) => "Offer set".to_owned(),
    }
}

/// Takes back all that was told about a request.
fn taken_back(call: &Call, number: usize, tell: &Tell) -> Callback<MouseEvent> {
    let (file, names, tell) = (call.file.clone(), call.yields.clone(), tell.clone());
    Callback::from(move |_: MouseEvent| {
        browser::focus_id(&format!("request-{number}"));
        let of_file = [Fact::ChangeSet, Fact::Status, Fact::Failure].map(|fact| fact.name(&file));
        tell.emit(of_file.into_iter().chain(names.clone()).map(|name| (name, String::new())).collect());
    })
}
