use super::to_be_made;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A selling authorization is not active.
    ///
    /// ## Why
    ///
    /// AWS makes offers from active authorizations only. A draft is not released yet, and a restricted one never becomes active again.
    ///
    /// ## What to do
    ///
    /// Ask the manufacturer to release the authorization, or for a new one. Offers that were made before stay valid.
    pub(crate) static INACTIVE_AUTHORIZATION = {
        code: "inactive-authorization",
        subject: Resale,
        severity: Error,
        help: "An offer can be made from an active authorization only: ask the manufacturer for one.",
        aws: [
            "CreateOfferUsingResaleAuthorization" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
            "CreateOfferUsingResaleAuthorization" => "HTTP_422",
            "CreateReplacementOfferUsingResaleAuthorization" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
            "CreateReplacementOfferUsingResaleAuthorization" => "HTTP_UNSPECIFIED",
        ],
        sources: [source::CPPO_API.states(), source::SELLING_AUTHORIZATIONS.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(_, authorization) in &to_be_made(set) {
        let Some((status, at)) = authorization.status.located() else { continue };
        if matches!(status, "Draft" | "Restricted") {
            reporter.report(at, |finding| {
                finding.message(format_args!("the selling authorization is `{status}`, it has to be `Active`"));
            });
        }
    }
}
