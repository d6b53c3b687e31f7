//! Documents among the files, and how they go together with what AWS says about the same set.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::assemble::Assembled;
use super::draft::{Inside, Origin};
use super::origin::Origins;
use super::place::{At, FileLocation};
use crate::location::Location;

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
            files: [own.place.file].into(),
            is_changed: false,
            gaps: BTreeMap::new(),
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
struct Index {
    by_id: BTreeMap<String, usize>,
    /// By name; each with whether it has an id.
    by_name: BTreeMap<String, Vec<(bool, usize)>>,
}

impl Index {
    fn new(sets: &[Assembled]) -> Self {
        let mut index = Self { by_id: BTreeMap::new(), by_name: BTreeMap::new() };
        for (place, set) in sets.iter().enumerate() {
            let id = text(&set.document, "id");
            index.by_id.extend(id.map(|id| (id.to_owned(), place)));
            if let Some(name) = text(&set.document, "name") {
                index.by_name.entry(name.to_owned()).or_default().push((id.is_some(), place));
            }
        }
        index
    }

    /// The set that a document is about: the one with its id; or, where one of the two has none, the only one with its name.
    fn partner(&self, document: &Value) -> Option<usize> {
        let id = text(document, "id");
        id.and_then(|id| self.by_id.get(id).copied()).or_else(|| {
            let candidates = self.by_name.get(text(document, "name")?)?;
            match candidates.as_slice() {
                [(has_id, place)] if id.is_none() || !has_id => Some(*place),
                _ => None,
            }
        })
    }
}

fn text<'value>(value: &'value Value, key: &str) -> Option<&'value str> {
    value.get(key).and_then(Value::as_str)
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
    base.files.extend(&over.files);
    base.is_changed |= over.is_changed;
    base
}

/// The offers of a document that AWS may speak of: those with the same id, product or selling authorization, each once.
struct Counterparts {
    by_key: BTreeMap<(usize, String), Vec<usize>>,
    used: BTreeSet<usize>,
}

impl Counterparts {
    const KEYS: [&str; 3] = ["/id", "/product/id", "/resaleAuthorization/id"];

    fn new(own: &[Value]) -> Self {
        let mut by_key: BTreeMap<(usize, String), Vec<usize>> = BTreeMap::new();
        for (index, offer) in own.iter().enumerate().rev() {
            for key in Self::keys(offer) {
                by_key.entry(key).or_default().push(index);
            }
        }
        Self { by_key, used: BTreeSet::new() }
    }

    fn keys(offer: &Value) -> impl Iterator<Item = (usize, String)> {
        let keys = Self::KEYS.into_iter().enumerate();
        keys.filter_map(|(number, key)| Some((number, offer.pointer(key)?.as_str()?.to_owned())))
    }

    fn take(&mut self, offer: &Value) -> Option<usize> {
        for key in Self::keys(offer) {
            let Some(candidates) = self.by_key.get_mut(&key) else { continue };
            while let Some(index) = candidates.pop() {
                if self.used.insert(index) {
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
            self.origins.insert(to.clone(), Origin { place, inside: Inside::Other });
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
        let tag = |term: &Value| term.get("type").and_then(Value::as_str).map(str::to_owned);
        let told: BTreeSet<_> = new.iter().map(tag).collect();
        terms.retain(|own| told.contains(&tag(own)));
        let mut places: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, own) in terms.iter().enumerate().rev() {
            places.entry(tag(own)).or_default().push(index);
        }
        for (number, value) in new.iter().enumerate() {
            let index = places.get_mut(&tag(value)).and_then(Vec::pop).unwrap_or(terms.len());
            match terms.get_mut(index) {
                Some(own) if own == value => continue,
                Some(own) => own.clone_from(value),
                None => terms.push(value.clone()),
            }
            self.note(&to.clone().index(index), &from.clone().index(number));
        }
    }
}
