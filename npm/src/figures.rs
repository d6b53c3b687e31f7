//! What a set means in money and time.

use offerset::{Document, Occasion};
use wasm_bindgen::prelude::*;

use crate::answer;
use crate::arguments::{self, A_DOCUMENT};
use crate::options::Options;

/// Who pays and receives what: `economics(document, { today?, acceptedOn?, offeredOn?, choices? })`.
///
/// # Errors
///
/// When the document is no JSON value, or an option is not what it has to be.
#[wasm_bindgen]
pub fn economics(document: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let text = arguments::json(document, "economics", A_DOCUMENT)?;
    let occasion = occasion(&Options::read(options, "economics")?)?;
    answer::plain(&offerset::economics(&Document::parse(text.as_bytes()), occasion))
}

/// What happens when: `timeline(document, { today?, acceptedOn?, offeredOn?, choices? })`.
///
/// # Errors
///
/// When the document is no JSON value, or an option is not what it has to be.
#[wasm_bindgen]
pub fn timeline(document: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let text = arguments::json(document, "timeline", A_DOCUMENT)?;
    let occasion = occasion(&Options::read(options, "timeline")?)?;
    answer::plain(&offerset::timeline(&Document::parse(text.as_bytes()), occasion))
}

fn occasion(options: &Options) -> Result<Occasion, JsError> {
    let days = options.days()?;
    Ok(Occasion::on(days.accepted_on).offered_on(days.offered_on).choosing(options.choices()?))
}
