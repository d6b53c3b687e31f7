use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{OfferSet, TermBody};
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
        for term in &offer.terms {
            let TermBody::PaymentSchedule { schedule } = &term.body else { continue };
            let amounts = schedule.iter().filter_map(|charge| Some((charge.at, charge.charge_amount.located()?)));
            let (nothing, something): (Vec<_>, Vec<_>) = amounts.partition(|(_, (amount, _))| amount.is_zero());
            // A schedule of nothing at all has a finding of its own.
            let [(_, (_, first)), rest @ ..] = nothing.as_slice() else { continue };
            if something.is_empty() {
                continue;
            }
            reporter.report(*first, |finding| {
                let message = match rest.len() {
                    0 => "a charge is 0".to_owned(),
                    more => format!("{} charges are 0", more + 1),
                };
                finding.message(message).related_to(rest.iter().map(|(_, (_, place))| *place));
                // A reseller keeps the dates of the authorization.
                if !offer.is_cppo() {
                    let places: Vec<NodeId> = nothing.iter().map(|(charge, _)| *charge).collect();
                    let title = if rest.is_empty() { "Take the charge out" } else { "Take these charges out" };
                    let fix = places.iter().rev().fold(Fix::new(title), |fix, at| fix.remove(finding.location(*at)));
                    finding.fix(fix);
                }
            });
        }
    }
}
