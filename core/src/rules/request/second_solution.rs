use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A solution is linked while another one still is.
    ///
    /// ## Why
    ///
    /// An offer set is linked to one solution. The one that is linked has to be removed first.
    ///
    /// ## What to do
    ///
    /// Send `DisassociateSolution` for the linked one first.
    pub(crate) static SECOND_SOLUTION = {
        code: "second-solution",
        subject: Request,
        severity: Error,
        help: "Remove the linked solution first: an offer set has one.",
        aws: ["AssociateSolution" => "INCOMPATIBLE_SOLUTION_ASSOCIATION"],
        sources: [source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
