//! What lies on the desk: the files, what was found in them, and how far the reading is. It outlasts the page, so that the
//! reading goes on while another one is shown.

use std::cell::RefCell;
use std::rc::Rc;

use offerset::Fix;
use yew::Callback;

use super::{Found, FoundSet, Given, job};

/// Everything on the desk.
#[derive(Clone, Debug, Default)]
pub(crate) struct Desk {
    /// All files, in the order in which they came.
    pub(super) given: Vec<Rc<Given>>,
    /// The sets in them.
    pub(crate) sets: Vec<Rc<FoundSet>>,
    /// What else was found.
    pub(crate) found: Rc<Found>,
    /// How far the reading is, while it goes on.
    pub(crate) progress: Option<Progress>,
    /// What there is to know of the last reading, in sentences.
    pub(crate) notes: String,
    /// How many texts were pasted.
    pub(super) pasted: usize,
}

/// How far the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Progress {
    /// What is being done.
    pub(crate) stage: Stage,
    /// How many files it is done with.
    pub(crate) done: usize,
    /// How many there are; 0 as long as nobody knows.
    pub(crate) total: usize,
    /// Whether it takes so long that it is worth showing.
    pub(crate) is_long: bool,
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Folders are searched.
    Searching,
    /// Files are read.
    Reading,
    /// What they say is put together.
    Checking,
}

thread_local! {
    static DESK: RefCell<Rc<Desk>> = RefCell::default();
    /// The page, where it is shown.
    static LISTENER: RefCell<Option<Callback<Rc<Desk>>>> = const { RefCell::new(None) };
}

/// The desk as it is.
pub(crate) fn current() -> Rc<Desk> {
    DESK.with_borrow(Rc::clone)
}

/// Tells the page of every change; `None` when it goes.
pub(crate) fn listen(listener: Option<Callback<Rc<Desk>>>) {
    LISTENER.set(listener);
}

/// Changes what lies on the desk.
pub(super) fn update(change: impl FnOnce(&mut Desk)) {
    let desk = DESK.with_borrow_mut(|desk| {
        change(Rc::make_mut(desk));
        Rc::clone(desk)
    });
    if let Some(listener) = LISTENER.with_borrow(Clone::clone) {
        listener.emit(desk);
    }
}

/// Clears the desk.
pub(crate) fn clear() {
    job::abandon();
    update(|desk| *desk = Desk::default());
}

/// Repairs a set.
pub(crate) fn repair(number: usize, fix: &Fix) {
    change_set(number, |set| set.repaired(fix));
}

/// Takes the last repair of a set back.
pub(crate) fn undo(number: usize) {
    change_set(number, |set| Some(set.unrepaired()));
}

fn change_set(number: usize, change: impl FnOnce(&FoundSet) -> Option<FoundSet>) {
    update(|desk| {
        if let Some(set) = desk.sets.get_mut(number)
            && let Some(changed) = change(set)
        {
            *set = changed.into();
        }
    });
}
