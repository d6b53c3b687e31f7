use yew::{Callback, Html, MouseEvent, UseStateHandle, html};

use crate::intl;

/// How much of a list of `total` is shown, and the button that shows the rest; `what` names all of it.
pub(super) fn cut(total: usize, few: usize, is_whole: &UseStateHandle<bool>, what: &str) -> (usize, Html) {
    // A button in the place of one or two more would save nothing.
    if **is_whole || total <= few + 2 {
        return (total, Html::default());
    }
    let onclick = {
        let is_whole = is_whole.setter();
        Callback::from(move |_: MouseEvent| is_whole.set(true))
    };
    let words = format!("Show all {} {what}", intl::number(total));
    (few, html! { <div><button type="button" class="button" {onclick}>{ words }</button></div> })
}
