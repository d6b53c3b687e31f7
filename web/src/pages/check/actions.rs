use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::browser;
use crate::components::{IconName, icon};
use crate::files::FoundSet;
use crate::hooks::use_adder;

/// What [`Actions`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The set.
    pub(super) set: Rc<FoundSet>,
}

/// What can be done with a set: to go on with it as a draft, or to keep its document.
#[component]
pub(super) fn Actions(props: &Props) -> Html {
    let set = &props.set;
    let add = use_adder();
    if set.is_published() || !set.document().is_object() {
        return Html::default();
    }
    let open = {
        let set = Rc::clone(set);
        add.reform(move |_: MouseEvent| set.document().clone())
    };
    let download = {
        let set = Rc::clone(set);
        Callback::from(move |_: MouseEvent| browser::download(&file_name(&set.title()), &format!("{:#}\n", set.document())))
    };
    let of = html! { <span class="visually-hidden">{ ": " }{ set.title() }</span> };
    html! {
        <div class="row">
            <button type="button" class="button" onclick={open}>{ "Open in the composer" }{ of.clone() }</button>
            <button type="button" class="button" onclick={download}>
                { icon(IconName::Download) }{ "Download document" }{ of }
            </button>
        </div>
    }
}

/// The name of the file that a document is saved as.
fn file_name(title: &str) -> String {
    let title = title.to_lowercase();
    let words = title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    format!("{}.json", words.take(8).collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn the_name_is_one_that_every_system_takes() {
        assert_eq!(file_name("Security bundle / Example Corp."), "security-bundle-example-corp.json");
    }
}
