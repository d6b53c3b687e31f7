use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A direct offer has a selling authorization.
    ///
    /// ## Why
    ///
    /// AWS makes a direct offer without an authorization, so that nothing of it would count: neither its prices nor its terms.
    ///
    /// ## What to do
    ///
    /// Make it a channel partner offer (`CPPO`), or take the authorization out.
    pub(crate) static AUTHORIZATION_ON_DIRECT_OFFER = {
        code: "authorization-on-direct-offer",
        subject: Resale,
        severity: Warning,
        help: "A direct offer is made without a selling authorization: make it a channel partner offer to use it.",
        aws: [],
        sources: [source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| !offer.is_cppo()) {
        let Some(authorization) = &offer.resale_authorization else { continue };
        reporter.report(authorization.at, |finding| {
            finding.message("the offer is a direct one, its selling authorization would not count");
            finding.related_to(offer.written_kind.node());
        });
    }
}
