use crate::model::{OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A private offer has a refund policy of its own.
    ///
    /// ## Why
    ///
    /// For many products AWS takes a refund policy on the public offer only; which products these are is not published.
    ///
    /// ## What to do
    ///
    /// Leave it out: the refund policy of the product applies. Or write what you agreed on into the contract.
    pub(crate) static REFUND_POLICY_OF_PRIVATE_OFFER = {
        code: "refund-policy-of-private-offer",
        subject: Offer,
        severity: Warning,
        help: "For many products AWS refuses it; leave it out, and the refund policy of the product applies.",
        aws: ["UpdateSupportTerms" => "INCOMPATIBLE_PRODUCT"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        for term in offer.terms.iter().filter(|term| term.kind() == TermKind::Support) {
            reporter.report(term.at, |finding| {
                finding.message("the private offer has a refund policy of its own");
                finding.repair("Leave the refund policy out").remove(term.at);
            });
        }
    }
}
