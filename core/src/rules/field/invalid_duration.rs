use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A duration is not written in years, months and days.
    ///
    /// ## Why
    ///
    /// AWS takes ISO 8601 durations without weeks and without a time of day.
    ///
    /// ## What to do
    ///
    /// Write for instance `P12M` for twelve months, `P1Y6M` for a year and a half, `P365D` for 365 days.
    pub(crate) static INVALID_DURATION = {
        code: "invalid-duration",
        subject: Field,
        severity: Error,
        help: "Write the duration in years, months and days, such as P12M or P365D.",
        aws: [],
        sources: [source::DETAILS_MODELS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
