use crate::acceptance::Receipt;
use crate::economics::PartyName;
use crate::model::CalendarDate;

/// What a row stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LedgerDetail {
    /// All that a party earns with a product.
    #[default]
    Product,
    /// What a party earns with a product by one invoice.
    Invoice,
}

/// What is asked of the books. What is left out does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerQuery {
    /// The id of an offer set; the digest, where AWS has given none.
    pub offer_set_id: Option<String>,
    /// The id of a product.
    pub product_id: Option<String>,
    /// A party: its AWS account, or its name.
    pub party: Option<String>,
    /// The first day (UTC) of invoices that count.
    pub from: Option<CalendarDate>,
    /// The last day (UTC) of invoices that count.
    pub until: Option<CalendarDate>,
    /// What a row stands for.
    pub detail: LedgerDetail,
}

impl LedgerQuery {
    pub(super) fn wants_set(&self, receipt: &Receipt) -> bool {
        let id = receipt.offer_set_id.as_ref().unwrap_or(&receipt.digest);
        self.offer_set_id.as_ref().is_none_or(|wanted| wanted == id)
    }

    pub(super) fn wants_product(&self, id: Option<&str>) -> bool {
        self.product_id.as_deref().is_none_or(|wanted| Some(wanted) == id)
    }

    pub(super) fn wants_party(&self, party: &PartyName) -> bool {
        let names = [&party.account_id, &party.name];
        self.party.as_ref().is_none_or(|wanted| names.into_iter().flatten().any(|name| name == wanted))
    }

    pub(super) fn wants_day(&self, date: CalendarDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }

    /// Whether invoices are chosen by their day, so that an agreement without one in the period is left out.
    pub(super) fn has_period(&self) -> bool {
        self.from.is_some() || self.until.is_some()
    }
}
