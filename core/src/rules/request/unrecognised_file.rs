use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A file holds nothing that is known here.
    ///
    /// ## Why
    ///
    /// Known are requests of `StartChangeSet`, answers of `DescribeChangeSet`, of `DescribeEntity` for offer sets, offers and selling authorizations, and of `GetOfferSet`, release plans, and documents of Offerset.
    ///
    /// ## What to do
    ///
    /// Leave it out, or take the answer of `DescribeEntity` in its place.
    pub(crate) static UNRECOGNISED_FILE = {
        code: "unrecognised-file",
        subject: Request,
        severity: Warning,
        help: "Nothing is done with it. Known are requests and answers of AWS about offer sets, and documents of Offerset.",
        aws: [],
        sources: [source::OFFERSET_FORMAT.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
