use offerset::ledger::LedgerQuery;
use offerset::{Acceptance, AcceptanceRequest, CalendarDate, Context, Document, Ledger, ready};
use serde_json::Value;

use crate::accepted::Accepted;
use crate::browser;
use crate::components::sentence;
use crate::share::Snapshot;
use crate::state::{Entry, Publication, Workspace};

/// The accepted sets of this device, as the ledger takes them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Books {
    /// The sets, the newest first.
    pub(super) sets: Vec<Acceptance>,
    /// The names of those of which this device has the buyer's copy only, which says nothing of wholesale prices.
    pub(super) without_seller: Vec<String>,
    /// The names of those that can not be booked, and why, as a sentence.
    pub(super) left_out: Vec<(String, String)>,
}

impl Books {
    /// Joins what was accepted with the seller's own documents, where this device has them.
    pub(super) fn of(all: &[Accepted], workspace: &Workspace) -> Self {
        let published = workspace.entries.iter().filter_map(|(_, entry)| match entry.as_ref() {
            Entry::Published(publication) => Some((Snapshot::of(&publication.document).digest, publication)),
            _ => None,
        });
        let published: Vec<_> = published.collect();
        let mut books = Self::default();
        for accepted in all {
            let digest = accepted.receipt.digest.as_str();
            let own = published.iter().find(|(sent, _)| **sent == *digest).map(|(_, publication)| *publication);
            let title = accepted.receipt.title().to_owned();
            match booked(accepted, own) {
                Ok(set) => {
                    let is_resold = set.economics.offers.iter().any(|offer| offer.channel_partner.is_some());
                    if own.is_none() && is_resold {
                        books.without_seller.push(title);
                    }
                    books.sets.push(set);
                }
                Err(reason) => books.left_out.push((title, sentence(&reason))),
            }
        }
        books
    }

    /// What the books say to a query.
    pub(super) fn ledger(&self, query: &LedgerQuery) -> Ledger {
        Ledger::of(&self.sets, query)
    }
}

/// The acceptance of a set once more, with what only the seller's document says; the ids are those of the receipt.
fn booked(accepted: &Accepted, own: Option<&Publication>) -> Result<Acceptance, String> {
    let receipt = &accepted.receipt;
    let accepted_on: CalendarDate =
        receipt.accepted_on.parse().map_err(|problem| format!("its day of acceptance can not be read: {problem}"))?;
    let offered_on = own.and_then(|publication| browser::day_of(publication.published_at));
    let document: Option<&Value> = own.map(|publication| &*publication.document).or_else(|| accepted.offer_set());
    let document = Document::from_value(document.ok_or("its record holds no offer set")?);
    let context = Context::new(offered_on.unwrap_or(accepted_on)).for_acceptance();
    let set = ready(&document, context).map_err(|report| {
        let first = report.diagnostics.first().map(|finding| finding.message.clone());
        first.unwrap_or_else(|| "the set is not ready".to_owned())
    })?;
    let request = AcceptanceRequest::on(accepted_on);
    let request = receipt.acceptor.account_id.as_deref().map_or(request, |account| request.by(account));
    let mut set = Acceptance::of(&set, request).map_err(|refusal| refusal.to_string())?;
    set.receipt.digest.clone_from(&receipt.digest);
    for (agreement, made) in set.receipt.agreements.iter_mut().zip(&receipt.agreements) {
        agreement.id.clone_from(&made.id);
    }
    Ok(set)
}
