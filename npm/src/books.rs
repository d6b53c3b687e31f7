//! The books over accepted sets.

use offerset::ledger::{LedgerDetail, LedgerRow, LedgerTotal};
use offerset::{Acceptance, AcceptanceRequest, Context, Document, Ledger, LedgerQuery};
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::answer;
use crate::arguments;
use crate::options::Options;

/// What was accepted and what each party earns by it: `ledger(accepted, { offerSetId?, … })`.
///
/// # Errors
///
/// When `accepted` is no list of accepted sets, or an option is not what it has to be.
#[wasm_bindgen]
pub fn ledger(accepted: &JsValue, query: &JsValue) -> Result<JsValue, JsError> {
    let Books { ledger: Ledger { rows, totals }, left_out } = books(accepted, query, "ledger")?;
    answer::plain(&Answer { rows, totals, left_out })
}

/// The same as CSV: `ledgerCsv(accepted, { offerSetId?, … })`.
///
/// # Errors
///
/// When `accepted` is no list of accepted sets, one of them can not be accepted, or an option is not what it has to be.
#[wasm_bindgen(js_name = ledgerCsv)]
pub fn ledger_csv(accepted: &JsValue, query: &JsValue) -> Result<String, JsError> {
    let Books { ledger, left_out } = books(accepted, query, "ledgerCsv")?;
    match left_out.first() {
        None => Ok(ledger.to_csv()),
        Some(LeftOut { index, reason }) => {
            Err(JsError::new(&format!("ledgerCsv: the set at {index} can not be accepted: {reason}")))
        }
    }
}

/// `Ledger` in `npm/types`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    rows: Vec<LedgerRow>,
    totals: Vec<LedgerTotal>,
    left_out: Vec<LeftOut>,
}

/// A set that is in no row, because it can not be accepted so.
#[derive(Serialize)]
struct LeftOut {
    index: usize,
    reason: String,
}

struct Books {
    ledger: Ledger,
    left_out: Vec<LeftOut>,
}

fn books(accepted: &JsValue, query: &JsValue, function: &'static str) -> Result<Books, JsError> {
    const ACCEPTED: &str = "accepted sets such as [{ document, acceptedOn: \"2026-12-01\" }] as its first argument";
    let query = read_query(&Options::read(query, function)?)?;
    let Value::Array(sets) = arguments::value(accepted, function, ACCEPTED)? else {
        return Err(arguments::wrong(function, ACCEPTED, accepted));
    };
    let mut acceptances = Vec::new();
    let mut left_out = Vec::new();
    for (index, set) in sets.into_iter().enumerate() {
        let Some(document) = set.get("document").cloned() else {
            return Err(JsError::new(&format!("{function}: expected {ACCEPTED}; the item at {index} has no document")));
        };
        match accept(&document, &Options::of(function, set), index)? {
            Ok(acceptance) => acceptances.push(acceptance),
            Err(reason) => left_out.push(LeftOut { index, reason }),
        }
    }
    Ok(Books { ledger: Ledger::of(&acceptances, &query), left_out })
}

/// The acceptance that is told, or why it is none.
fn accept(document: &Value, options: &Options, index: usize) -> Result<Result<Acceptance, String>, JsError> {
    let Some(accepted_on) = options.date("acceptedOn")? else {
        return Err(JsError::new(&format!("ledger: expected `acceptedOn` in the item at {index}")));
    };
    let choices = options.choices()?;
    let request = AcceptanceRequest {
        accepted_on,
        acceptor: options.text("acceptor")?,
        digest: options.text("digest")?,
        choices: &choices,
    };
    let today = options.date("offeredOn")?.unwrap_or(accepted_on);
    let document = Document::from_value(document);
    let set = match offerset::ready(&document, Context::new(today).for_acceptance()) {
        Ok(set) => set,
        Err(report) => {
            let errors = report.counts.error;
            return Ok(Err(format!("the set was not ready: {errors} errors, see `check`")));
        }
    };
    Ok(Acceptance::of(&set, request).map_err(|refusal| refusal.to_string()))
}

fn read_query(options: &Options) -> Result<LedgerQuery, JsError> {
    let text = |key| options.text(key).map(|text| text.map(str::to_owned));
    Ok(LedgerQuery {
        offer_set_id: text("offerSetId")?,
        product_id: text("productId")?,
        party: text("party")?,
        from: options.date("from")?,
        until: options.date("until")?,
        detail: match options.text("detail")? {
            Some("invoice") => LedgerDetail::Invoice,
            _ => LedgerDetail::Product,
        },
    })
}
