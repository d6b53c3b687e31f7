//! The manual of rules: what there is to read about each, beside what the engine knows of it.
//!
//! It is as large as the checks themselves, and only the pages about rules show it: they load `docs/rules.json`.

use std::cell::RefCell;
use std::rc::Rc;

use offerset::{Document, Rule};
use serde_json::Value;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlMetaElement, Response};

use crate::browser;

/// What there is to read about a rule.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The rule.
    pub(crate) rule: &'static Rule,
    /// The rule in one sentence.
    pub(crate) summary: String,
    /// Everything about it, as Markdown that begins with the summary.
    pub(crate) docs: String,
    /// Who says so.
    pub(crate) sources: Vec<Source>,
    /// The version of Offerset that brought the rule.
    pub(crate) since: String,
}

/// There is one of each rule.
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.rule.code == other.rule.code
    }
}

/// Who says that a rule holds.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The title of the page.
    pub(crate) title: String,
    /// Its address; empty where it is not on the web.
    pub(crate) url: String,
    /// `states` or `implies`.
    pub(crate) relation: String,
}

/// All entries, in the order of the registry.
pub(crate) type Manual = Rc<[Entry]>;

thread_local! {
    static LOADED: RefCell<Option<Manual>> = const { RefCell::new(None) };
}

/// The manual, where it was loaded before.
pub(crate) fn loaded() -> Option<Manual> {
    LOADED.with_borrow(Clone::clone)
}

/// Loads the manual. `None` when it does not arrive.
pub(crate) async fn load() -> Option<Manual> {
    let element = browser::document().query_selector("meta[name=rules]").ok().flatten()?;
    let address = element.dyn_into::<HtmlMetaElement>().ok()?.content();
    let response = JsFuture::from(gloo::utils::window().fetch_with_str(&address)).await.ok()?;
    let text = JsFuture::from(response.dyn_into::<Response>().ok()?.text().ok()?).await.ok()?;
    let manual = Manual::from(read(text.as_string()?.as_bytes()).filter(|entries| !entries.is_empty())?);
    LOADED.set(Some(Rc::clone(&manual)));
    Some(manual)
}

/// Reads the entries. A rule that the engine does not know is left out: the file is of another version then.
pub(crate) fn read(text: &[u8]) -> Option<Vec<Entry>> {
    let Value::Array(entries) = Document::parse(text).to_value() else { return None };
    Some(entries.iter().filter_map(entry).collect())
}

fn entry(json: &Value) -> Option<Entry> {
    Some(Entry {
        rule: offerset::rule(&text(json, "code"))?,
        summary: text(json, "summary"),
        docs: text(json, "docs"),
        sources: json.get("sources").and_then(Value::as_array).into_iter().flatten().map(source).collect(),
        since: text(json, "since"),
    })
}

fn source(json: &Value) -> Source {
    Source { title: text(json, "title"), url: text(json, "url"), relation: text(json, "relation") }
}

fn text(json: &Value, key: &str) -> String {
    json.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The manual as the repository has it.
    pub(crate) fn all() -> Vec<Entry> {
        read(include_bytes!("../../docs/rules.json")).unwrap()
    }

    #[test]
    fn every_rule_is_in_the_manual() {
        let codes: Vec<_> = all().iter().map(|entry| entry.rule.code).collect();
        let expected: Vec<_> = offerset::RULES.iter().map(|rule| rule.code).collect();
        assert_eq!(codes, expected);
        assert!(all().iter().all(|entry| !entry.summary.is_empty() && !entry.sources.is_empty()));
    }
}
