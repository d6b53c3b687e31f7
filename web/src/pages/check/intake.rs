use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Element, Event, EventTarget, HtmlInputElement, HtmlTextAreaElement,
};
use yew::{
    Callback, Html, MouseEvent, NodeRef, Properties, TargetCast as _, classes, component, html, use_effect_with,
    use_node_ref, use_state_eq,
};

use super::SUMMARY;
use crate::browser;
use crate::files::{check_dropped, check_files, check_text, chosen, dropped};

/// What [`Intake`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Whether nothing was given yet, so that it is told what can be.
    pub(super) is_empty: bool,
}

/// Takes files: chosen, dropped or pasted anywhere on the page.
#[component]
pub(super) fn Intake(props: &Props) -> Html {
    let is_over = use_state_eq(|| false);
    let area = use_node_ref();
    use_effect_with((), {
        let is_over = is_over.setter();
        move |()| {
            let listeners = listen(move |over| is_over.set(over));
            || drop(listeners)
        }
    });
    let onchange = Callback::from(|event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        check_files(chosen(input.files()));
        // The same file can be chosen again once it is repaired.
        input.set_value("");
    });
    html! {
        <div class={classes!("drop", is_over.then_some("drop--over"))}>
            <div class="drop__target">
                <label class="button button--primary file">
                    <input class="visually-hidden" type="file" multiple=true onchange={onchange.clone()} />
                    { "Choose files" }
                </label>
                <label class="button file">
                    <input class="visually-hidden" type="file" webkitdirectory={true} {onchange} />
                    { "Choose a folder" }
                </label>
                <span class="soft">{ "or drop files and folders anywhere on this page" }</span>
            </div>
            if props.is_empty {
                { what_is_taken() }
            }
            { paste(&area, props.is_empty) }
        </div>
    }
}

/// Takes a text that is pasted into its field.
fn paste(area: &NodeRef, is_open: bool) -> Html {
    let check = {
        let area = area.clone();
        Callback::from(move |_: MouseEvent| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
            if area.value().trim().is_empty() {
                let _ = area.focus();
                return;
            }
            check_text(area.value());
            area.set_value("");
            // The field closes, and this button with it.
            browser::focus_id(SUMMARY);
        })
    };
    html! {
        <details class="disclosure" open={is_open}>
            <summary>{ "Or paste JSON" }</summary>
            <div class="field field--wide">
                <textarea
                    ref={area.clone()}
                    class="input input--area input--code"
                    aria-label="JSON to check"
                    rows="3"
                    spellcheck="false"
                    autocomplete="off"
                />
                <div><button type="button" class="button" onclick={check}>{ "Check the text" }</button></div>
            </div>
        </details>
    }
}

fn what_is_taken() -> Html {
    html! {
        <div class="stack stack--tight measure">
            <p>
                { "Everything that speaks of an offer set, as JSON and in any mix. What belongs together is read together: \
                   a request for the set, one for each of its offers, and what AWS says about them make one set." }
            </p>
            <dl class="taken">
                <dt>{ "Requests to AWS" }</dt>
                <dd><code>{ "StartChangeSet" }</code>{ " bodies, and release plans" }</dd>
                <dt>{ "Answers from AWS" }</dt>
                <dd>
                    <code>{ "DescribeEntity" }</code>{ " of offer sets, offers and selling authorizations, " }
                    <code>{ "DescribeChangeSet" }</code>{ ", " }<code>{ "GetOfferSet" }</code>
                </dd>
                <dt>{ "Files of this app" }</dt>
                <dd>{ "offer sets that were downloaded" }</dd>
            </dl>
            <p class="soft">{ "Other files do no harm. Nothing leaves this browser." }</p>
        </div>
    }
}

/// Takes what is dropped or pasted, wherever on the page: otherwise the browser would leave the page and show the file.
fn listen(hover: impl Fn(bool) + Clone + 'static) -> [EventListener; 4] {
    let document: EventTarget = browser::document().into();
    let on = |name: &'static str, work: Box<dyn Fn(&Event)>| {
        EventListener::new_with_options(&document, name, EventListenerOptions::enable_prevent_default(), move |event| {
            work(event);
        })
    };
    let (over, leave, dropped_on) = (hover.clone(), hover.clone(), hover);
    [
        on(
            "dragover",
            Box::new(move |event| {
                if let Some(data) = data_of(event) {
                    event.prevent_default();
                    over(holds_files(&data));
                }
            }),
        ),
        on(
            "dragleave",
            Box::new(move |event| {
                // Between two elements of the page, it goes to one of them.
                if event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none()) {
                    leave(false);
                }
            }),
        ),
        on(
            "drop",
            Box::new(move |event| {
                dropped_on(false);
                if let Some(data) = data_of(event) {
                    event.prevent_default();
                    check_dropped(dropped(&data));
                }
            }),
        ),
        on(
            "paste",
            Box::new(|event| {
                let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else {
                    return;
                };
                let files = chosen(data.files());
                if !files.is_empty() {
                    event.prevent_default();
                    check_files(files);
                } else if !is_field(event) {
                    let text = data.get_data("text").unwrap_or_default();
                    if !text.trim().is_empty() {
                        event.prevent_default();
                        check_text(text);
                    }
                }
            }),
        ),
    ]
}

/// What is dragged, unless it is a text that goes into a field.
fn data_of(event: &Event) -> Option<DataTransfer> {
    let data = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    (holds_files(&data) || !is_field(event)).then_some(data)
}

fn holds_files(data: &DataTransfer) -> bool {
    data.types().includes(&"Files".into(), 0)
}

fn is_field(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.closest("textarea, input").is_ok_and(|field| field.is_some()))
}
