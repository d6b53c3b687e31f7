use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An amount has more decimals than AWS takes.
    ///
    /// ## Why
    ///
    /// AWS refuses the change that sets it.
    ///
    /// ## What to do
    ///
    /// Round the amount. AWS counts zeros at the end as well; those can be taken away with one click.
    pub(crate) static TOO_MANY_DECIMALS = {
        code: "too-many-decimals",
        subject: Field,
        severity: Error,
        help: "Round the amount: AWS does not take so many decimals.",
        aws: [],
        sources: [source::PRIVATE_OFFERS_API.states(), source::DETAILS_MODELS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
