use json_patch::Patch;
use yew::{Callback, Html, MouseEvent, html};

use crate::components::{IconName, icon_button};
use crate::form::Form;
use crate::route::Route;
use crate::router;
use crate::state::shape;

const BUTTON: &str = "button button--icon button--small";

/// What can be done with an offer as a whole: move it, or take it out.
pub(super) fn toolbar(form: &Form, index: usize, count: usize) -> Html {
    let change = |label: &'static str, patch: Patch, target: usize| {
        let (editor, id) = (form.editor(), form.id.clone());
        Callback::from(move |_: MouseEvent| {
            let at = shape::offers_location();
            editor.change(label, patch.clone(), at);
            router::go_instead(&Route::Offer { id: id.clone(), number: target + 1 });
        })
    };
    let earlier = index.checked_sub(1);
    let later = Some(index + 1).filter(|later| *later < count);
    html! {
        <div class="row">
            if let Some(earlier) = earlier {
                { icon_button(IconName::Up, BUTTON, "Move this offer up".to_owned(), change("Move an offer", shape::move_offer(index, earlier), earlier)) }
            }
            if let Some(later) = later {
                { icon_button(IconName::Down, BUTTON, "Move this offer down".to_owned(), change("Move an offer", shape::move_offer(index, later), later)) }
            }
            { icon_button(IconName::Delete, BUTTON, "Take this offer out".to_owned(), change("Take an offer out", shape::remove_offer(index), earlier.unwrap_or(0))) }
        </div>
    }
}
