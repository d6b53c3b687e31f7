use serde::Serialize;

use super::{LedgerDetail, LedgerQuery};
use crate::acceptance::{Acceptance, Agreement};
use crate::economics::{BuyerCharge, OfferEconomics, PartyName};
use crate::model::{Amount, CalendarDate, Currency};
use crate::order::sorted_by_key;

/// As what a party earns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PartyRole {
    /// With a product of its own.
    ProductOwner,
    /// By reselling.
    ChannelPartner,
}

/// The figures of one row, before tax.
///
/// Gross revenue less wholesale cost and listing fee is the net revenue, in every row and every sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// What the party is paid: by the buyer, or for a resold product by the channel partner.
    pub gross_revenue: Amount,
    /// What the party pays on to the owner of the product.
    pub wholesale_cost: Amount,
    /// What AWS keeps of it.
    pub listing_fee: Amount,
    /// What stays.
    pub net_revenue: Amount,
    /// What the buyer pays beside that, and of which the set does not say who gets what.
    pub undivided: Amount,
}

/// What one party earns with one product, in all or by one invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LedgerRow {
    /// The id that AWS gave to the set, where it has one.
    pub offer_set_id: Option<String>,
    /// The name of the set.
    pub offer_set_name: Option<String>,
    /// The id of the agreement; one for the preview.
    pub agreement_id: String,
    /// The id that AWS gave to the offer, where it has one.
    pub offer_id: Option<String>,
    /// The id of the product.
    pub product_id: Option<String>,
    /// The title of the product.
    pub product_title: Option<String>,
    /// Who buys.
    pub buyer: PartyName,
    /// Who earns.
    pub party: PartyName,
    /// As what.
    pub role: PartyRole,
    /// The day of acceptance (UTC).
    pub accepted_on: CalendarDate,
    /// The first day of the agreement (UTC).
    pub start_date: CalendarDate,
    /// The last day of the agreement (UTC); `None` where it ends only when the buyer ends it.
    pub end_date: Option<CalendarDate>,
    /// The day of the first invoice (UTC); `None` where there is none.
    pub first_invoice_date: Option<CalendarDate>,
    /// The day of the last invoice (UTC).
    pub last_invoice_date: Option<CalendarDate>,
    /// How many invoices there are.
    pub invoice_count: usize,
    /// The currency; `None` where the offer costs nothing and names none.
    pub currency_code: Option<Currency>,
    /// The rate of the listing fee in percent; `None` where the party pays none, or it is not known.
    pub listing_fee_percentage: Option<Amount>,
    /// Whether the rate is an estimate.
    pub is_estimate: bool,
    /// Whether the buyer also pays for what is used, or by the month, which is not in the figures.
    pub has_open_charges: bool,
    /// The figures.
    #[serde(flatten)]
    pub figures: Figures,
}

/// What one party earns by one invoice.
#[derive(Clone, Copy)]
struct Line {
    invoice_date: CalendarDate,
    figures: Figures,
}

/// The rows of a set that the query asks for.
pub(super) fn rows(set: &Acceptance, query: &LedgerQuery) -> Vec<LedgerRow> {
    if !query.wants_set(&set.receipt) {
        return Vec::new();
    }
    let mut rows = Vec::new();
    for (agreement, economics) in set.receipt.agreements.iter().zip(&set.economics.offers) {
        if !query.wants_product(agreement.product.id.as_deref()) {
            continue;
        }
        let parties = [
            (PartyRole::ChannelPartner, economics.channel_partner.as_ref()),
            (PartyRole::ProductOwner, Some(&economics.product_owner)),
        ];
        for (role, party) in parties {
            if let Some(party) = party.filter(|party| query.wants_party(party)) {
                rows.extend(Share { set, agreement, economics, role, party }.rows(query));
            }
        }
    }
    rows
}

/// The part of one party in one agreement.
struct Share<'set> {
    set: &'set Acceptance,
    agreement: &'set Agreement,
    economics: &'set OfferEconomics,
    role: PartyRole,
    party: &'set PartyName,
}

impl Share<'_> {
    fn rows(&self, query: &LedgerQuery) -> Vec<LedgerRow> {
        let mut lines = Vec::new();
        for charge in &self.economics.charges {
            if let Some(line) = self.line(charge).filter(|line| query.wants_day(line.invoice_date)) {
                lines.push(line);
            }
        }
        let lines: Vec<Line> = sorted_by_key(lines, |line| line.invoice_date);
        match query.detail {
            LedgerDetail::Invoice => lines.iter().map(|line| self.row(&[*line])).collect(),
            LedgerDetail::Product if lines.is_empty() && query.has_period() => Vec::new(),
            LedgerDetail::Product => vec![self.row(&lines)],
        }
    }

    fn line(&self, charge: &BuyerCharge) -> Option<Line> {
        let zero = Amount::ZERO;
        let invoice_date = charge.due.invoice_date(self.set.receipt.accepted_on)?;
        let base = charge.wholesale.unwrap_or(charge.amount);
        let figures = match (charge.split, self.role) {
            (Some(split), PartyRole::ProductOwner) => Figures {
                gross_revenue: base,
                listing_fee: split.listing_fee(),
                net_revenue: split.product_owner(),
                ..Figures::default()
            },
            (Some(split), PartyRole::ChannelPartner) => Figures {
                gross_revenue: charge.amount,
                wholesale_cost: base,
                net_revenue: split.channel_partner(),
                ..Figures::default()
            },
            // The seller of record gets the buyer's money; how much of it stays is not known.
            (None, role) => {
                let is_seller = role == PartyRole::ChannelPartner || self.economics.channel_partner.is_none();
                Figures { undivided: if is_seller { charge.amount } else { zero }, ..Figures::default() }
            }
        };
        Some(Line { invoice_date, figures })
    }

    fn row(&self, lines: &[Line]) -> LedgerRow {
        let Agreement { id, offer_id, product, acceptor, period, currency_code, .. } = self.agreement;
        let receipt = &self.set.receipt;
        let fee = &self.economics.listing_fee;
        let pays_fee = self.role == PartyRole::ProductOwner;
        LedgerRow {
            offer_set_id: receipt.offer_set_id.clone(),
            offer_set_name: receipt.offer_set_name.clone(),
            agreement_id: id.clone(),
            offer_id: offer_id.clone(),
            product_id: product.id.clone(),
            product_title: product.title.clone(),
            buyer: acceptor.clone(),
            party: self.party.clone(),
            role: self.role,
            accepted_on: receipt.accepted_on,
            start_date: period.start_date,
            end_date: period.end_date(),
            first_invoice_date: lines.first().map(|line| line.invoice_date),
            last_invoice_date: lines.last().map(|line| line.invoice_date),
            invoice_count: lines.len(),
            currency_code: *currency_code,
            listing_fee_percentage: fee.percentage.filter(|_| pays_fee),
            is_estimate: pays_fee && !fee.uncertainties.is_empty(),
            has_open_charges: self.economics.has_open_charges,
            figures: Figures::sum(&lines.iter().map(|line| line.figures).collect::<Vec<_>>(), *currency_code),
        }
    }
}

impl Figures {
    /// The sum of each figure; nothing where one is beyond 28 digits.
    pub(super) fn sum(figures: &[Self], currency: Option<Currency>) -> Self {
        let sum = |figure: fn(&Self) -> Amount| {
            let sum = Amount::sum(figures.iter().map(figure)).unwrap_or_default();
            currency.map_or(sum, |currency| sum.round_to_minor_unit(currency))
        };
        Self {
            gross_revenue: sum(|figures| figures.gross_revenue),
            wholesale_cost: sum(|figures| figures.wholesale_cost),
            listing_fee: sum(|figures| figures.listing_fee),
            net_revenue: sum(|figures| figures.net_revenue),
            undivided: sum(|figures| figures.undivided),
        }
    }
}
