use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, hook, html, use_effect_with, use_state};

use crate::components::PageHeading;
use crate::manual::{self, Manual};
use crate::route::Route;

/// The manual of rules, or what the page shows while there is none: that it is being loaded, or could not be.
#[hook]
pub(crate) fn use_manual() -> Result<Manual, Html> {
    let manual = use_state(manual::loaded);
    // Counts how often it was asked for, and how often that has failed.
    let (asked, failed) = (use_state(|| 1), use_state(|| 0));
    use_effect_with(*asked, {
        let (manual, failed) = (manual.clone(), failed.setter());
        move |asked| {
            if manual.is_some() {
                return;
            }
            let asked = *asked;
            spawn_local(async move {
                match manual::load().await {
                    Some(loaded) => manual.set(Some(loaded)),
                    None => failed.set(asked),
                }
            });
        }
    });
    if let Some(manual) = &*manual {
        return Ok(Manual::clone(manual));
    }
    if *failed < *asked {
        return Err(html! { <p role="status">{ "Loading the manual…" }</p> });
    }
    let again = Callback::from(move |_: MouseEvent| asked.set(*asked + 1));
    Err(html! {
        <div class="stack">
            <PageHeading title={Route::Rules.title()} />
            <p role="alert">{ "The manual could not be loaded. Check the connection." }</p>
            <div><button type="button" class="button" onclick={again}>{ "Try again" }</button></div>
        </div>
    })
}
