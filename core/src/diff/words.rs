//! How changes are worded.

use std::borrow::Cow;

use crate::model::{Amount, CalendarDate, Duration};

/// A value as it is read in a sentence.
pub(super) fn quoted(text: &str) -> Cow<'_, str> {
    const MAX: usize = 80;
    let is_plain = text.parse::<Amount>().is_ok() || text.parse::<CalendarDate>().is_ok();
    match text.char_indices().nth(MAX) {
        Some((end, _)) => Cow::Owned(format!("`{}…`", text.get(..end).unwrap_or_default())),
        None if is_plain => Cow::Borrowed(text),
        None => Cow::Owned(format!("`{text}`")),
    }
}

/// The verb for a change from one value to another.
pub(super) fn verb(before: &str, after: &str) -> &'static str {
    if let (Ok(before), Ok(after)) = (before.parse::<Amount>(), after.parse::<Amount>()) {
        return if after > before { "rises" } else { "falls" };
    }
    match (before.parse::<CalendarDate>(), after.parse::<CalendarDate>()) {
        (Ok(_), Ok(_)) => "moves",
        _ => "changes",
    }
}

/// Whether two texts say the same amount or the same duration.
pub(super) fn same(before: &str, after: &str) -> bool {
    let amounts = before.parse::<Amount>().ok().zip(after.parse::<Amount>().ok());
    let durations = before.parse::<Duration>().ok().zip(after.parse::<Duration>().ok());
    let same_amount = amounts.is_some_and(|(before, after)| before == after);
    let same_duration = durations
        .is_some_and(|(before, after)| (before.whole_months(), before.days) == (after.whole_months(), after.days));
    before == after || same_amount || same_duration
}

/// What a term is called.
pub(super) fn term(tag: &str) -> Cow<'_, str> {
    Cow::Borrowed(match tag {
        "ConfigurableUpfrontPricingTerm" => "upfront price list",
        "FixedUpfrontPricingTerm" => "fixed upfront price",
        "UsageBasedPricingTerm" => "usage price list",
        "RecurringPaymentTerm" => "monthly price",
        "ByolPricingTerm" => "licence bought elsewhere",
        "FreeTrialPricingTerm" => "free trial",
        "PaymentScheduleTerm" => "payment schedule",
        "ValidityTerm" => "agreement period",
        "LegalTerm" => "contract",
        "SupportTerm" => "refund policy",
        "NetPaymentTerm" => "net payment term",
        "RenewalTerm" => "automatic renewal",
        "ResaleConfigurableUpfrontPricingTerm" => "wholesale upfront price list",
        "ResaleFixedUpfrontPricingTerm" => "wholesale fixed upfront price",
        "ResaleUsageBasedPricingTerm" => "wholesale usage price list",
        "ResalePaymentScheduleTerm" => "wholesale payment schedule",
        "ResaleNetPaymentTerm" => "authorized net payment term",
        "BuyerLegalTerm" => "authorized contract",
        "ResaleLegalTerm" => "reseller contract",
        other => return Cow::Owned(format!("term `{other}`")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_said_differently_is_the_same() {
        assert!(same("60000.00", "60000"));
        assert!(same("P12M", "P1Y"));
        assert!(!same("P365D", "P1Y"));
        assert!(!same("a", "A"));
    }

    #[test]
    fn verbs_tell_the_direction() {
        assert_eq!(verb("9.5", "10"), "rises");
        assert_eq!(verb("10", "9.5"), "falls");
        assert_eq!(verb("2027-01-31", "2027-02-28"), "moves");
        assert_eq!(verb("P12M", "P24M"), "changes");
    }
}
