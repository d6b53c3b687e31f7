use serde_json::Value;

use super::super::terms::{effective_term, knows_all_terms, term_lists, written_amount};
use crate::aws_code::AwsRefusal;
use crate::fix::{Fix, texts};
use crate::model::{Amount, CalendarDate, Offer, OfferSet, Term, TermBody, TermKind};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::rules::agreement_end::agreement_end;
use crate::source;

declare_rule! {
    /// A fixed price has no payment schedule.
    ///
    /// ## Why
    ///
    /// AWS takes `FixedUpfrontPricingTerm` only together with a payment schedule, which says when the buyer pays how much. (The other exception, a licence that the buyer brings, is for public offers.)
    ///
    /// ## What to do
    ///
    /// Add a payment schedule, of a single charge where the buyer pays at once; or let the buyer choose among prices with a `ConfigurableUpfrontPricingTerm`, which is paid at once.
    pub(crate) static FIXED_PRICE_WITHOUT_SCHEDULE = {
        code: "fixed-price-without-schedule",
        subject: Pricing,
        severity: Error,
        help: "Add a payment schedule: a fixed price says what the buyer gets, the schedule what he pays and when.",
        aws: [
            "UpdatePricingTerms" => "MISSING_MANDATORY_TERMS",
            "UpdatePaymentScheduleTerms" => "MISSING_MANDATORY_TERMS",
            "ReleaseResaleAuthorization" => "MISSING_MANDATORY_TERMS",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        for list in term_lists(offer) {
            let Some(fixed) = list.first(TermKind::FixedUpfrontPricing) else { continue };
            let is_paid = |kind| {
                let has = list.first(kind).is_some();
                has || (list.is_own && effective_term(offer, kind).is_some())
            };
            // Beside a configurable price it is one of the two that is wrong, and that has a finding of its own.
            let is_settled = list.first(TermKind::ConfigurableUpfrontPricing).is_some();
            let is_known = if list.is_own { knows_all_terms(offer) } else { !list.terms.unreadable };
            if !is_known || is_settled || is_paid(TermKind::PaymentSchedule) || is_paid(TermKind::ByolPricing) {
                continue;
            }
            reporter.report_incomplete(fixed.at, |finding| {
                if list.is_own {
                    finding.message("the fixed price has no payment schedule");
                } else {
                    let refusal = AwsRefusal::new("ReleaseResaleAuthorization", "MISSING_MANDATORY_TERMS");
                    finding.message("the authorized fixed price has no payment schedule").aws(Some(refusal));
                }
                // A renewal would have to say when the charges of the next agreement are due.
                let renews = effective_term(offer, TermKind::Renewal).is_some();
                if list.is_own && !offer.is_cppo() && !renews {
                    offer_single_charge(offer, fixed, context.today, finding);
                }
            });
        }
    }
}

/// Offers to charge the whole price on the last day on which the offer can be accepted.
fn offer_single_charge(offer: &Offer<'_>, fixed: &Term<'_>, today: CalendarDate, finding: &mut Finding<'_>) {
    let TermBody::FixedUpfrontPricing { price, .. } = &fixed.body else { return };
    let (Some((price, price_at)), Some(currency)) = (price.located(), fixed.currency_code.value()) else { return };
    let (Some(date), Some(list)) = (offer.availability_end_date.value(), offer.terms.at) else { return };
    let is_chargeable = price > Amount::ZERO && price.decimal_places() <= currency.minor_unit_digits();
    let is_in_time = date >= today && agreement_end(offer, today).is_none_or(|end| end.permits(date));
    if !is_chargeable || !is_in_time || offer.contract_total.value().is_some_and(|total| total != price) {
        return;
    }
    let amount = written_amount(price, Some(currency));
    let charge = texts(&[("chargeDate", &date.to_string()), ("chargeAmount", &amount)]);
    let mut schedule = texts(&[("type", "PaymentScheduleTerm"), ("currencyCode", currency.code())]);
    schedule.insert("schedule".to_owned(), Value::Array(vec![charge.into()]));
    let fix = Fix::new(format!("Charge {amount} once, on {date}")).replace(finding.location(price_at), "0.0");
    finding.fix(fix.add(finding.location(list).key("-"), schedule));
}
