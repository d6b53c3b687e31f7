//! `cargo xtask figures`: what the engine itself says a set means, which the npm package's figures are compared with.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use offerset::ledger::LedgerDetail;
use offerset::{
    Acceptance, AcceptanceRequest, CalendarDate, Context, Document, Ledger, LedgerQuery, Occasion, aws, diff,
};
use serde_json::{Value, json};

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// A list of sets as JSON: `[{ "document": …, "acceptedOn": "2027-01-20", "offeredOn": "2026-12-01" }]`. Files that are
    /// imported in the place of the document may stand beside it: `"files": [{ "name": "1.json", "text": "{}" }]`.
    sets: PathBuf,
}

/// Prints a list with the figures of each set.
pub(crate) fn run(options: &Options) -> Result<()> {
    let text = fs::read(&options.sets).with_context(|| format!("can not read {}", options.sets.display()))?;
    let sets: Vec<Value> = serde_json::from_slice(&text).context("a list of sets is expected")?;
    let figures = sets.iter().map(figures).collect::<Result<Vec<_>>>()?;
    println!("{}", serde_json::to_string(&figures)?);
    Ok(())
}

fn figures(set: &Value) -> Result<Value> {
    let Some(value) = set.get("document") else { bail!("a set has no document") };
    let document = Document::from_value(value);
    let (accepted_on, offered_on) = (date(set, "acceptedOn")?, date(set, "offeredOn")?);
    let occasion = Occasion::on(accepted_on).offered_on(offered_on);
    let empty = Document::parse(b"{}");
    Ok(json!({
        "digest": offerset::digest(value),
        "economics": offerset::economics(&document, occasion.clone()),
        "timeline": offerset::timeline(&document, occasion),
        "difference": diff(&empty, &document),
        "acceptance": acceptance(&document, accepted_on, offered_on)?,
        "plan": plan(&document, offered_on)?,
        "imported": imported(set, value, offered_on),
    }))
}

/// The receipt and what follows from it; nothing when the set can not be accepted.
fn acceptance(document: &Document<'_>, accepted_on: CalendarDate, offered_on: CalendarDate) -> Result<Option<Value>> {
    let Ok(set) = offerset::ready(document, Context::new(offered_on).for_acceptance()) else { return Ok(None) };
    let Ok(acceptance) = Acceptance::of(&set, AcceptanceRequest::on(accepted_on)) else { return Ok(None) };
    let by_invoice = LedgerQuery { detail: LedgerDetail::Invoice, ..LedgerQuery::default() };
    let ledger = Ledger::of([&acceptance], &LedgerQuery::default());
    Ok(Some(json!({
        "csv": ledger.to_csv(),
        "ledger": ledger,
        "byInvoice": Ledger::of([&acceptance], &by_invoice),
        "receipt": serde_json::to_value(acceptance.receipt)?,
        "economics": acceptance.economics,
    })))
}

/// The release plan; nothing when the set is not ready.
fn plan(document: &Document<'_>, today: CalendarDate) -> Result<Option<Value>> {
    let context = Context::new(today);
    let Ok(set) = offerset::ready(document, context) else { return Ok(None) };
    Ok(Some(serde_json::to_value(aws::release_plan(&set, context))?))
}

/// What the import makes of the files; of the document alone, where there are none.
fn imported(set: &Value, document: &Value, today: CalendarDate) -> aws::Imported {
    let files = set.get("files").and_then(Value::as_array).into_iter().flatten();
    let mut named: Vec<(String, String)> = files
        .filter_map(|file| Some((file.get("name")?.as_str()?.to_owned(), file.get("text")?.as_str()?.to_owned())))
        .collect();
    if named.is_empty() {
        named.push(("set.json".to_owned(), document.to_string()));
    }
    aws::import(named.iter().map(|(name, text)| (name.as_str(), text.as_bytes())), Context::new(today))
}

fn date(set: &Value, key: &str) -> Result<CalendarDate> {
    let text = set.get(key).and_then(Value::as_str).with_context(|| format!("a set has no `{key}`"))?;
    text.parse().with_context(|| format!("`{key}` is no date: {text}"))
}
