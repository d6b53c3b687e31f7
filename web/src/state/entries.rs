use std::rc::Rc;

use super::Entry;
use crate::route::SetId;

/// The sets on this device by their names. There are few enough of them to look through; a map of the standard library
/// would be compiled into every area of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entries(Vec<(SetId, Rc<Entry>)>);

impl Entries {
    /// The set `id`.
    pub(crate) fn get(&self, id: &SetId) -> Option<&Rc<Entry>> {
        self.0.iter().find(|(other, _)| other == id).map(|(_, entry)| entry)
    }

    /// The same, to be changed.
    pub(super) fn get_mut(&mut self, id: &SetId) -> Option<&mut Rc<Entry>> {
        self.0.iter_mut().find(|(other, _)| other == id).map(|(_, entry)| entry)
    }

    /// Puts a set there, in the place of the one with the same name.
    pub(super) fn insert(&mut self, id: SetId, entry: Rc<Entry>) {
        match self.get_mut(&id) {
            Some(other) => *other = entry,
            None => self.0.push((id, entry)),
        }
    }

    /// Takes a set away.
    pub(super) fn remove(&mut self, id: &SetId) -> Option<(SetId, Rc<Entry>)> {
        let place = self.0.iter().position(|(other, _)| other == id)?;
        Some(self.0.remove(place))
    }

    /// Takes all sets away.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// All sets.
    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = &(SetId, Rc<Entry>)> {
        self.0.iter()
    }
}
