use super::to_be_made;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A selling authorization for a single offer is used up.
    ///
    /// ## Why
    ///
    /// An offer was made from it already.
    ///
    /// ## What to do
    ///
    /// Ask the manufacturer for a new authorization. When the offer that was made is this one, enter its id.
    pub(crate) static USED_AUTHORIZATION = {
        code: "used-authorization",
        subject: Resale,
        severity: Error,
        help: "Ask the manufacturer for a new authorization: this one was good for a single offer.",
        aws: [
            "CreateOfferUsingResaleAuthorization" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
            "CreateOfferUsingResaleAuthorization" => "HTTP_422",
        ],
        sources: [source::SELLING_AUTHORIZATIONS.states(), source::CPPO_API.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(_, authorization) in &to_be_made(set) {
        if let Some(("Completed-Used", at)) = authorization.offer_extended_status.located() {
            reporter.report(at, |finding| {
                finding.message("the selling authorization is used up: an offer was made from it already");
                finding.related_to(authorization.offers_max_quantity.node());
            });
        }
    }
}
