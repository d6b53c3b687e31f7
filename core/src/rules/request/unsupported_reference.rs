use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A reference stands where AWS documents none.
    ///
    /// ## Why
    ///
    /// AWS documents references for `Entity.Identifier` and for `ProductId`. Whether it takes one for the id of an offer set, or of an offer that is associated, is not documented.
    ///
    /// ## What to do
    ///
    /// Send two requests: the second has the id that AWS gave to the first.
    pub(crate) static UNSUPPORTED_REFERENCE = {
        code: "unsupported-reference",
        subject: Request,
        severity: Warning,
        help: "Send the change in a later request, with the id that AWS gave: references are documented for `Entity.Identifier` and `ProductId` only.",
        aws: [],
        sources: [source::CATALOG_API.implies()],
        since: "0.1.0",
        check: Check::Request,
    }
}
