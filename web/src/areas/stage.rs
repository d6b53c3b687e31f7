//! Where an area is shown, and what `web/start.js` asks of it.

use std::cell::{Cell, RefCell};

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Event};
use yew::{BaseComponent, Renderer};

use crate::storage::journal;

/// Shows an app in an element.
type Render = fn(Element) -> Unmount;

/// What takes it off the page again.
type Unmount = Box<dyn FnOnce()>;

thread_local! {
    static RENDER: Cell<Option<Render>> = const { Cell::new(None) };
    static UNMOUNT: Cell<Option<Unmount>> = const { Cell::new(None) };
    static ROOT: RefCell<Option<Element>> = const { RefCell::new(None) };
    static IS_NAVIGATING: Cell<bool> = const { Cell::new(false) };
}

/// Makes `App` what [`mount`] shows.
pub(super) fn set<App: BaseComponent<Properties = ()>>() {
    RENDER.set(Some(|root| {
        let app = Renderer::<App>::with_root(root).render();
        Box::new(move || app.destroy())
    }));
}

/// Shows the area in `root`, which need not be in the document yet: the event `ready` says when its page stands.
///
/// `handed` is what the area before has not stored; `is_navigating` says whether there was one, so that the focus moves
/// to the heading of the page.
#[wasm_bindgen]
pub fn mount(root: &Element, handed: &Array, is_navigating: bool) {
    journal::begin(handed);
    IS_NAVIGATING.set(is_navigating);
    ROOT.set(Some(root.clone()));
    if let Some(render) = RENDER.get() {
        UNMOUNT.set(Some(render(root.clone())));
    }
}

/// What was entered and is not stored, as the records that would be: for the next area.
#[wasm_bindgen]
pub fn unsaved() -> Array {
    journal::records()
}

/// Whether something that was entered would be lost if the page was closed now.
#[wasm_bindgen]
pub fn is_exposed() -> bool {
    journal::is_exposed()
}

/// Takes the area off the page. What it has begun to store, it stores.
#[wasm_bindgen]
pub fn unmount() {
    if let Some(unmount) = UNMOUNT.take() {
        unmount();
    }
}

/// Tells `web/start.js` that the page stands, which puts it in the place of the one before.
pub(crate) fn show() {
    if let (Some(root), Ok(ready)) = (ROOT.take(), Event::new("ready")) {
        // Nobody cancels it.
        let _ = root.dispatch_event(&ready);
    }
}

/// Whether another page was shown before; the first call is about the first page.
pub(crate) fn is_navigating() -> bool {
    IS_NAVIGATING.replace(true)
}
