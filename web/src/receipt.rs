//! A receipt as the pages show it, read from the JSON that the engine writes.
//!
//! That JSON is also what is stored: a receipt is never computed again, so that it says next year what it says today.
//! Amounts stay the texts that they are.

mod read;

use crate::intl;

/// What the buyer gets for accepting a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Receipt {
    /// The name of the set.
    pub(crate) offer_set_name: Option<String>,
    /// The digest of what was accepted.
    pub(crate) digest: String,
    /// The day of acceptance (UTC).
    pub(crate) accepted_on: String,
    /// Who accepts.
    pub(crate) acceptor: Party,
    /// One agreement for each product.
    pub(crate) agreements: Vec<Agreement>,
    /// What is paid in all; one for each currency.
    pub(crate) totals: Vec<Total>,
}

/// An account that takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Party {
    /// The twelve digits of the AWS account.
    pub(crate) account_id: Option<String>,
    /// The name.
    pub(crate) name: Option<String>,
}

/// An agreement about one product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Agreement {
    /// Its id in the preview.
    pub(crate) id: String,
    /// The name of the offer.
    pub(crate) offer_name: Option<String>,
    /// The seller of record.
    pub(crate) proposer: Party,
    /// Who made the product, where that is not the seller.
    pub(crate) manufacturer: Option<Party>,
    /// The product.
    pub(crate) product: Product,
    /// The first day (UTC).
    pub(crate) start_date: String,
    /// Whether it starts later than it is accepted.
    pub(crate) is_future_dated: bool,
    /// When it ends.
    pub(crate) ending: Ending,
    /// The currency of all amounts.
    pub(crate) currency_code: Option<String>,
    /// What the buyer commits to pay.
    pub(crate) contract_value: ContractValue,
    /// The invoices, by date.
    pub(crate) charges: Vec<Charge>,
    /// Whether the buyer also pays for what is used, or by the month.
    pub(crate) has_open_charges: bool,
    /// How long an invoice may wait, as in `P30D`.
    pub(crate) payment_due_period: Option<String>,
    /// What the buyer may use.
    pub(crate) entitlements: Vec<Entitlement>,
    /// The legal documents.
    pub(crate) eula: Vec<Eula>,
    /// The first automatic renewal, where the buyer may choose one.
    pub(crate) renewal: Option<Renewal>,
}

/// How much of a dimension the buyer may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entitlement {
    /// The dimension.
    pub(crate) dimension_key: String,
    /// How many units; any number when absent.
    pub(crate) quantity: Option<u64>,
}

/// An automatic renewal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Renewal {
    /// The first day (UTC) of the renewed agreement.
    pub(crate) renews_on: String,
    /// The day (UTC) from which the renewal is settled.
    pub(crate) lockout_start: Option<String>,
    /// How often at most.
    pub(crate) max_renewals: Option<u64>,
    /// By how many percent the price rises.
    pub(crate) price_increase: Option<PriceIncrease>,
}

/// By how many percent a renewal is dearer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PriceIncrease {
    /// At least.
    pub(crate) minimum: String,
    /// At most.
    pub(crate) maximum: String,
}

/// A product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Product {
    /// Its id.
    pub(crate) id: Option<String>,
    /// Its title.
    pub(crate) title: Option<String>,
}

/// When an agreement ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ending {
    /// The day (UTC); none where it has no end of its own.
    pub(crate) date: Option<String>,
}

/// What an agreement is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ContractValue {
    kind: String,
    amount: Option<String>,
    known: Option<String>,
}

/// An invoice to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Charge {
    /// Its day (UTC).
    pub(crate) invoice_date: Option<String>,
    /// Whether it comes at once, with the acceptance.
    pub(crate) is_due_on_acceptance: bool,
    /// How much, before tax.
    pub(crate) amount: String,
}

/// A legal document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Eula {
    /// `StandardEula`, `CustomEula` or `EnterpriseEula`.
    pub(crate) kind: Option<String>,
    /// Where a custom document lies.
    pub(crate) url: Option<String>,
    /// The version of a standard document.
    pub(crate) version: Option<String>,
}

/// What is paid in one currency, before tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Total {
    currency_code: String,
    certainty: String,
    contract_value: String,
    due_on_acceptance: String,
    /// Whether something is also paid by use or by the month.
    pub(crate) has_open_charges: bool,
}

impl Receipt {
    /// The day (UTC) of the first invoice that does not come with the acceptance.
    pub(crate) fn next_invoice(&self) -> Option<&str> {
        let charges = self.agreements.iter().flat_map(|agreement| &agreement.charges);
        let later = charges.filter(|charge| !charge.is_due_on_acceptance);
        // Dates of this form are in the order of their letters.
        later.filter_map(|charge| charge.invoice_date.as_deref()).min()
    }

    /// What the set is called.
    pub(crate) fn title(&self) -> &str {
        self.offer_set_name.as_deref().unwrap_or("Unnamed offer set")
    }
}

impl Agreement {
    /// What the product is called.
    pub(crate) fn title(&self) -> &str {
        let names = [&self.product.title, &self.offer_name, &self.product.id];
        names.into_iter().flatten().next().map_or("Unnamed product", String::as_str)
    }

    /// An amount in the currency of the agreement.
    pub(crate) fn money(&self, amount: &str) -> String {
        intl::money(amount, self.currency_code.as_deref().unwrap_or_default())
    }

    /// Whether the buyer still chooses durations or quantities.
    pub(crate) fn leaves_a_choice(&self) -> bool {
        self.contract_value.kind == "minimum"
    }

    /// What the buyer commits to pay, in words.
    pub(crate) fn value(&self) -> String {
        let value = &self.contract_value;
        let known = || self.money(value.amount.as_ref().or(value.known.as_ref()).map_or("0", String::as_str));
        match value.kind.as_str() {
            "minimum" => format!("at least {}", known()),
            "usage" => "What is used".to_owned(),
            "free" => "Free".to_owned(),
            _ => known(),
        }
    }
}

impl Total {
    /// What is paid in all.
    pub(crate) fn value(&self) -> String {
        let amount = intl::money(&self.contract_value, &self.currency_code);
        if self.certainty == "exact" { amount } else { format!("at least {amount}") }
    }

    /// What is paid at once.
    pub(crate) fn due_on_acceptance(&self) -> String {
        intl::money(&self.due_on_acceptance, &self.currency_code)
    }
}

#[cfg(test)]
mod tests {
    use offerset::{AcceptanceRequest, CalendarDate, Context, Document};

    use super::*;

    #[test]
    fn what_the_engine_writes_is_read() {
        let today: CalendarDate = "2026-12-01".parse().unwrap();
        for text in [
            include_str!("../../examples/two-offers-ready.json"),
            include_str!("../../examples/seven-offers-ready.json"),
            include_str!("../../examples/largest-legal-set.json"),
        ] {
            let document = offerset::buyer_copy(&serde_json::from_str(text).unwrap());
            let document = Document::from_value(&document);
            let set = offerset::ready(&document, Context::new(today).for_acceptance()).unwrap();
            let accepted = offerset::accept(&set, AcceptanceRequest::on(today)).unwrap();
            let receipt = Receipt::read(&serde_json::to_value(&accepted).unwrap()).unwrap();
            assert_eq!(receipt.agreements.len(), accepted.agreements.len());
            assert_eq!(receipt.accepted_on, "2026-12-01");
            for (read, written) in receipt.agreements.iter().zip(&accepted.agreements) {
                assert!(read.ending.date.is_some());
                assert_eq!(read.charges.len(), written.charges.len());
                assert_eq!(read.entitlements.len(), written.entitlements.len());
                assert_eq!(read.eula.len(), written.eula.len());
                assert_eq!(read.renewal.is_some(), written.renewal.is_some());
                assert_eq!(read.manufacturer.is_some(), written.manufacturer.is_some());
                assert_eq!(read.product.id.is_some(), written.product.id.is_some());
            }
            assert_eq!(receipt.totals.len(), accepted.totals.len());
        }
    }
}
