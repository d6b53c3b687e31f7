//! The books after the transaction: what each party has earned with each product, over any number of accepted sets.
//!
//! It answers what AWS's reports answer with the offer set id as a filter. Source: the seller guide's pages on offer sets
//! and on the billed revenue dashboard. Amounts are before tax; currencies are never added up.

mod csv;
mod query;
mod row;
mod total;

use serde::Serialize;

pub use query::{LedgerDetail, LedgerQuery};
pub use row::{Figures, LedgerRow, PartyRole};
pub use total::LedgerTotal;

use crate::acceptance::Acceptance;

/// The books over some accepted sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ledger {
    /// One row for each product and party, or for each invoice; in the order of the sets, their offers, and time.
    pub rows: Vec<LedgerRow>,
    /// The sums of the rows, one for each currency.
    pub totals: Vec<LedgerTotal>,
}

impl Ledger {
    /// What the query asks for, of some accepted sets. A set that is given twice counts once.
    pub fn of<'sets>(sets: impl IntoIterator<Item = &'sets Acceptance>, query: &LedgerQuery) -> Self {
        let mut digests: Vec<&str> = Vec::new();
        let mut rows = Vec::new();
        for set in sets {
            let digest = set.receipt.digest.as_str();
            if !digests.contains(&digest) {
                digests.push(digest);
                rows.extend(row::rows(set, query));
            }
        }
        Self { totals: total::totals(&rows), rows }
    }

    /// The rows as CSV (RFC 4180), with a header; texts that a spreadsheet would take for a formula begin with an
    /// apostrophe.
    pub fn to_csv(&self) -> String {
        csv::write(&self.rows)
    }
}
