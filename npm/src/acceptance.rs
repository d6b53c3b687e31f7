//! The one-click acceptance.

use offerset::acceptance::{Message, release_messages};
use offerset::{Acceptance, AcceptanceRequest, Context, Document, Economics, Receipt, Refusal, Report};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::answer;
use crate::arguments::{self, A_DOCUMENT};
use crate::options::Options;

/// The one-click acceptance: `previewAcceptance(document, { today?, acceptedOn?, offeredOn?, acceptor?, digest?, choices? })`.
///
/// # Errors
///
/// When the document is no JSON value, or an option is not what it has to be.
#[wasm_bindgen(js_name = previewAcceptance)]
pub fn preview_acceptance(document: &JsValue, options: &JsValue) -> Result<JsValue, JsError> {
    let text = arguments::json(document, "previewAcceptance", A_DOCUMENT)?;
    let options = Options::read(options, "previewAcceptance")?;
    answer::json(&accept(&Document::parse(text.as_bytes()), &options)?)
}

/// What became of an acceptance; `AcceptancePreview` in `npm/types`.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Preview {
    NotReady(NotReady),
    Refused { ready: bool, accepted: bool, refusal: Refusal, message: String },
    Accepted { ready: bool, accepted: bool, receipt: Box<Receipt>, economics: Box<Economics>, messages: Vec<Message> },
}

/// The answer about a set that is not ready for what was asked.
#[derive(Serialize)]
pub(crate) struct NotReady {
    ready: bool,
    pub(crate) report: Box<Report>,
}

impl NotReady {
    pub(crate) fn of(report: Box<Report>) -> Self {
        Self { ready: false, report }
    }
}

/// Accepts a set as the options say.
///
/// It is checked on the day on which its offers are made: that of their listing fees.
pub(crate) fn accept(document: &Document<'_>, options: &Options) -> Result<Preview, JsError> {
    let days = options.days()?;
    let choices = options.choices()?;
    let request = AcceptanceRequest {
        accepted_on: days.accepted_on,
        acceptor: options.text("acceptor")?,
        digest: options.text("digest")?,
        choices: &choices,
    };
    let set = match offerset::ready(document, Context::new(days.offered_on).for_acceptance()) {
        Ok(set) => set,
        Err(report) => return Ok(Preview::NotReady(NotReady::of(report))),
    };
    Ok(match Acceptance::of(&set, request) {
        Ok(Acceptance { receipt, economics, messages }) => Preview::Accepted {
            ready: true,
            accepted: true,
            messages: release_messages(set.offer_set(), &economics).into_iter().chain(messages).collect(),
            receipt: receipt.into(),
            economics: economics.into(),
        },
        Err(refusal) => Preview::Refused { ready: true, accepted: false, message: refusal.to_string(), refusal },
    })
}
