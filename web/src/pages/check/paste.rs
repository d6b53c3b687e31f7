use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, MouseEvent, component, html, use_mut_ref, use_node_ref};

use crate::files::{Action, Content};
use crate::hooks::use_files;

/// Takes a text that is pasted.
#[component]
pub(super) fn Paste() -> Html {
    let files = use_files();
    let area = use_node_ref();
    let count = use_mut_ref(|| 0_usize);
    let check = {
        let (area, dispatcher) = (area.clone(), files.dispatcher());
        Callback::from(move |_: MouseEvent| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
            if area.value().trim().is_empty() {
                let _ = area.focus();
                return;
            }
            *count.borrow_mut() += 1;
            let name = format!("Pasted text {}", count.borrow());
            dispatcher.dispatch(Action::Add(name.into(), Content::check(area.value().as_bytes())));
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
