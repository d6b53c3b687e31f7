//! Documents among the files, and how they go together with what AWS says about the same set.

use serde_json::Value;

use super::assemble::Assembled;
use super::draft::{Inside, Origin};
use super::origin::Origins;
use super::place::{At, FileLocation};
use crate::location::Location;
use crate::order::{Register, insert, partners, sorted_by_key};

/// A document that was given.
#[derive(Debug)]
pub(super) struct Own {
    pub(super) value: Value,
    pub(super) place: FileLocation,
}

impl Own {
    pub(super) fn new(at: &At<'_>) -> Self {
        Self { value: at.value.clone(), place: at.place.clone() }
    }
}

/// Puts every document to the set that it is about, or makes it one of its own.
pub(super) fn join(owns: Vec<Own>, sets: &mut Vec<Assembled>) {
    let index = Index::new(sets);
    let mut free: Vec<Option<Assembled>> = std::mem::take(sets).into_iter().map(Some).collect();
    for own in owns {
        let partner = index.partner(&own.value).and_then(|index| free.get_mut(index)).and_then(Option::take);
        let base = Assembled {
            origins: Origins::of_document(own.place.clone()),
            files: vec![own.place.file],
            is_changed: false,
            gaps: Vec::new(),
            document: own.value,
        };
        sets.push(match partner {
            Some(over) => overlay(base, &over),
            None => base,
        });
    }
    sets.extend(free.into_iter().flatten());
}

/// The sets by what a document may know of them.
#[derive(Default)]
struct Index {
    by_id: Register,
    by_name: Register,
    /// Of each set, whether it has an id.
    has_id: Vec<bool>,
}

impl Index {
    fn new(sets: &[Assembled]) -> Self {
        let mut index = Self::default();
        for (place, set) in sets.iter().enumerate() {
            let id = text(&set.document, "id");
            index.has_id.push(id.is_some());
            if let Some(id) = id {
                index.by_id.add(id, place);
            }
            if let Some(name) = text(&set.document, "name") {
                index.by_name.add(name, place);
            }
        }
        index
    }

    /// The set that a document is about: the one with its id; or, where one of the two has none, the only one with its name.
    fn partner(&self, document: &Value) -> Option<usize> {
        let id = text(document, "id");
        if let Some(place) = id.and_then(|id| self.by_id.last(id)) {
            return Some(place);
        }
        match self.by_name.all(text(document, "name")?) {
            [place] if id.is_none() || self.has_id.get(*place) == Some(&false) => Some(*place),
            _ => None,
        }
    }
}

fn text<'value>(value: &'value Value, key: &str) -> Option<&'value str> {
    value.get(key).and_then(Value::as_str)
}

/// The types of terms.
fn types(terms: &[Value]) -> Vec<Option<&str>> {
    terms.iter().map(|term| text(term, "type")).collect()
}

/// The document with everything that AWS says in the place of what it says itself.
fn overlay(mut base: Assembled, over: &Assembled) -> Assembled {
    let mut overlay = Overlay { origins: &mut base.origins, over: &over.origins };
    overlay.members(&mut base.document, &over.document, &Location::root(), &Location::root(), &["offers", "format"]);
    let offers = over.document.get("offers").and_then(Value::as_array).into_iter().flatten();
    if let Some(own) = base.document.get_mut("offers").and_then(Value::as_array_mut) {
        let mut counterparts = Counterparts::new(own);
        for (number, offer) in offers.enumerate() {
            let list = Location::root().key("offers");
            let from = list.clone().index(number);
            if let Some((index, own)) = counterparts.take(offer).and_then(|index| Some((index, own.get_mut(index)?))) {
                overlay.offer(own, offer, &list.index(index), &from);
            } else {
                overlay.note(&list.index(own.len()), &from);
                own.push(offer.clone());
            }
        }
    } else if let Some(members) = base.document.as_object_mut() {
        members.extend(over.document.get("offers").map(|offers| ("offers".to_owned(), offers.clone())));
    }
    for file in &over.files {
        insert(&mut base.files, *file);
    }
    base.is_changed |= over.is_changed;
    base
}

/// The offers of a document that AWS may speak of: those with the same id, product or selling authorization, each once.
struct Counterparts {
    /// The offers by what they have, the last one first.
    by_key: Register,
    is_used: Vec<bool>,
}

impl Counterparts {
    fn new(own: &[Value]) -> Self {
        let mut by_key = Register::default();
        for (index, offer) in own.iter().enumerate().rev() {
            for key in Self::keys(offer) {
                by_key.add(&key, index);
            }
        }
        Self { by_key, is_used: vec![false; own.len()] }
    }

    fn keys(offer: &Value) -> Vec<String> {
        let mut keys = Vec::new();
        for location in ["/id", "/product/id", "/resaleAuthorization/id"] {
            if let Some(id) = offer.pointer(location).and_then(Value::as_str) {
                keys.push(format!("{location} {id}"));
            }
        }
        keys
    }

    fn take(&mut self, offer: &Value) -> Option<usize> {
        for key in Self::keys(offer) {
            while let Some(index) = self.by_key.take_last(&key) {
                let is_used = self.is_used.get_mut(index)?;
                if !std::mem::replace(is_used, true) {
                    return Some(index);
                }
            }
        }
        None
    }
}

struct Overlay<'run> {
    origins: &'run mut Origins,
    over: &'run Origins,
}

impl Overlay<'_> {
    /// Notes that what stands at `to` comes from `from` in the other document.
    fn note(&mut self, to: &Location, from: &Location) {
        if let Some(place) = self.over.find(from) {
            self.origins.insert(to, Origin { place, inside: Inside::Other });
        }
    }

    /// Replaces what differs, member by member; objects that hold facts of both are looked into.
    fn members(&mut self, own: &mut Value, over: &Value, to: &Location, from: &Location, skip: &[&str]) {
        const SHARED: [&str; 5] = ["solution", "product", "resaleAuthorization", "seller", "manufacturer"];
        let (Some(members), Some(new)) = (own.as_object_mut(), over.as_object()) else { return };
        for (key, value) in new.iter().filter(|(key, _)| !skip.contains(&key.as_str())) {
            let (to, from) = (to.clone().key(key), from.clone().key(key));
            match members.get_mut(key) {
                Some(own) if own == value => {}
                Some(own) if SHARED.contains(&key.as_str()) && own.is_object() && value.is_object() => {
                    self.members(own, value, &to, &from, &[]);
                }
                _ => {
                    members.insert(key.clone(), value.clone());
                    self.note(&to, &from);
                }
            }
        }
    }

    fn offer(&mut self, own: &mut Value, over: &Value, to: &Location, from: &Location) {
        self.members(own, over, to, from, &["terms"]);
        let Some(new) = over.get("terms").and_then(Value::as_array) else { return };
        let Some(members) = own.as_object_mut() else { return };
        let terms = members.entry("terms").or_insert_with(|| Value::Array(Vec::new()));
        let Some(terms) = terms.as_array_mut() else { return };
        let (to, from) = (to.clone().key("terms"), from.clone().key("terms"));
        let told = sorted_by_key(types(new), |of| *of);
        terms.retain(|own| told.binary_search(&text(own, "type")).is_ok());
        let partners = partners(&types(terms), &types(new), |of| *of);
        for (number, (value, partner)) in new.iter().zip(partners).enumerate() {
            let index = partner.unwrap_or(terms.len());
            match terms.get_mut(index) {
                Some(own) if own == value => continue,
                Some(own) => own.clone_from(value),
                None => terms.push(value.clone()),
            }
            self.note(&to.clone().index(index), &from.clone().index(number));
        }
    }
}
