//! The registry: every rule, by subject.
//!
//! A rule looks at the model and the context only, never at another rule. A code that was published is never reused.

mod agreement;
mod consensus;
pub(crate) mod field;
pub(crate) mod json;
mod offer;
mod offer_set;
mod repair;
mod validity;

use crate::rule::Rule;

/// Every rule, in the order in which manuals list them.
pub static RULES: &[&Rule] = &[
    &json::UNREADABLE_JSON,
    &json::DOCUMENT_TOO_LARGE,
    &json::NESTING_TOO_DEEP,
    &json::DUPLICATE_KEY,
    &field::WRONG_TYPE,
    &field::NUMBER_INSTEAD_OF_TEXT,
    &field::MISSING_FIELD,
    &field::EMPTY_TEXT,
    &field::UNKNOWN_FIELD,
    &field::UNKNOWN_TERM,
    &field::TEXT_TOO_LONG,
    &field::FORBIDDEN_CHARACTERS,
    &field::UNKNOWN_CHOICE,
    &field::NUMBER_OUT_OF_RANGE,
    &field::INVALID_ACCOUNT_ID,
    &field::INVALID_IDENTIFIER,
    &field::UNUSUAL_IDENTIFIER,
    &field::INVALID_DATE,
    &field::INVALID_DURATION,
    &field::DURATION_OUT_OF_RANGE,
    &field::DISPUTED_DURATION,
    &field::INVALID_AMOUNT,
    &field::AMOUNT_OUT_OF_RANGE,
    &field::TOO_MANY_DECIMALS,
    &field::DISPUTED_DECIMALS,
    &field::UNSUPPORTED_CURRENCY,
    &field::UNKNOWN_COUNTRY,
    &field::INVALID_WEB_ADDRESS,
    &field::EMPTY_LIST,
    &field::TOO_MANY_ITEMS,
    &field::DISPUTED_ITEM_COUNT,
    &offer_set::MISSING_OFFERS,
    &offer_set::TOO_MANY_OFFERS,
    &offer_set::TOO_MANY_OFFERS_PER_PRODUCT,
    &offer_set::DUPLICATE_OFFER,
    &offer_set::INCONSISTENT_CURRENCY,
    &offer_set::INCONSISTENT_AVAILABILITY_END_DATE,
    &offer_set::INCONSISTENT_BUYER_ACCOUNTS,
    &offer_set::INCONSISTENT_COUNTRIES,
    &offer_set::MISSING_BUYER_ACCOUNTS,
    &offer_set::EXPIRED_OFFER,
    &offer_set::EXPIRING_SOON,
    &offer_set::DRAFT_OFFER,
    &offer_set::REPLACEMENT_OFFER,
    &offer_set::FREE_TRIAL_OFFER,
    &offer_set::WRONG_OFFER_SET_REFERENCE,
    &offer_set::MISSING_BUYER_NOTES,
    &offer_set::SOLUTION_STATE,
    &offer_set::SECOND_SOLUTION,
    &offer_set::SOLUTION_PRODUCT_MISMATCH,
    &offer_set::ALREADY_RELEASED,
    &offer_set::MIXED_SELLERS,
    &offer_set::LISTING_FEE_NOT_POOLED,
    &offer::CONFLICTING_COUNTRIES,
    &offer::EXCLUDED_COUNTRIES,
    &offer::TOO_MANY_BUYER_ACCOUNTS,
    &offer::DISPUTED_BUYER_ACCOUNT_COUNT,
    &offer::DUPLICATE_BUYER_ACCOUNT,
    &offer::BUYER_IS_SELLER,
    &offer::MISSING_LEGAL_TERM,
    &offer::REPEATED_TERM,
    &offer::CUSTOM_CONTRACT_WITHOUT_ADDRESS,
    &offer::STANDARD_CONTRACT_VERSION,
    &offer::STANDARD_CONTRACT_FOR_SERVICES,
    &offer::REFUND_POLICY_OF_PRIVATE_OFFER,
    &offer::UNPUBLISHED_PRODUCT,
    &offer::PRODUCT_WITHOUT_PUBLIC_OFFER,
    &offer::DATA_PRODUCT_OFFER,
    &offer::NET_PAYMENT_TERM_OF_DATA_PRODUCT,
    &offer::BUYER_HAS_ACTIVE_AGREEMENT,
    &offer::UNKNOWN_ACTIVE_AGREEMENT,
    &offer::RENEWAL_OF_A_RENEWAL,
    &offer::FROZEN_OFFER,
    &validity::UNSUPPORTED_AGREEMENT_PERIOD,
    &validity::START_WITH_DURATION,
    &validity::MISSING_AGREEMENT_START,
    &validity::AGREEMENT_ENDS_BEFORE_START,
    &validity::AGREEMENT_ENDS_TOO_EARLY,
    &validity::AGREEMENT_STARTS_BEFORE_EXPIRY,
    &validity::AGREEMENT_STARTS_TOO_LATE,
    &validity::AGREEMENT_TOO_LONG,
    &validity::AGREEMENT_TOO_SHORT,
    &validity::FUTURE_START_UNSUPPORTED,
    &validity::DURATION_MISMATCH,
    &validity::DURATION_UNDER_A_MONTH,
];

/// The rule named `code`.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}
