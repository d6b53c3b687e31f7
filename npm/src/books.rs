//! The books over accepted sets.

use offerset::ledger::{LedgerDetail, LedgerRow, LedgerTotal};
use offerset::{Acceptance, Counts, Document, Ledger, LedgerQuery};
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::acceptance::{NotReady, Preview, accept};
use crate::answer;
use crate::arguments;
use crate::options::Options;

const ACCEPTED: &str = "accepted sets such as [{ document, acceptedOn: \"2026-12-01\" }] as its first argument";

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

fn books(sets: &JsValue, query: &JsValue, function: &'static str) -> Result<Books, JsError> {
    let query = read_query(&Options::read(query, function)?)?;
    let Value::Array(items) = arguments::value(sets, function, ACCEPTED)? else {
        return Err(arguments::wrong(function, ACCEPTED, sets));
    };
    let mut acceptances = Vec::new();
    let mut left_out = Vec::new();
    for (index, set) in items.into_iter().enumerate() {
        let Some(document) = set.get("document").cloned() else {
            return Err(JsError::new(&format!("{function}: expected {ACCEPTED}; the item at {index} has no document")));
        };
        match accepted(&document, &Options::of(function, set), index)? {
            Ok(acceptance) => acceptances.push(acceptance),
            Err(reason) => left_out.push(LeftOut { index, reason }),
        }
    }
    Ok(Books { ledger: Ledger::of(&acceptances, &query), left_out })
}

/// The acceptance that is told, or why it is none.
fn accepted(document: &Value, options: &Options, index: usize) -> Result<Result<Acceptance, String>, JsError> {
    if options.date("acceptedOn")?.is_none() {
        return Err(options.wrong_call(&format!("expected {ACCEPTED}; the item at {index} has no `acceptedOn`")));
    }
    Ok(match accept(&Document::from_value(document), options)? {
        Preview::NotReady(NotReady { report, .. }) => {
            let Counts { error, .. } = report.counts;
            Err(format!("the set is not ready, its check finds {error} error{}", if error == 1 { "" } else { "s" }))
        }
        Preview::Refused { message, .. } => Err(message),
        Preview::Accepted { receipt, economics, messages, .. } => {
            Ok(Acceptance { receipt: *receipt, economics: *economics, messages })
        }
    })
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
            None | Some("product") => LedgerDetail::Product,
            Some("invoice") => LedgerDetail::Invoice,
            Some(other) => return Err(options.wrong("detail", "\"product\" or \"invoice\"", &other.into())),
        },
    })
}
