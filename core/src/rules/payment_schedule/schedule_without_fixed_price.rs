use super::super::terms::{effective_term, knows_all_terms, term_lists};
use crate::aws_code::AwsRefusal;
use crate::model::{OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A payment schedule has no fixed price that says what it pays for.
    ///
    /// ## Why
    ///
    /// A payment schedule goes together with a `FixedUpfrontPricingTerm`, whose price is 0 and which says what the buyer gets. AWS does not release an offer, nor a selling authorization, that has only one of the two.
    ///
    /// ## What to do
    ///
    /// Add a fixed price of 0 with the agreed quantities. Prices among which the buyer chooses are paid at once: take the schedule out then.
    pub(crate) static SCHEDULE_WITHOUT_FIXED_PRICE = {
        code: "schedule-without-fixed-price",
        subject: PaymentSchedule,
        severity: Error,
        help: "Add a fixed price of 0 with the agreed quantities: the schedule says when it is paid.",
        aws: [
            "ReleaseOffer" => "MISSING_MANDATORY_TERMS",
            "UpdatePaymentScheduleTerms" => "MISSING_MANDATORY_TERMS",
            "ReleaseResaleAuthorization" => "MISSING_MANDATORY_TERMS",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        for list in term_lists(offer) {
            let Some(schedule) = list.first(TermKind::PaymentSchedule) else { continue };
            let is_known = if list.is_own { knows_all_terms(offer) } else { !list.terms.unreadable };
            let fixed = TermKind::FixedUpfrontPricing;
            let has_fixed = list.first(fixed).is_some() || (list.is_own && effective_term(offer, fixed).is_some());
            if !is_known || has_fixed {
                continue;
            }
            reporter.report_incomplete(schedule.at, |finding| {
                if list.is_own {
                    finding.message("the payment schedule has no fixed price, of 0, that says what it pays for");
                } else {
                    let refusal = AwsRefusal::new("ReleaseResaleAuthorization", "MISSING_MANDATORY_TERMS");
                    finding.message("the authorized payment schedule has no fixed price").aws(Some(refusal));
                }
                finding.related_to(list.first(TermKind::ConfigurableUpfrontPricing).map(|term| term.at));
            });
        }
    }
}
