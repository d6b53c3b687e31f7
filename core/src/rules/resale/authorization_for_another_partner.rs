use super::{other_seller, resold};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A selling authorization is for another channel partner.
    ///
    /// ## Why
    ///
    /// AWS makes an offer only for the account that the authorization names.
    ///
    /// ## What to do
    ///
    /// Check the id of the authorization, or ask the manufacturer for one for your account.
    pub(crate) static AUTHORIZATION_FOR_ANOTHER_PARTNER = {
        code: "authorization-for-another-partner",
        subject: Resale,
        severity: Error,
        help: "Use the authorization that the manufacturer made for the seller of this set.",
        aws: [
            "CreateOfferUsingResaleAuthorization" => "HTTP_422",
            "CreateReplacementOfferUsingResaleAuthorization" => "HTTP_UNSPECIFIED",
        ],
        sources: [source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, authorization) in &resold(set) {
        let Some((partner, at)) = authorization.reseller_account_id.located() else { continue };
        let Some((seller, seller_at)) = other_seller(set, offer, partner) else { continue };
        reporter.report(at, |finding| {
            finding.message(format_args!("the selling authorization is for `{partner}`, the seller is `{seller}`"));
            finding.related(seller_at);
        });
    }
}
