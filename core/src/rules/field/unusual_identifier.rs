use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An id looks different from those that AWS gives.
    ///
    /// ## Why
    ///
    /// AWS would take it, but ids that begin differently are usually the id of something else.
    ///
    /// ## What to do
    ///
    /// Compare it with the AWS console.
    pub(crate) static UNUSUAL_IDENTIFIER = {
        code: "unusual-identifier",
        subject: Field,
        severity: Warning,
        help: "Check that it is the id and not, for instance, the name or the SKU.",
        aws: [],
        sources: [source::SERVICE_MODELS.implies(), source::SAMPLES.implies()],
        since: "0.1.0",
        check: Check::Field,
    }
}
