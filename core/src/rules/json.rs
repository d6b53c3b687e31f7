//! Rules about the JSON itself; the reader of the document finds what breaks them.

mod document_too_large;
mod duplicate_key;
mod nesting_too_deep;
mod unreadable_json;

pub(crate) use document_too_large::DOCUMENT_TOO_LARGE;
pub(crate) use duplicate_key::DUPLICATE_KEY;
pub(crate) use nesting_too_deep::NESTING_TOO_DEEP;
pub(crate) use unreadable_json::UNREADABLE_JSON;
