use std::rc::Rc;

use json_patch::Patch;
use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::components::{Icon, IconName};
use crate::form::Form;
use crate::route::Route;
use crate::router;
use crate::state::{Edit, shape};

/// What [`Toolbar`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
    /// The offer, from 0.
    pub(super) index: usize,
    /// How many offers there are.
    pub(super) count: usize,
}

/// What can be done with an offer as a whole: move it, or take it out.
#[component]
pub(super) fn Toolbar(props: &Props) -> Html {
    let Props { form, index, count } = props;
    let change = |label: &'static str, patch: Patch, target: usize| {
        let (editor, id) = (form.editor(), form.id.clone());
        Callback::from(move |_: MouseEvent| {
            let at = shape::offers_location();
            editor.edit(Edit::Change { label: Rc::from(label), patch: patch.clone(), at });
            router::go_instead(&Route::Offer { id: id.clone(), number: target + 1 });
        })
    };
    let earlier = index.checked_sub(1);
    let later = Some(index + 1).filter(|later| later < count);
    html! {
        <div class="row">
            if let Some(earlier) = earlier {
                { icon_button(IconName::Up, "Move this offer up", change("Move an offer", shape::move_offer(*index, earlier), earlier)) }
            }
            if let Some(later) = later {
                { icon_button(IconName::Down, "Move this offer down", change("Move an offer", shape::move_offer(*index, later), later)) }
            }
            { icon_button(IconName::Delete, "Take this offer out", change("Take an offer out", shape::remove_offer(*index), earlier.unwrap_or(0))) }
        </div>
    }
}

fn icon_button(icon: IconName, words: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="button button--icon button--small" {onclick} title={words}>
            <Icon name={icon} />
            <span class="visually-hidden">{ words }</span>
        </button>
    }
}
