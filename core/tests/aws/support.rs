//! What the tests of this folder share.

use std::path::Path;

use offerset::aws::ReleasePlan;
use offerset::{CalendarDate, Context, Document, aws, ready};
use serde_json::Value;

/// The day on which every fixture and example is checked.
pub(crate) fn today() -> CalendarDate {
    "2026-12-01".parse().unwrap()
}

pub(crate) fn context() -> Context {
    Context::new(today())
}

pub(crate) fn example(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples").join(name).with_extension("json");
    Document::parse(&std::fs::read(path).unwrap()).to_value()
}

/// The examples that are ready to be released.
pub(crate) const READY: [&str; 4] = ["two-offers-ready", "seven-offers-ready", "renewal", "largest-legal-set"];

/// The plan of a document that is ready.
pub(crate) fn plan_of(document: &Value) -> ReleasePlan {
    let document = Document::from_value(document);
    let set = ready(&document, context()).unwrap_or_else(|report| panic!("{report}"));
    aws::release_plan(&set, context())
}

/// The changes of all requests, in order.
pub(crate) fn changes(plan: &ReleasePlan) -> impl Iterator<Item = &Value> {
    plan.calls.iter().flat_map(|call| call.request["ChangeSet"].as_array().unwrap())
}

pub(crate) fn pretty(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap()
}
