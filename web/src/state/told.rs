//! What is known about a published set at AWS.

use serde_json::{Map, Value, json};

/// Facts by their names, each with the moment in which it was told: so the facts that two tabs were told come together,
/// and of two about the same thing the later one counts. A fact that is taken back is an empty text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told(Vec<Fact>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Fact {
    name: String,
    text: String,
    /// In milliseconds since 1970.
    at: u64,
}

impl Told {
    /// The fact `name`, where there is one.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let fact = self.0.iter().find(|fact| fact.name == name)?;
        (!fact.text.is_empty()).then_some(fact.text.as_str())
    }

    /// All facts, as names and texts.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|fact| (fact.name.as_str(), fact.text.as_str()))
    }

    /// Whether nothing was ever told.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes a fact that is told now. `false` when it is known already.
    pub(super) fn tell(&mut self, name: &str, text: &str, now: u64) -> bool {
        match self.0.iter_mut().find(|fact| fact.name == name) {
            Some(fact) if fact.text == text => false,
            Some(fact) => {
                // Clocks may stand still, or go back.
                fact.at = now.max(fact.at + 1);
                text.clone_into(&mut fact.text);
                true
            }
            None if text.is_empty() => false,
            None => {
                self.0.push(Fact { name: name.to_owned(), text: text.to_owned(), at: now });
                true
            }
        }
    }

    /// Takes over the facts of `other` that are not known here, or are newer. `false` when there are none.
    pub(crate) fn join(&mut self, other: &Self) -> bool {
        let mut has_changed = false;
        for fact in &other.0 {
            match self.0.iter_mut().find(|own| own.name == fact.name) {
                // Of two that were told in the same moment, both tabs keep the same one.
                Some(own) if (own.at, &own.text) >= (fact.at, &fact.text) => {}
                Some(own) => {
                    own.clone_from(fact);
                    has_changed = true;
                }
                None => {
                    self.0.push(fact.clone());
                    has_changed = true;
                }
            }
        }
        has_changed
    }

    /// The facts as they are stored.
    pub(crate) fn to_json(&self) -> Value {
        let mut facts = Map::new();
        for Fact { name, text, at } in &self.0 {
            facts.insert(name.clone(), json!([text, at]));
        }
        facts.into()
    }

    /// Reads stored facts; what can not be read is left out.
    pub(crate) fn from_json(stored: &Value) -> Self {
        let mut facts = Vec::new();
        for (name, fact) in stored.as_object().into_iter().flatten() {
            let text = fact.get(0).and_then(Value::as_str);
            if let (Some(text), Some(at)) = (text, fact.get(1).and_then(Value::as_u64)) {
                facts.push(Fact { name: name.clone(), text: text.to_owned(), at });
            }
        }
        Self(facts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(facts: &[(&str, &str, u64)]) -> Told {
        let mut told = Told::default();
        for (name, text, now) in facts {
            told.tell(name, text, *now);
        }
        told
    }

    #[test]
    fn the_last_word_counts_even_when_the_clock_stands_still() {
        let told = told(&[("id", "a", 5), ("id", "b", 5), ("id", "", 3)]);
        assert_eq!(told.get("id"), None);
        assert!(!told.is_empty());
        assert_eq!(told.0[0].at, 7);
    }

    #[test]
    fn what_two_tabs_were_told_comes_together_the_same_way_in_both() {
        let (one, other) = (told(&[("a", "1", 1), ("b", "old", 1)]), told(&[("b", "new", 2), ("c", "3", 1)]));
        let (mut left, mut right) = (one.clone(), other.clone());
        assert!(left.join(&other) && right.join(&one));
        for name in ["a", "b", "c"] {
            assert_eq!(left.get(name), right.get(name), "{name}");
        }
        assert_eq!(left.get("b"), Some("new"));
        assert!(!left.join(&right));
    }

    #[test]
    fn what_is_stored_is_read_back() {
        let told = told(&[("offerSetId", "offerset-a", 1), ("status 1.json", "SUCCEEDED", 2)]);
        assert_eq!(Told::from_json(&told.to_json()), told);
        assert_eq!(Told::from_json(&json!({ "a": 1, "b": ["x"], "c": ["y", -1] })), Told::default());
    }
}
