use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// Two things are taken for the same because nothing else fits.
    ///
    /// ## Why
    ///
    /// The request that creates an entity does not know its id yet. When later requests name one id that no file explains, the two are taken for one.
    ///
    /// ## What to do
    ///
    /// Nothing when it is true. The answer of `DescribeChangeSet` tells for certain.
    pub(crate) static UNCONFIRMED_IDENTITY = {
        code: "unconfirmed-identity",
        subject: Request,
        severity: Info,
        help: "It follows from the files, but none of them says so; the answer of DescribeChangeSet would.",
        aws: [],
        sources: [source::OFFERSET_FORMAT.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
