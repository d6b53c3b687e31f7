use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state_eq};

use super::message::message;
use crate::browser;
use crate::components::{CopyButton, IconName, icon};
use crate::intl;
use crate::offered::Offered;
use crate::share::{self, Carrier, Failure, Length};

/// What [`Send`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The set as the buyer gets it.
    pub(super) offered: Rc<Offered>,
}

/// The ways to the buyer: a link, a file, and a message around them.
#[component]
pub(super) fn Send(props: &Props) -> Html {
    let offered = &props.offered;
    let link = use_state_eq(|| None::<Result<String, Failure>>);
    use_effect_with(offered.snapshot.clone(), {
        let link = link.setter();
        move |snapshot| {
            let snapshot = snapshot.clone();
            spawn_local(async move { link.set(Some(share::write_link(&snapshot).await)) });
        }
    });
    let download = {
        let snapshot = offered.snapshot.clone();
        Callback::from(move |_: MouseEvent| {
            browser::download(&share::file_name(&snapshot), &share::write_file(&snapshot));
        })
    };
    let written = link.as_ref().and_then(|link| link.as_ref().ok()).cloned();
    let length = written.as_deref().map(Length::of);
    let text = message(offered, written.as_deref().filter(|_| length != Some(Length::TooLong)));
    html! {
        <section class="card stack" aria-labelledby="send">
            <h2 id="send">{ "Send it to the buyer" }</h2>
            <div class="field field--wide">
                <label class="field__label" for="link">{ "Link for the buyer" }</label>
                <p id="link-hint" class="field__hint">
                    { "It holds the whole set. What stands behind # goes to no server: only who has the link can read it." }
                </p>
                { link_or_not(link.as_ref()) }
            </div>
            <div class="stack stack--tight">
                <h3>{ "File for the buyer" }</h3>
                <p class="field__hint">{ "The same as a file, to be opened on the page “Review an offer set”. Mail keeps it as it is." }</p>
                <div>
                    <button type="button" class={if length == Some(Length::TooLong) { "button button--primary" } else { "button" }} onclick={download}>
                        { icon(IconName::Download) }{ "Download the file" }
                    </button>
                </div>
            </div>
            <div class="field field--wide">
                <label class="field__label" for="message">{ "Message, ready to send" }</label>
                <textarea id="message" class="input input--area" rows="15" readonly=true value={text.clone()} onfocus={select()} />
                <div><CopyButton {text} what="Copy the message" /></div>
            </div>
        </section>
    }
}

fn link_or_not(link: Option<&Result<String, Failure>>) -> Html {
    match link {
        None => html! { <p role="status">{ "Packing…" }</p> },
        Some(Err(failure)) => html! {
            <p class="finding__message text--error" role="alert">
                { icon(IconName::Error) }{ failure.describe(Carrier::Link) }
            </p>
        },
        Some(Ok(link)) => html! {
            <>
                <input
                    id="link" class="input input--code" type="text" readonly=true value={link.clone()}
                    aria-describedby="link-hint link-length" onfocus={select()}
                />
                { length_note(link) }
                <div class="row">
                    <CopyButton text={link.clone()} what="Copy the link" is_primary={Length::of(link) != Length::TooLong} />
                    <a class="button" href={link.clone()}>{ "Open as the buyer" }</a>
                </div>
            </>
        },
    }
}

/// Selects the whole text when the field gets the focus: it is there to be copied.
fn select() -> Callback<yew::FocusEvent> {
    Callback::from(|event: yew::FocusEvent| browser::select_all(&event))
}

fn length_note(link: &str) -> Html {
    let count = format!("{} characters", intl::number(link.len()));
    let (class, words) = match Length::of(link) {
        Length::Safe => ("soft", format!("{count}: short enough for mail and chat.")),
        Length::Long => (
            "text--warning",
            format!("{count}: some mail and chat programs cut links of this length. Send the file along with it."),
        ),
        Length::TooLong => {
            ("text--warning", format!("{count}: most mail and chat programs cut a link of this length. Send the file."))
        }
    };
    html! { <p id="link-length" {class}>{ words }</p> }
}
