use std::rc::Rc;

use offerset::aws::{Call, NoResponse, Response, read_response};
use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_node_ref, use_state_eq};

use super::Tell;
use crate::browser;
use crate::components::{IconName, icon, prose, sentence};
use crate::release::facts;

/// What [`Paste`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The request that was answered.
    pub(super) call: Rc<Call>,
    /// Its number, from 1.
    pub(super) number: usize,
    /// What gets the focus when the request is done.
    pub(super) next: String,
    /// Takes what was read.
    pub(super) tell: Tell,
}

/// Takes what AWS answered. A text that is not understood stays in the field.
#[component]
pub(super) fn Paste(props: &Props) -> Html {
    let Props { call, number, next, tell } = props;
    let area = use_node_ref();
    let outcome = use_state_eq(|| None::<Result<Response, NoResponse>>);
    let read = {
        let (area, outcome, tell) = (area.clone(), outcome.setter(), tell.clone());
        let (call, own, next) = (Rc::clone(call), format!("request-{number}"), next.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
            let text = area.value();
            let response = read_response(&call, &text);
            match &response {
                Ok(response) => {
                    if let Some(id) = focus(&call, response, &own, &next) {
                        browser::focus_id(&id);
                    }
                    area.set_value("");
                    tell.emit(facts(&call.file, response, &text));
                }
                Err(_) => {
                    // A field that can not be focused keeps its text all the same.
                    let _ = area.focus();
                }
            }
            outcome.set(Some(response));
        })
    };
    let id = format!("answer-{number}");
    let (hint, error) = (format!("{id}-hint"), format!("{id}-error"));
    let objection = outcome.as_ref().and_then(|outcome| outcome.as_ref().err());
    let described = if objection.is_some() { format!("{hint} {error}") } else { hint.clone() };
    html! {
        <div class="stack stack--tight">
            <div class={if objection.is_some() { "field field--wide field--error" } else { "field field--wide" }}>
                <label class="field__label" for={id.clone()}>{ "What AWS answered" }</label>
                <p id={hint} class="field__hint">
                    { "Paste what either line printed: the answer of StartChangeSet or of DescribeChangeSet, or only the ids." }
                </p>
                <textarea
                    ref={area} {id} class="input input--area input--code" rows="4" spellcheck="false" autocomplete="off"
                    aria-invalid={objection.map(|_| "true")} aria-describedby={described}
                />
                if let Some(objection) = objection {
                    <p id={error} class="finding__message text--error" role="alert">
                        { icon(IconName::Error) }
                        <span>{ prose(&sentence(&objection.to_string())) }{ advice(objection) }</span>
                    </p>
                }
            </div>
            <div class="row">
                <button type="button" class="button button--primary" onclick={read}>{ format!("Read the answer to request {number}") }</button>
                <span class="soft" role="status">{ outcome.as_ref().and_then(|outcome| outcome.as_ref().ok()).map(noted) }</span>
            </div>
        </div>
    }
}

/// What gets the focus, because the field goes: the heading of the request where AWS has ended it, what comes `next` where
/// it is done.
fn focus(call: &Call, response: &Response, own: &str, next: &str) -> Option<String> {
    let has_all = call.yields.iter().all(|name| response.values.contains_key(name));
    match response.status.as_deref() {
        Some("PREPARING" | "APPLYING") => None,
        Some(status) if status != call.wait.status || !has_all => Some(own.to_owned()),
        None if !has_all || call.yields.is_empty() => None,
        _ => Some(next.to_owned()),
    }
}

/// What was read, in a sentence.
fn noted(response: &Response) -> String {
    match response.status.as_deref() {
        None if response.values.is_empty() => "AWS has taken it. The second line asks for its status now.".to_owned(),
        None => "The ids are noted.".to_owned(),
        Some(status @ ("PREPARING" | "APPLYING")) => {
            format!("AWS has not finished: {status}. Ask again in some minutes.")
        }
        Some(status) => format!("AWS has ended it: {status}."),
    }
}

/// What helps, where AWS did not take a call.
fn advice(objection: &NoResponse) -> &'static str {
    match objection {
        NoResponse::NotTaken { code, .. } if code.contains("AccessDenied") => {
            " Give the sender the policy under “Permissions”, and send it again."
        }
        NoResponse::NotTaken { .. } => " Nothing was changed: send it again when that is put right.",
        _ => "",
    }
}
