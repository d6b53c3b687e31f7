//! What JavaScript gets: plain objects, in which maps are objects and what is absent is `null`.
//!
//! What may hold a part of a document crosses as JSON text, which takes less code than building objects piece by piece, is
//! read by the fastest parser that there is, and keeps the numbers of documents as they are written.

use js_sys::JSON;
use serde::Serialize;
#[cfg(feature = "full")]
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Reports with their repairs, plans, documents.
pub(crate) fn json(value: &impl Serialize) -> Result<JsValue, JsError> {
    parsed(&text(value)?)
}

/// What becomes of a set that is ready: `value`, an object with members, and with `ready: true` behind them.
#[cfg(feature = "full")]
pub(crate) fn ready(value: &impl Serialize) -> Result<JsValue, JsError> {
    let mut text = text(value)?;
    text.pop();
    text.push_str(r#","ready":true}"#);
    parsed(&text)
}

/// What the engine computed: figures, dates and words of its own.
#[cfg(feature = "full")]
pub(crate) fn plain(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

fn text(value: &impl Serialize) -> Result<String, JsError> {
    serde_json::to_string(value).map_err(|error| JsError::new(&error.to_string()))
}

fn parsed(text: &str) -> Result<JsValue, JsError> {
    // INVARIANT: what serde_json writes is JSON.
    JSON::parse(text).map_err(|_| JsError::new("offerset: the engine's answer can not be read"))
}
