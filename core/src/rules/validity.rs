//! Rules about how long an agreement lasts, when it starts and when it ends.

mod agreement_ends_before_start;
mod agreement_ends_too_early;
mod agreement_starts_before_expiry;
mod agreement_starts_too_late;
mod agreement_too_long;
mod agreement_too_short;
mod duration_mismatch;
mod duration_under_a_month;
mod earlier_expiry;
mod future_start_unsupported;
mod missing_agreement_start;
mod start_with_duration;
mod unsupported_agreement_period;

pub(crate) use agreement_ends_before_start::AGREEMENT_ENDS_BEFORE_START;
pub(crate) use agreement_ends_too_early::AGREEMENT_ENDS_TOO_EARLY;
pub(crate) use agreement_starts_before_expiry::AGREEMENT_STARTS_BEFORE_EXPIRY;
pub(crate) use agreement_starts_too_late::AGREEMENT_STARTS_TOO_LATE;
pub(crate) use agreement_too_long::AGREEMENT_TOO_LONG;
pub(crate) use agreement_too_short::AGREEMENT_TOO_SHORT;
pub(crate) use duration_mismatch::DURATION_MISMATCH;
pub(crate) use duration_under_a_month::DURATION_UNDER_A_MONTH;
pub(crate) use future_start_unsupported::FUTURE_START_UNSUPPORTED;
pub(crate) use missing_agreement_start::MISSING_AGREEMENT_START;
pub(crate) use start_with_duration::START_WITH_DURATION;
pub(crate) use unsupported_agreement_period::UNSUPPORTED_AGREEMENT_PERIOD;
