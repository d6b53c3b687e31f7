use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, MouseEvent, component, html, use_node_ref};

use crate::files::check_text;

/// Takes a text that is pasted into its field.
#[component]
pub(super) fn Paste() -> Html {
    let area = use_node_ref();
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
        })
    };
    html! {
        <div class="field field--wide">
            <label class="field__label" for="pasted-text">{ "Or paste JSON" }</label>
            <textarea ref={area} id="pasted-text" class="input input--area input--code" rows="3" spellcheck="false" autocomplete="off" />
            <div><button type="button" class="button" onclick={check}>{ "Check the text" }</button></div>
        </div>
    }
}
