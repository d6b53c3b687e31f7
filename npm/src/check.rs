//! Checking and repairing a document.

use offerset::{Context, Document, Fix};
use wasm_bindgen::prelude::*;

use crate::arguments::{self, A_DOCUMENT};
use crate::options::Options;
use crate::{answer, fix};

/// Checks an offer set: `check(document, { today? })`.
///
/// # Errors
///
/// When the document is no JSON value, or `today` no date.
#[wasm_bindgen]
pub fn check(document: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let text = arguments::json(document, "check", A_DOCUMENT)?;
    report(text.as_bytes(), &Options::read(options, "check")?)
}

/// Checks the text of an offer set: `checkJson(textOrBytes, { today? })`.
///
/// # Errors
///
/// When the first argument is neither text nor bytes, or `today` no date.
#[wasm_bindgen(js_name = checkJson)]
pub fn check_json(json: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let bytes = arguments::text_or_bytes(json, "checkJson")?;
    report(&bytes, &Options::read(options, "checkJson")?)
}

fn report(text: &[u8], options: &Options) -> Result<JsValue, JsError> {
    answer::json(&offerset::check(&Document::parse(text), Context::new(options.today()?)))
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
    let fix: Option<Fix> = fix::read(&arguments::value(fix, "applyFix", A_FIX)?);
    let fix = fix.ok_or_else(|| JsError::new(&format!("applyFix: expected {A_FIX}")))?;
    fix.apply(&mut document).map_err(|stale| JsError::new(&format!("applyFix: {stale}")))?;
    answer::json(&document)
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
