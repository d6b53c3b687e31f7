use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A channel partner offer names no selling authorization.
    ///
    /// ## Why
    ///
    /// A partner makes an offer from a selling authorization of the manufacturer: it says which product, for whom, and at which wholesale price.
    ///
    /// ## What to do
    ///
    /// Enter the id of the authorization, `resaleauthz-…`. When you sell a product of your own, make it a direct offer (`MPPO`).
    pub(crate) static MISSING_RESALE_AUTHORIZATION = {
        code: "missing-resale-authorization",
        subject: Resale,
        severity: Error,
        help: "Name the selling authorization that the manufacturer made for you.",
        aws: ["CreateOfferUsingResaleAuthorization" => "HTTP_422"],
        sources: [source::PREPARING_OFFER_SET.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| offer.is_cppo()) {
        let place = match offer.authorization() {
            None => offer.at.member("resaleAuthorization"),
            Some(authorization) if authorization.id.is_absent() => authorization.at.member("id"),
            Some(_) => continue,
        };
        reporter.report_incomplete(place, |finding| {
            finding.message("the offer of the channel partner names no selling authorization");
            finding.related_to(offer.written_kind.node());
        });
    }
}
