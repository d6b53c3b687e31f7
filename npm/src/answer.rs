//! What JavaScript gets: plain objects, in which maps are objects and what is absent is `null`.

use js_sys::JSON;
use serde::Serialize;
#[cfg(feature = "full")]
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// What may hold JSON of the caller: reports with their fixes, plans, documents. It crosses as JSON text, which takes less
/// code than building objects piece by piece, is read by the fastest parser that there is, and keeps numbers as they are
/// written.
pub(crate) fn json(value: &impl Serialize) -> Result<JsValue, JsError> {
    let text = serde_json::to_string(value).map_err(|error| JsError::new(&error.to_string()))?;
    // INVARIANT: what serde_json writes is JSON.
    JSON::parse(&text).map_err(|_| JsError::new("offerset: the engine's answer can not be read"))
}

/// What the engine computed: figures, dates and words of its own.
#[cfg(feature = "full")]
pub(crate) fn plain(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}
