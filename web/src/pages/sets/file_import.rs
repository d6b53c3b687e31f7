use offerset::{Document, MAX_TEXT_BYTES};
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, Properties, TargetCast as _, component, html, use_state};

use crate::browser;
use crate::components::{IconName, icon};
use crate::engine;

/// What [`FileImport`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Takes the set that was read.
    pub(super) on_import: Callback<Value>,
}

/// Opens a file of this device as a new set.
#[component]
pub(super) fn FileImport(props: &Props) -> Html {
    let problem = use_state(|| None::<String>);
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
                    Err(reason) => problem.set(Some(format!("{} was not opened: {reason}", file.name()))),
                }
                // The same file can be chosen again once it is repaired.
                input.set_value("");
            });
        })
    };
    html! {
        <>
            if let Some(problem) = &*problem {
                <p class="finding__message text--error" role="alert">{ icon(IconName::Error) }{ problem }</p>
            }
            <label class="button file">
                <input class="visually-hidden" type="file" accept=".json,application/json" {onchange} />
                { "Open a file" }
            </label>
        </>
    }
}

/// Reads a set. What is wrong with its content is not asked here: the composer shows it.
async fn read(file: &web_sys::File) -> Result<Value, String> {
    #[expect(clippy::cast_precision_loss, reason = "a few million")]
    if file.size() > MAX_TEXT_BYTES as f64 {
        return Err("it is too large for an offer set.".to_owned());
    }
    let bytes = browser::read(file).await.ok_or("the browser could not read it.")?;
    let document = Document::parse(&bytes);
    if document.is_unreadable() {
        return Err(engine::first_message(&document));
    }
    Ok(document.to_value())
}
