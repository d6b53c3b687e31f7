//! The calls into the engine. The app holds no rule: what it shows, `offerset` computed.

use std::rc::Rc;

use offerset::economics::{Certainty, ContractValue, CurrencyTotal, Economics, OfferEconomics};
use offerset::{Amount, Context, Currency, Diagnostic, Document, Location, Report};
use serde_json::Value;
use yew::{hook, use_memo};

use crate::browser;
use crate::components::sentence;
use crate::intl;
use crate::state::Publication;

/// A report that is asked by location.
#[derive(Debug, PartialEq)]
pub(crate) struct Checked {
    /// The report.
    pub(crate) report: Report,
}

impl Checked {
    /// Checks `document` on the current day.
    pub(crate) fn now(document: &Value) -> Self {
        let report = offerset::check(&Document::from_value(document), Context::new(browser::today()));
        Self { report }
    }

    /// The findings at exactly `location`. The report is in the order of locations, and so they are found by halving.
    pub(crate) fn at(&self, location: &Location) -> impl Iterator<Item = &Diagnostic> {
        self.within(location).iter().take_while(move |finding| finding.location == *location)
    }

    /// The findings at `location` and inside of it, which follow on each other.
    pub(crate) fn within(&self, location: &Location) -> &[Diagnostic] {
        let diagnostics = &self.report.diagnostics;
        let first = diagnostics.partition_point(|finding| finding.location < *location);
        let rest = diagnostics.get(first..).unwrap_or_default();
        let count = rest.iter().take_while(|finding| finding.location.is_within(location)).count();
        rest.get(..count).unwrap_or_default()
    }
}

/// A version of a document, which equals itself only: to compare two would take time that the check needs.
struct Version(Rc<Value>);

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The report about `document`, checked once per change.
#[hook]
pub(crate) fn use_check(document: &Rc<Value>) -> Rc<Checked> {
    use_memo(Version(Rc::clone(document)), |Version(document)| Checked::now(document))
}

/// What is wrong with a text that is no document at all.
pub(crate) fn first_message(document: &Document<'_>) -> String {
    let report = offerset::check(document, Context::new(browser::today()));
    report.diagnostics.first().map(|finding| sentence(&finding.message)).unwrap_or_default()
}

/// What the set in `document` is worth when it is accepted today.
pub(crate) fn economics(document: &Value) -> Economics {
    offerset::economics(&Document::from_value(document), browser::today())
}

/// Freezes a set, when it is ready.
pub(crate) fn publish(document: &Rc<Value>) -> Option<Publication> {
    let parsed = Document::from_value(document);
    offerset::ready(&parsed, Context::new(browser::today())).ok()?;
    Some(Publication::new(Rc::clone(document), &offerset::digest(document), browser::now()))
}

/// An amount of money.
pub(crate) fn money(amount: Amount, currency: Currency) -> String {
    intl::money(&amount.to_text(currency), currency.code())
}

/// A total, with how sure it is.
pub(crate) fn total(total: &CurrencyTotal) -> String {
    qualified(total.certainty, money(total.contract_value, total.currency_code))
}

/// The contract value of an offer, with how sure it is.
pub(crate) fn contract_value(offer: &OfferEconomics) -> String {
    let Some(currency) = offer.currency_code else { return "–".to_owned() };
    let amount = money(offer.contract_value.known(), currency);
    match offer.contract_value {
        ContractValue::Exact { .. } => amount,
        ContractValue::Minimum { .. } => qualified(Certainty::Minimum, amount),
        ContractValue::Unfinished { .. } => qualified(Certainty::Unfinished, amount),
        ContractValue::Usage => "What is used".to_owned(),
        ContractValue::Free => "Free".to_owned(),
    }
}

fn qualified(certainty: Certainty, amount: String) -> String {
    match certainty {
        Certainty::Exact => amount,
        Certainty::Minimum => format!("at least {amount}"),
        Certainty::Unfinished => format!("{amount} so far"),
    }
}
