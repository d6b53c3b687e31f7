//! The JavaScript package of Offerset: converts what JavaScript gives, calls the engine, converts what it answers.
//!
//! Values cross the border as JSON text, in both directions: it is what the engine reads best, it keeps every digit of a
//! number, and the browser's own `JSON` is faster than building a value piece by piece from here.
//!
//! A wrong *document* is a report. Only a wrong *call* throws: an `Error` that says what was expected.

mod arguments;
mod rule_info;

use js_sys::JSON;
use offerset::{CalendarDate, Context, Document, Fix, RULES};
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;

use rule_info::RuleInfo;

/// Checks an offer set: `check(document, { today? })`.
///
/// # Errors
///
/// When the document is no JSON value, or `today` no date.
#[wasm_bindgen]
pub fn check(document: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let text = arguments::json(document, "check", "an offer set document as its first argument")?;
    report(text.as_bytes(), arguments::today(options, "check")?)
}

/// Checks the text of an offer set: `checkJson(textOrBytes, { today? })`.
///
/// # Errors
///
/// When the first argument is neither text nor bytes, or `today` no date.
#[wasm_bindgen(js_name = checkJson)]
pub fn check_json(json: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let bytes = arguments::text_or_bytes(json, "checkJson")?;
    report(&bytes, arguments::today(options, "checkJson")?)
}

/// Applies a fix that a report offers, and returns the repaired document: `applyFix(document, fix)`.
///
/// # Errors
///
/// When the fix does not fit the document, or either is not what it should be.
#[wasm_bindgen(js_name = applyFix)]
pub fn apply_fix(document: &JsValue, fix: &JsValue) -> Result<JsValue, JsError> {
    let mut document = arguments::value(document, "applyFix")?;
    let fix = arguments::json(fix, "applyFix", "a fix of a report as its second argument")?;
    let fix: Fix = serde_json::from_str(&fix).map_err(|error| {
        JsError::new(&format!("applyFix: expected a fix of a report as its second argument: {error}"))
    })?;
    fix.apply(&mut document).map_err(|stale| JsError::new(&format!("applyFix: {stale}")))?;
    to_javascript(&document)
}

/// Everything there is to know about each rule: `rules()`.
///
/// # Errors
///
/// Never: the registry can be written as JSON.
#[wasm_bindgen]
pub fn rules() -> Result<JsValue, JsError> {
    to_javascript(&RULES.iter().map(|rule| RuleInfo::from(*rule)).collect::<Vec<_>>())
}

/// The SHA-256 of the canonical JSON of a document: `digest(document)`.
///
/// # Errors
///
/// When the document is no JSON value.
#[wasm_bindgen]
pub fn digest(document: &JsValue) -> Result<String, JsError> {
    let document: Value = arguments::value(document, "digest")?;
    Ok(offerset::digest(&document))
}

fn report(text: &[u8], today: CalendarDate) -> Result<JsValue, JsError> {
    to_javascript(&offerset::check(&Document::parse(text), Context::new(today)))
}

fn to_javascript(value: &impl Serialize) -> Result<JsValue, JsError> {
    let text = serde_json::to_string(value)?;
    // INVARIANT: what serde_json writes is JSON.
    JSON::parse(&text).map_err(|_| JsError::new("offerset: the engine's answer can not be read"))
}
