use web_sys::{DragEvent, File, HtmlInputElement};
use yew::{
    AttrValue, Callback, Children, Event, Html, Properties, TargetCast as _, classes, component, html, use_state_eq,
};

use crate::files::chosen;

/// What [`DropZone`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the button for choosing says.
    pub(crate) label: AttrValue,
    /// Takes the files.
    pub(crate) on_files: Callback<Vec<File>>,
    /// What else is in it.
    #[prop_or_default]
    pub(crate) children: Children,
}

/// Takes a file that is chosen, or dropped anywhere in it. Whoever can not drag has the button (WCAG 2.2, 2.5.7).
#[component]
pub(crate) fn DropZone(props: &Props) -> Html {
    let Props { label, on_files, children } = props;
    let is_over = use_state_eq(|| false);
    let hover = |over: bool| {
        let is_over = is_over.setter();
        Callback::from(move |event: DragEvent| {
            // Otherwise the browser would leave the page and show the file.
            event.prevent_default();
            is_over.set(over);
        })
    };
    let ondrop = {
        let (is_over, on_files) = (is_over.setter(), on_files.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            on_files.emit(chosen(event.data_transfer().and_then(|data| data.files())));
        })
    };
    let onchange = {
        let on_files = on_files.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            on_files.emit(chosen(input.files()));
            // The same file can be chosen again once it is repaired.
            input.set_value("");
        })
    };
    html! {
        <div
            class={classes!("drop", is_over.then_some("drop--over"))}
            ondragenter={hover(true)}
            ondragover={hover(true)}
            ondragleave={hover(false)}
            {ondrop}
        >
            <div class="drop__target">
                <label class="button file">
                    <input class="visually-hidden" type="file" accept=".json,application/json" {onchange} />
                    { label }
                </label>
                <span class="soft">{ "or drop a file here" }</span>
            </div>
            { children.clone() }
        </div>
    }
}
