use super::fractional_amount::{fractions, in_words};
use crate::aws_code::AwsRefusal;
use crate::model::{OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A wholesale price or charge divides the smallest coin of its currency.
    ///
    /// ## Why
    ///
    /// A yen has no smaller unit, and AWS refuses a selling authorization whose prices or charges divide it.
    ///
    /// ## What to do
    ///
    /// Compare with the authorization at AWS; a new one has to be in whole yen.
    pub(crate) static FRACTIONAL_WHOLESALE_AMOUNT = {
        code: "fractional-wholesale-amount",
        subject: Pricing,
        severity: Error,
        help: "AWS refuses selling authorizations whose amounts divide the yen: compare with the authorization at AWS.",
        aws: [
            "UpdatePricingTerms" => "INVALID_PRICE",
            "UpdatePaymentScheduleTerms" => "INVALID_CHARGE_AMOUNT",
        ],
        sources: [source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// How many of the amounts a finding points to.
const SHOWN: usize = 10;

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let authorizations = set.offers.iter().filter_map(|offer| offer.resale_authorization.as_ref());
    for term in authorizations.flat_map(|authorization| &authorization.terms) {
        let Some((currency, fractions)) = fractions(term) else { continue };
        let [(amount, at), rest @ ..] = fractions.as_slice() else { continue };
        reporter.report(*at, |finding| {
            finding.message(in_words(*amount, rest.len(), currency));
            finding.related_to(rest.iter().take(SHOWN).map(|(_, place)| *place));
            if term.kind() == TermKind::PaymentSchedule {
                finding.aws(Some(AwsRefusal::new("UpdatePaymentScheduleTerms", "INVALID_CHARGE_AMOUNT")));
            }
        });
    }
}
