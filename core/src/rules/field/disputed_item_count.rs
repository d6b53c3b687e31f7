use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A list has more items than one of two sources permits.
    ///
    /// ## Why
    ///
    /// AWS's pages differ: the console takes 86 charges, one page of the API guide 60.
    ///
    /// ## What to do
    ///
    /// Keep the smaller limit to be safe.
    pub(crate) static DISPUTED_ITEM_COUNT = {
        code: "disputed-item-count",
        subject: Field,
        severity: Warning,
        help: "One page of AWS permits so many items, another does not: use fewer to be safe.",
        aws: [],
        sources: [source::CPPO_API.states(), source::INSTALLMENTS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
