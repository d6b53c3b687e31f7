use super::{Renewal, installments, renewals};
use crate::model::{Offer, OfferSet};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A renewal term has a template for a payment schedule, but the offer has no payment schedule.
    ///
    /// ## Why
    ///
    /// AWS takes the template only where there is a schedule to repeat.
    ///
    /// ## What to do
    ///
    /// Leave the template out, or give the offer a payment schedule.
    pub(crate) static RENEWAL_SCHEDULE_WITHOUT_INSTALLMENTS = {
        code: "renewal-schedule-without-installments",
        subject: Renewal,
        severity: Error,
        help: "Leave the template out: without a payment schedule the renewed agreement has none either.",
        aws: ["UpdateRenewalTerms" => "INCOMPATIBLE_TERMS"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &Renewal { offer, term, .. } in &renewals(set) {
        let Some(at) = term.templates.at.filter(|_| !term.templates.items.is_empty()) else { continue };
        if installments(offer).is_none() && has_all_terms(offer) {
            reporter.report(at, |finding| {
                finding.message("the renewed agreement has a payment schedule, the offer has none");
                finding.repair("Leave the template out").remove(at);
            });
        }
    }
}

/// Whether every term of the offer is known: those of a selling authorization may not be, and a term may be unreadable.
fn has_all_terms(offer: &Offer<'_>) -> bool {
    let wholesale = offer.authorization().map(|authorization| &authorization.terms);
    !offer.terms.unreadable && wholesale.is_none_or(|terms| !terms.unreadable && !terms.items.is_empty())
}
