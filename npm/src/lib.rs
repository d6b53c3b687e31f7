//! The JavaScript package of Offerset: converts what JavaScript gives, calls the engine, converts what it answers.
//!
//! Everything crosses the border as JSON text, in both directions: it is what the engine reads best, it keeps every digit
//! of a number, and the browser reads it faster than objects can be built field by field.
//!
//! A wrong *document* is a report. Only a wrong *call* throws: an `Error` that says what was expected.

mod arguments;
mod fix;

use js_sys::JSON;
use offerset::{CalendarDate, Context, Document};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// What most functions expect first.
const A_DOCUMENT: &str = "an offer set document as its first argument";

/// Checks an offer set: `check(document, { today? })`.
///
/// # Errors
///
/// When the document is no JSON value, or `today` no date.
#[wasm_bindgen]
pub fn check(document: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let text = arguments::json(document, "check", A_DOCUMENT)?;
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
    const A_FIX: &str = "a fix of a report as its second argument";
    let mut document = arguments::value(document, "applyFix", A_DOCUMENT)?;
    let fix = fix::read(&arguments::value(fix, "applyFix", A_FIX)?);
    let fix = fix.ok_or_else(|| JsError::new(&format!("applyFix: expected {A_FIX}")))?;
    fix.apply(&mut document).map_err(|stale| JsError::new(&format!("applyFix: {stale}")))?;
    to_javascript(&document)
}

/// The SHA-256 of the canonical JSON of a document: `digest(document)`.
///
/// # Errors
///
/// When the document is no JSON value.
#[wasm_bindgen]
pub fn digest(document: &JsValue) -> Result<String, JsError> {
    Ok(offerset::digest(&arguments::value(document, "digest", A_DOCUMENT)?))
}

fn report(text: &[u8], today: CalendarDate) -> Result<JsValue, JsError> {
    to_javascript(&offerset::check(&Document::parse(text), Context::new(today)))
}

fn to_javascript(value: &impl Serialize) -> Result<JsValue, JsError> {
    // INVARIANT: nothing that the engine answers fails to be written, and what serde_json writes is JSON.
    let text = serde_json::to_string(value).map_err(|error| JsError::new(&error.to_string()))?;
    JSON::parse(&text).map_err(|_| JsError::new("the answer can not be read"))
}
