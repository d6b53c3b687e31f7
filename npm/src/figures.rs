//! What a set means: money, time, agreements, books.

use offerset::acceptance::{Message, release_messages};
use offerset::{Acceptance, AcceptanceRequest, Context, Document, Economics, Occasion, Receipt, Refusal, Report};
use serde::Serialize;
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

/// By default the buyer accepts today, and the offers are made on the day of acceptance.
fn occasion(options: &Options) -> Result<Occasion, JsError> {
    let accepted_on = options.date("acceptedOn")?.map_or_else(|| options.today(), Ok)?;
    let offered_on = options.date("offeredOn")?.unwrap_or(accepted_on);
    Ok(Occasion::on(accepted_on).offered_on(offered_on).choosing(options.choices()?))
}

/// The one-click acceptance: `previewAcceptance(document, { today?, acceptedOn?, acceptor?, digest?, choices? })`.
///
/// # Errors
///
/// When the document is no JSON value, or an option is not what it has to be.
#[wasm_bindgen(js_name = previewAcceptance)]
pub fn preview_acceptance(document: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let text = arguments::json(document, "previewAcceptance", A_DOCUMENT)?;
    let options = Options::read(options, "previewAcceptance")?;
    answer::plain(&Preview::of(&Document::parse(text.as_bytes()), &options)?)
}

/// What became of an acceptance; `AcceptancePreview` in `npm/types`.
#[derive(Serialize)]
#[serde(untagged)]
enum Preview {
    NotReady { ready: bool, report: Box<Report> },
    Refused { ready: bool, accepted: bool, refusal: Refusal, message: String },
    Accepted { ready: bool, accepted: bool, receipt: Box<Receipt>, economics: Box<Economics>, messages: Vec<Message> },
}

impl Preview {
    fn of(document: &Document<'_>, options: &Options) -> Result<Self, JsError> {
        let accepted_on = options.date("acceptedOn")?;
        let today = options.date("today")?.or(accepted_on).map_or_else(|| options.today(), Ok)?;
        let choices = options.choices()?;
        let request = AcceptanceRequest {
            accepted_on: accepted_on.unwrap_or(today),
            acceptor: options.text("acceptor")?,
            digest: options.text("digest")?,
            choices: &choices,
        };
        let set = match offerset::ready(document, Context::new(today).for_acceptance()) {
            Ok(set) => set,
            Err(report) => return Ok(Self::NotReady { ready: false, report }),
        };
        Ok(match Acceptance::of(&set, request) {
            Ok(Acceptance { receipt, economics, messages }) => Self::Accepted {
                ready: true,
                accepted: true,
                messages: release_messages(set.offer_set(), &economics).into_iter().chain(messages).collect(),
                receipt: receipt.into(),
                economics: economics.into(),
            },
            Err(refusal) => Self::Refused { ready: true, accepted: false, message: refusal.to_string(), refusal },
        })
    }
}
