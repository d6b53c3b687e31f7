use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, EventTarget, HtmlInputElement, KeyboardEvent};
use yew::{hook, use_effect_with};

use crate::browser;
use crate::form::Editor;
use crate::state::Edit;

/// Undoes with Ctrl+Z and redoes with Ctrl+Shift+Z or Ctrl+Y (with the command key on a Mac). Inside of a text the
/// browser's own undo stays in charge.
#[hook]
pub(crate) fn use_undo_keys(editor: Editor) {
    use_effect_with(editor, |editor| {
        let editor = editor.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&browser::document(), "keydown", options, move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            let edit = match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
                ("z", false) => Edit::Undo,
                ("z", true) | ("y", false) => Edit::Redo,
                _ => return,
            };
            if (key.ctrl_key() || key.meta_key())
                && !key.alt_key()
                && !event.target().is_some_and(|target| is_text(&target))
            {
                event.prevent_default();
                editor.edit(edit);
            }
        });
        move || drop(listener)
    });
}

/// Whether text is typed into `target`, so that the browser undoes it letter by letter.
fn is_text(target: &EventTarget) -> bool {
    let Some(element) = target.dyn_ref::<Element>() else { return false };
    match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(input.type_().as_str(), "checkbox" | "radio" | "button"),
        None => element.tag_name() == "TEXTAREA",
    }
}
