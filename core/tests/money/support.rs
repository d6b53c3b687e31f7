//! What the tests of money share: dates, amounts and examples by their text.

use offerset::{Amount, CalendarDate};
use serde_json::Value;

pub(crate) fn on(date: &str) -> CalendarDate {
    date.parse().unwrap()
}

pub(crate) fn amount(text: &str) -> Amount {
    text.parse().unwrap()
}

/// A document of the folder `examples`.
pub(crate) fn example(name: &str) -> Value {
    let path = format!("{}/../examples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}
