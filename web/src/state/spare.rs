//! The version of a document before the one that is shown, to make the next one of.
//!
//! Pages hold the version that they show, so that a change can not be made in place; but copying a large set for each key,
//! and giving up the copy, takes half as long as checking it. The version before is held by nobody any more once the pages
//! have followed: brought up to date with the one change that it misses, it is the copy.

use std::cell::RefCell;
use std::rc::Rc;

use json_patch::Patch;
use serde_json::Value;

/// The version before, if it is still there. It is no part of the state: without it, the next change takes longer.
#[derive(Clone, Debug, Default)]
pub(super) struct Spare(Rc<RefCell<Option<Before>>>);

/// The version before, and the change that leads from there to the present one.
#[derive(Debug)]
struct Before {
    document: Rc<Value>,
    patch: Patch,
}

impl Spare {
    /// The version `before`, which `patch` made the present one of.
    pub(super) fn new(before: Rc<Value>, patch: Patch) -> Self {
        Self(Rc::new(RefCell::new(Some(Before { document: before, patch }))))
    }

    /// A copy of `present` that nobody else holds.
    pub(super) fn copy(&self, present: &Value) -> Rc<Value> {
        let made = self.0.take().and_then(|Before { mut document, patch }| {
            json_patch::patch(Rc::get_mut(&mut document)?, &patch).ok()?;
            Some(document)
        });
        debug_assert!(made.as_deref().is_none_or(|made| made == present), "the spare version is brought up to date");
        made.unwrap_or_else(|| Rc::new(present.clone()))
    }
}

impl PartialEq for Spare {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Spare {}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn renamed(before: &Rc<Value>) -> (Rc<Value>, Spare) {
        let patch: Patch = serde_json::from_value(json!([{ "op": "replace", "path": "/name", "value": "b" }])).unwrap();
        let mut present = Value::clone(before);
        json_patch::patch(&mut present, &patch).unwrap();
        (Rc::new(present), Spare::new(Rc::clone(before), patch))
    }

    #[test]
    fn the_version_before_becomes_the_copy_when_nobody_holds_it() {
        let before = Rc::new(json!({ "name": "a" }));
        let (present, spare) = renamed(&before);
        let place = Rc::as_ptr(&before);
        drop(before);
        let copy = spare.copy(&present);
        assert_eq!((Rc::as_ptr(&copy), &*copy), (place, &json!({ "name": "b" })));
        assert_eq!(*spare.copy(&present), *present, "there is one only");
    }

    #[test]
    fn a_version_that_is_held_stays_as_it_is() {
        let before = Rc::new(json!({ "name": "a" }));
        let (present, spare) = renamed(&before);
        assert_eq!(*spare.copy(&present), json!({ "name": "b" }));
        assert_eq!(*before, json!({ "name": "a" }));
    }
}
