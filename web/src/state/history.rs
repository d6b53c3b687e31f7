//! What was done to a document, so that it can be undone and done again.

use std::collections::VecDeque;
use std::rc::Rc;

use json_patch::{Patch, PatchOperation};
use offerset::Location;
use serde_json::Value;

mod stored;

use super::reversible;

/// How many steps are kept. Each is as large as the change that it takes back.
const MAX_STEPS: usize = 200;

/// One step of the history: the change that leads away from the document as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    /// What was done, as the words after "Undo".
    pub(crate) label: String,
    /// Where it was done.
    pub(crate) at: Location,
    patch: Patch,
}

/// The steps back and forth from the document as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct History {
    past: VecDeque<Rc<Step>>,
    future: Vec<Rc<Step>>,
    /// Whether the newest step still grows: letters typed into one field are one step.
    open: bool,
}

impl History {
    /// The step that undoing takes back.
    pub(crate) fn last_done(&self) -> Option<&Step> {
        self.past.back().map(Rc::as_ref)
    }

    /// The step that redoing does again.
    pub(crate) fn last_undone(&self) -> Option<&Step> {
        self.future.last().map(Rc::as_ref)
    }

    /// Applies `patch` and remembers how to take it back. `false` when it does not fit.
    pub(super) fn apply(&mut self, document: &mut Value, label: String, at: Location, patch: &Patch) -> bool {
        let Ok(back) = reversible::apply(document, patch) else { return false };
        match self.past.back_mut() {
            Some(step) if self.open && step.at == at => Rc::make_mut(step).absorb(back),
            _ => self.past.push_back(Rc::new(Step { label, at, patch: back })),
        }
        self.future.clear();
        self.open = true;
        if self.past.len() > MAX_STEPS {
            self.past.pop_front();
        }
        true
    }

    /// Ends the newest step, so that the next change is one of its own.
    pub(super) fn close(&mut self) {
        self.open = false;
    }

    /// Takes back the last change; gives where it was.
    pub(super) fn undo(&mut self, document: &mut Value) -> Option<Location> {
        self.open = false;
        let step = self.past.pop_back()?.turn(document)?;
        let at = step.at.clone();
        self.future.push(step);
        Some(at)
    }

    /// Does again what was undone last; gives where it was.
    pub(super) fn redo(&mut self, document: &mut Value) -> Option<Location> {
        self.open = false;
        let step = self.future.pop()?.turn(document)?;
        let at = step.at.clone();
        self.past.push_back(step);
        Some(at)
    }
}

impl Step {
    /// Applies the step, and gives the one that leads back. `None` when the step does not fit the document.
    fn turn(&self, document: &mut Value) -> Option<Rc<Self>> {
        let patch = reversible::apply(document, &self.patch).ok()?;
        Some(Rc::new(Self { label: self.label.clone(), at: self.at.clone(), patch }))
    }

    /// Makes this step also take back the change that `back` takes back.
    fn absorb(&mut self, back: Patch) {
        if let ([older @ (PatchOperation::Replace(_) | PatchOperation::Remove(_))], [PatchOperation::Replace(newer)]) =
            (&self.patch.0[..], &back.0[..])
            && newer.path.starts_with(older.path())
        {
            // The older step puts back, or takes away, the very value that the newer one would have put back.
            return;
        }
        let older = std::mem::take(&mut self.patch.0);
        self.patch.0 = back.0.into_iter().chain(older).collect();
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::state::Place;

    fn at(text: &str) -> Location {
        text.parse().unwrap()
    }

    fn write(history: &mut History, document: &mut Value, place: &str, value: Option<Value>) {
        let patch = Place::from(at(place)).write(document, value);
        if !patch.0.is_empty() {
            history.apply(document, "typing".to_owned(), at(place), &patch);
        }
    }

    #[test]
    fn letters_typed_into_one_field_are_one_step() {
        let mut document = json!({});
        let mut history = History::default();
        for text in ["S", "Se", "Sec"] {
            write(&mut history, &mut document, "/solution/id", Some(text.into()));
        }
        write(&mut history, &mut document, "/solution/id", None);
        write(&mut history, &mut document, "/solution/id", Some("soln-1".into()));
        history.close();
        write(&mut history, &mut document, "/solution/id", Some("soln-2".into()));
        assert_eq!(history.past.len(), 2);

        history.undo(&mut document);
        assert_eq!(document, json!({ "solution": { "id": "soln-1" } }));
        history.undo(&mut document);
        assert_eq!(document, json!({}));
        assert_eq!(history.undo(&mut document), None);
        history.redo(&mut document);
        assert_eq!(history.redo(&mut document), Some(at("/solution/id")));
        assert_eq!(document, json!({ "solution": { "id": "soln-2" } }));
    }

    #[test]
    fn a_new_change_ends_what_could_be_done_again() {
        let mut document = json!({});
        let mut history = History::default();
        write(&mut history, &mut document, "/name", Some("a".into()));
        history.undo(&mut document);
        write(&mut history, &mut document, "/name", Some("b".into()));
        assert_eq!(history.last_undone(), None);
    }

    #[test]
    fn the_history_is_stored_and_read_back() {
        let mut document = json!({ "name": "a" });
        let mut history = History::default();
        write(&mut history, &mut document, "/name", Some("b".into()));
        history.close();
        assert_eq!(History::from_json(&history.to_json()), history);
    }

    #[test]
    fn the_number_of_steps_is_bounded() {
        let mut document = json!({});
        let mut history = History::default();
        for number in 0..MAX_STEPS + 10 {
            write(&mut history, &mut document, "/name", Some(number.to_string().into()));
            history.close();
        }
        assert_eq!(history.past.len(), MAX_STEPS);
    }
}
