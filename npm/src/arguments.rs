//! What a JavaScript program hands over: taken if it is what a function expects, else an `Error` that says so.

use js_sys::{ArrayBuffer, Date, Error, JSON, Reflect, Uint8Array};
use offerset::{CalendarDate, Document, Fault};
use serde_json::Value;
use wasm_bindgen::prelude::*;

/// The JSON text of any value that has one. Functions, symbols and `undefined` have none, and neither have cycles and
/// `BigInt`, about which JavaScript complains itself.
pub(crate) fn json(value: &JsValue, function: &str, expected: &str) -> Result<String, JsError> {
    let text = JSON::stringify(value).map_err(|complaint| {
        let complaint = complaint.dyn_ref::<Error>().map(|error| String::from(error.message())).unwrap_or_default();
        JsError::new(&format!("{function}: expected {expected} that JSON can express: {complaint}"))
    })?;
    text.as_string().ok_or_else(|| wrong(function, expected, value))
}

/// Any value as a JSON tree.
pub(crate) fn value(value: &JsValue, function: &str, expected: &str) -> Result<Value, JsError> {
    let text = json(value, function, expected)?;
    let document = Document::parse(text.as_bytes());
    match document.faults() {
        [fault, ..] if document.is_unreadable() => {
            Err(JsError::new(&format!("{function}: expected {expected} that the engine can read: {}", reason(fault))))
        }
        _ => Ok(document.to_value()),
    }
}

/// Why what JavaScript can write is still not read.
fn reason(fault: &Fault) -> &str {
    match fault {
        Fault::Syntax { message, .. } => message,
        Fault::TooLarge { .. } => "it is too large",
        Fault::TooDeep => "it is nested too deep",
        Fault::DuplicateKey { .. } => "it has a key twice",
    }
}

/// The bytes of a JSON text that is given as such, or as a string.
pub(crate) fn text_or_bytes(value: &JsValue, function: &str) -> Result<Vec<u8>, JsError> {
    if let Some(text) = value.as_string() {
        return Ok(text.into_bytes());
    }
    if ArrayBuffer::is_view(value) {
        // By its parts rather than by its class, because a view may come from another realm, such as a frame.
        let view: &Uint8Array = value.unchecked_ref();
        return Ok(Uint8Array::new_with_byte_offset_and_length(&view.buffer(), view.byte_offset(), view.byte_length())
            .to_vec());
    }
    if value.is_instance_of::<ArrayBuffer>() {
        return Ok(Uint8Array::new(value).to_vec());
    }
    Err(wrong(function, "JSON as a string, a Uint8Array or an ArrayBuffer as its first argument", value))
}

/// The day to check for: the one in the options, or the current date in UTC.
pub(crate) fn today(options: &JsValue, function: &str) -> Result<CalendarDate, JsError> {
    const OPTIONS: &str = "options such as { today: \"2026-12-01\" }, or none";
    if options.is_undefined() {
        return current_date(function);
    }
    if !options.is_object() {
        return Err(wrong(function, OPTIONS, options));
    }
    let today = Reflect::get(options, &"today".into()).map_err(|_| wrong(function, OPTIONS, options))?;
    if today.is_undefined() {
        return current_date(function);
    }
    let date = today.as_string().and_then(|text| text.parse().ok());
    date.ok_or_else(|| wrong(function, "`today` to be a date such as \"2026-12-01\"", &today))
}

fn current_date(function: &str) -> Result<CalendarDate, JsError> {
    let now = Date::new_0().to_iso_string().as_string().unwrap_or_default();
    let date = now.get(..10).and_then(|date| date.parse().ok());
    date.ok_or_else(|| {
        JsError::new(&format!("{function}: this machine's clock is at {now}; expected a date that AWS takes"))
    })
}

/// The error of a wrong call.
fn wrong(function: &str, expected: &str, value: &JsValue) -> JsError {
    let given = if value.is_string() || value.is_null() {
        // A text in quotes.
        JSON::stringify(value).map(String::from).unwrap_or_default()
    } else {
        value.js_typeof().as_string().unwrap_or_default()
    };
    JsError::new(&format!("{function}: expected {expected}, got {given}"))
}
