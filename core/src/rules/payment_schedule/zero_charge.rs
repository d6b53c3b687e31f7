use super::schedule;
use crate::document::NodeId;
use crate::model::{Charge, Listed, OfferSet};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A charge of a payment schedule is 0.
    ///
    /// ## Why
    ///
    /// AWS takes it in an offer, though not in a selling authorization. The buyer gets an invoice of nothing, or the amount was forgotten.
    ///
    /// ## What to do
    ///
    /// Enter the amount, or take the charge out.
    pub(crate) static ZERO_CHARGE = {
        code: "zero-charge",
        subject: PaymentSchedule,
        severity: Warning,
        help: "Enter the amount, or take the charge out: the buyer would get an invoice of nothing.",
        aws: [],
        sources: [source::RESALE_AUTHORIZATIONS_API.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        for (_, schedule) in offer.terms.iter().filter_map(schedule) {
            let (nothing, has_something) = zeros(schedule);
            // A schedule of nothing at all has a finding of its own.
            let ([(_, first), rest @ ..], true) = (nothing.as_slice(), has_something) else { continue };
            reporter.report(*first, |finding| {
                match nothing.len() {
                    1 => finding.message("a charge is 0"),
                    count => finding.message(format_args!("{count} charges are 0")),
                };
                for (_, amount_at) in rest {
                    finding.related(*amount_at);
                }
                // A reseller keeps the dates of the authorization.
                if !offer.is_cppo() {
                    let title = if rest.is_empty() { "Take the charge out" } else { "Take these charges out" };
                    let charges: Vec<NodeId> = nothing.iter().map(|(charge, _)| *charge).collect();
                    finding.repair(title).remove_all(&charges);
                }
            });
        }
    }
}

/// Where the charges of 0 are, each with its amount, and whether there are others.
fn zeros(schedule: &Listed<Charge>) -> (Vec<(NodeId, NodeId)>, bool) {
    let mut zeros = Vec::new();
    let mut has_others = false;
    for charge in schedule {
        match charge.charge_amount.located() {
            Some((amount, at)) if amount.is_zero() => zeros.push((charge.at, at)),
            Some(_) => has_others = true,
            None => {}
        }
    }
    (zeros, has_others)
}
