use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, UseStateHandle, component, html, use_state};

use super::file_findings::file_findings;
use super::file_list::file_list;
use super::set_list::set_list;
use super::unread_list::unread_list;
use crate::files::{Found, FoundSet};
use crate::intl;

/// The lists of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// The sets.
    Sets,
    /// What is wrong with the files themselves.
    Findings,
    /// What became part of no set.
    Unread,
    /// All files.
    Files,
}

/// What [`LongList`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Which list it is.
    pub(super) list: List,
    /// The files, and what was found in them.
    pub(super) found: Rc<Found>,
    /// The sets.
    pub(super) sets: Vec<Rc<FoundSet>>,
}

/// A list that is cut until all of it is asked for.
#[component]
pub(super) fn LongList(props: &Props) -> Html {
    let Props { list, found, sets } = props;
    let is_whole = use_state(|| false);
    let cut = Cut { is_whole };
    match list {
        List::Sets => set_list(found, sets, &cut),
        List::Findings => file_findings(found, &cut),
        List::Unread => unread_list(found, &cut),
        List::Files => file_list(found, sets, &cut),
    }
}

/// How much of a list is shown.
pub(super) struct Cut {
    /// Whether all of it was asked for.
    pub(super) is_whole: UseStateHandle<bool>,
}

impl Cut {
    /// How many of `total` are shown where `few` are at first, and the button that shows the rest; `what` names all of it.
    pub(super) fn of(&self, total: usize, few: usize, what: &str) -> (usize, Html) {
        // A button in the place of one or two more would save nothing.
        if *self.is_whole || total <= few + 2 {
            return (total, Html::default());
        }
        let is_whole = self.is_whole.setter();
        let onclick = Callback::from(move |_: MouseEvent| is_whole.set(true));
        let words = format!("Show all {} {what}", intl::number(total));
        (few, html! { <div><button type="button" class="button" {onclick}>{ words }</button></div> })
    }
}
