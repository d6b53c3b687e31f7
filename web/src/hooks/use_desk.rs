use std::rc::Rc;

use yew::{Callback, hook, use_effect_with, use_state};

use crate::files::{self, Desk};

/// What lies on the desk. Only one page at a time may ask.
#[hook]
pub(crate) fn use_desk() -> Rc<Desk> {
    let desk = use_state(files::current);
    use_effect_with((), {
        let setter = desk.setter();
        move |()| {
            // The reading may have gone on since the page was drawn.
            setter.set(files::current());
            files::listen(Some(Callback::from(move |desk| setter.set(desk))));
            || files::listen(None)
        }
    });
    Rc::clone(&desk)
}
