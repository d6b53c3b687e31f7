use offerset::MAX_TEXT_BYTES;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement, SubmitEvent};
use yew::{Callback, Html, Properties, component, html, use_node_ref, use_state_eq};

use crate::browser;
use crate::components::{DropZone, IconName, icon};
use crate::route::Route;
use crate::share::{Failure, Snapshot, open_file};

/// What [`Opening`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Takes what was opened.
    pub(super) on_open: Callback<Result<Snapshot, Failure>>,
}

/// The ways to open a set: its file, or its link.
#[component]
pub(super) fn Opening(props: &Props) -> Html {
    let input = use_node_ref();
    let problem = use_state_eq(|| false);
    let on_files = props.on_open.clone();
    let on_files = Callback::from(move |files: Vec<File>| {
        let Some(file) = files.into_iter().next() else { return };
        let on_open = on_files.clone();
        spawn_local(async move { on_open.emit(open(&file).await) });
    });
    let onsubmit = {
        let (input, problem) = (input.clone(), problem.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let pasted = input.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            match pasted.split_once(&format!("{}?", Route::Buyer.href())) {
                Some((_, query)) => browser::go_to(&format!("{}?{query}", Route::Buyer.href())),
                None => problem.set(true),
            }
        })
    };
    html! {
        <DropZone label="Choose the file" {on_files}>
            <form class="field" {onsubmit} novalidate=true>
                <label class="field__label" for="pasted-link">{ "Or paste the link" }</label>
                <div class="row row--nowrap">
                    <input
                        ref={input} id="pasted-link" class="input input--code" type="url" autocomplete="off" spellcheck="false"
                        aria-describedby={problem.then_some("pasted-link-problem")} aria-invalid={problem.then_some("true")}
                    />
                    <button type="submit" class="button">{ "Open" }</button>
                </div>
                if *problem {
                    <p id="pasted-link-problem" class="finding__message text--error">
                        { icon(IconName::Error) }
                        <span>
                            <span class="visually-hidden">{ "Error: " }</span>
                            { format!("Paste the whole link: it holds {}? and a long text behind it.", Route::Buyer.href()) }
                        </span>
                    </p>
                }
            </form>
        </DropZone>
    }
}

async fn open(file: &File) -> Result<Snapshot, Failure> {
    #[expect(clippy::cast_precision_loss, reason = "a few million")]
    if file.size() > MAX_TEXT_BYTES as f64 {
        return Err(Failure::TooLarge);
    }
    let bytes = browser::read(file).await;
    open_file(&bytes.ok_or_else(|| Failure::Unreadable("The browser could not read it.".to_owned()))?)
}
