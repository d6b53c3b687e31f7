use super::super::terms::term_lists;
use crate::aws_code::AwsRefusal;
use crate::fix::Fix;
use crate::model::{OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer has a fixed price beside prices among which the buyer chooses.
    ///
    /// ## Why
    ///
    /// `FixedUpfrontPricingTerm` and `ConfigurableUpfrontPricingTerm` exclude each other: either the quantities are agreed, or the buyer configures them.
    ///
    /// ## What to do
    ///
    /// Keep the fixed price for an agreement that is paid by a schedule, and the configurable one for an agreement that is paid at once.
    pub(crate) static CONFLICTING_PRICING_TERMS = {
        code: "conflicting-pricing-terms",
        subject: Pricing,
        severity: Error,
        help: "Either the quantities are agreed (fixed price) or the buyer chooses them (configurable price): take one out.",
        aws: [
            "UpdatePricingTerms" => "INCOMPATIBLE_TERMS",
            "ReleaseResaleAuthorization" => "INCOMPATIBLE_TERMS",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for list in set.offers.iter().flat_map(term_lists) {
        let fixed = list.first(TermKind::FixedUpfrontPricing);
        let configurable = list.first(TermKind::ConfigurableUpfrontPricing);
        let Some((fixed, configurable)) = fixed.zip(configurable) else { continue };
        let (first, second) = if fixed.at < configurable.at { (fixed, configurable) } else { (configurable, fixed) };
        reporter.report(second.at, |finding| {
            let message = format!("`{}` and `{}` exclude each other", first.written_kind, second.written_kind);
            finding.message(message).related(first.at);
            if !list.is_own {
                finding.aws(Some(AwsRefusal::new("ReleaseResaleAuthorization", "INCOMPATIBLE_TERMS")));
            }
            if list.is_own {
                // A schedule goes with a fixed price only, and a fixed price with a schedule.
                let (title, kind) = match list.first(TermKind::PaymentSchedule) {
                    Some(_) => ("Keep the fixed price, which the schedule goes with", configurable.kind()),
                    None => ("Keep the price that the buyer configures", fixed.kind()),
                };
                let superfluous = list.terms.iter().rev().filter(|term| term.kind() == kind);
                let fix = superfluous.fold(Fix::new(title), |fix, term| fix.remove(finding.location(term.at)));
                finding.fix(fix);
            }
        });
    }
}
