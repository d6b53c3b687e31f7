use offerset::aws::{FileKind, file_kind};
use offerset::{Document, MAX_TEXT_BYTES};
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};
use yew::{Callback, Event, Html, MouseEvent, Properties, TargetCast as _, component, html, use_state};

use crate::browser;
use crate::components::{IconName, icon};
use crate::engine;
use crate::files::hand_over;
use crate::route::Route;
use crate::router;

/// What [`FileImport`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Takes the set that was read.
    pub(super) on_import: Callback<Value>,
}

/// Why a file was not opened.
enum Problem {
    /// The sentence says why.
    Sentence(String),
    /// It speaks of offer sets, but is none: what it says has to be put together first.
    OfAws(File),
}

/// Opens a file of this device as a new set.
#[component]
pub(super) fn FileImport(props: &Props) -> Html {
    let problem = use_state(|| None::<Problem>);
    let onchange = {
        let (on_import, problem) = (props.on_import.clone(), problem.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            let (on_import, problem) = (on_import.clone(), problem.clone());
            spawn_local(async move {
                match read(&file).await {
                    Ok(document) => {
                        problem.set(None);
                        on_import.emit(document);
                    }
                    Err(reason) => problem.set(Some(reason)),
                }
                // The same file can be chosen again once it is repaired.
                input.set_value("");
            });
        })
    };
    html! {
        <>
            { problem.as_ref().map(shown) }
            <label class="button file">
                <input class="visually-hidden" type="file" accept=".json,application/json" {onchange} />
                { "Open a file" }
            </label>
        </>
    }
}

fn shown(problem: &Problem) -> Html {
    match problem {
        Problem::Sentence(sentence) => html! {
            <p class="finding__message text--error" role="alert">{ icon(IconName::Error) }{ sentence }</p>
        },
        Problem::OfAws(file) => {
            let check = {
                let file = file.clone();
                Callback::from(move |_: MouseEvent| {
                    hand_over(std::slice::from_ref(&file));
                    router::go(&Route::Check);
                })
            };
            html! {
                <div class="row" role="alert">
                    <p>{ format!("{} is a request to AWS, or an answer.", file.name()) }</p>
                    <button type="button" class="button" onclick={check}>{ "Check it, and open its offer sets" }</button>
                </div>
            }
        }
    }
}

/// Reads a set. What is wrong with its content is not asked here: the composer shows it.
async fn read(file: &File) -> Result<Value, Problem> {
    let failed = |reason: &str| Problem::Sentence(format!("{} was not opened: {reason}", file.name()));
    #[expect(clippy::cast_precision_loss, reason = "a few million")]
    if file.size() > MAX_TEXT_BYTES as f64 {
        return Err(failed("it is too large for an offer set."));
    }
    let Some(bytes) = browser::read(file).await else { return Err(failed("the browser could not read it.")) };
    let document = Document::parse(&bytes);
    match file_kind(&document) {
        FileKind::Unreadable => Err(failed(&engine::first_message(&document))),
        FileKind::Document | FileKind::Other => Ok(document.to_value()),
        _ => Err(Problem::OfAws(file.clone())),
    }
}
