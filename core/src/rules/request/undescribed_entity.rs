use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// The files do not say what an entity is that they name.
    ///
    /// ## Why
    ///
    /// A request that changes an offer, or puts it into a set, says little about the offer. What the files leave open is not held against it.
    ///
    /// ## What to do
    ///
    /// Add the answer of `DescribeEntity` about it, and it is checked in full.
    pub(crate) static UNDESCRIBED_ENTITY = {
        code: "undescribed-entity",
        subject: Request,
        severity: Info,
        help: "It is checked as far as the files tell; add the answer of DescribeEntity about it to have it checked in full.",
        aws: [],
        sources: [source::OFFERSET_FORMAT.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
