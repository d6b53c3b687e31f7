//! The bridge to AWS: what it speaks, read and written.

use offerset::aws::{self, FoundId, Importer, RecreatePlan, ReleasePlan, Values};
use offerset::{Context, Document};
use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::acceptance::NotReady;
use crate::answer;
use crate::arguments::{self, A_DOCUMENT};
use crate::options::Options;

/// The requests that make a set at AWS: `releasePlan(document, { today?, values? })`.
///
/// # Errors
///
/// When the document is no JSON value, or an option is not what it has to be.
#[wasm_bindgen(js_name = releasePlan)]
pub fn release_plan(document: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let text = arguments::json(document, "releasePlan", A_DOCUMENT)?;
    let options = Options::read(options, "releasePlan")?;
    let values = values(&options)?;
    let context = Context::new(options.today()?);
    match offerset::ready(&Document::parse(text.as_bytes()), context) {
        Ok(set) => answer::ready(&filled(&aws::release_plan(&set, context), &values, "releasePlan")?),
        Err(report) => answer::json(&NotReady::of(report)),
    }
}

/// The plan to put another set in the place of a released one: `recreatePlan(released, successor, { today?, values? })`.
///
/// # Errors
///
/// When a document is no JSON value, or an option is not what it has to be.
#[wasm_bindgen(js_name = recreatePlan)]
pub fn recreate_plan(released: &JsValue, successor: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let released = arguments::json(released, "recreatePlan", A_DOCUMENT)?;
    let successor = arguments::json(successor, "recreatePlan", "an offer set document as its second argument")?;
    let options = Options::read(options, "recreatePlan")?;
    let values = values(&options)?;
    let context = Context::new(options.today()?);
    match offerset::ready(&Document::parse(successor.as_bytes()), context) {
        Ok(set) => {
            let plan = aws::recreate_plan(&Document::parse(released.as_bytes()), &set, context);
            let release = filled(&plan.release, &values, "recreatePlan")?;
            answer::ready(&RecreatePlan { release, ..plan })
        }
        Err(report) => answer::json(&NotReady::of(report)),
    }
}

/// What changed between two versions of a set: `diff(before, after)`.
///
/// # Errors
///
/// When a document is no JSON value.
#[wasm_bindgen]
pub fn diff(before: &JsValue, after: &JsValue) -> Result<JsValue, JsError> {
    let before = arguments::json(before, "diff", A_DOCUMENT)?;
    let after = arguments::json(after, "diff", "an offer set document as its second argument")?;
    answer::json(&offerset::diff(&Document::parse(before.as_bytes()), &Document::parse(after.as_bytes())))
}

/// What AWS answered to a request of a plan: `readAnswer(call, body)`.
///
/// # Errors
///
/// When the call is none of a plan, or the body no JSON value.
#[wasm_bindgen(js_name = readAnswer)]
pub fn read_answer(call: &JsValue, body: &JsValue) -> Result<JsValue, JsError> {
    const A_CALL: &str = "a call of a release plan as its first argument";
    let call = arguments::value(call, "readAnswer", A_CALL)?;
    let body = arguments::value(body, "readAnswer", "the answer of DescribeChangeSet as its second argument")?;
    let ids = call.pointer("/wait/ids").and_then(Value::as_array);
    let ids: Option<Vec<FoundId>> = ids.and_then(|ids| ids.iter().map(found_id).collect());
    let ids = ids.ok_or_else(|| JsError::new(&format!("readAnswer: expected {A_CALL}")))?;
    answer::json(&aws::read_answer(&ids, &body))
}

fn found_id(value: &Value) -> Option<FoundId> {
    let text = |key: &str| value.get(key)?.as_str().map(str::to_owned);
    Some(FoundId { name: text("name")?, change_name: text("changeName")? })
}

/// Reads what AWS speaks: `new Importer({ today? })`, `add(name, textOrBytes)`, `finish()`.
///
/// `importAws` of the package is made of it.
#[wasm_bindgen(js_name = Importer)]
#[derive(Debug)]
pub struct FileImporter(Importer);

#[wasm_bindgen(js_class = Importer)]
impl FileImporter {
    /// An importer that has read nothing yet.
    ///
    /// # Errors
    ///
    /// When an option is not what it has to be.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> Result<Self, JsError> {
        Ok(Self(Importer::new(Context::new(Options::read(options, "importAws")?.today()?))))
    }

    /// Reads a file; tells what it is, in a sentence.
    ///
    /// # Errors
    ///
    /// When the body is neither text nor bytes.
    pub fn add(&mut self, name: &str, body: &JsValue) -> Result<String, JsError> {
        Ok(self.0.add(name, &arguments::text_or_bytes(body, "importAws")?).to_owned())
    }

    /// Puts everything together, and checks it.
    ///
    /// # Errors
    ///
    /// Never: what was read can be written.
    pub fn finish(self) -> Result<JsValue, JsError> {
        answer::json(&self.0.finish())
    }
}

/// What AWS has told so far: `values`.
fn values(options: &Options) -> Result<Values, JsError> {
    options.texts("values", "the ids that AWS gave, such as { offerSetId: \"offerset-abc123\" }")
}

fn filled(plan: &ReleasePlan, values: &Values, function: &str) -> Result<ReleasePlan, JsError> {
    aws::fill(plan, values).map_err(|wrong| JsError::new(&format!("{function}: {wrong}")))
}
