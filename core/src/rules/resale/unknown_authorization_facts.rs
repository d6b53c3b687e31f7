use super::{resold, schedule};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// What a selling authorization says is not given.
    ///
    /// ## Why
    ///
    /// Wholesale prices, currency, dates of charges and payment terms of the offer follow from the authorization. Without them they can not be checked, nor can the margin be computed. An authorization with installments always has an end date, after which no offer can be made from it. (A draft without one has a finding of its own.)
    ///
    /// ## What to do
    ///
    /// Copy the terms of the authorization, and its end date, into the document.
    pub(crate) static UNKNOWN_AUTHORIZATION_FACTS = {
        code: "unknown-authorization-facts",
        subject: Resale,
        severity: Info,
        help: "Copy what the authorization says, from the portal or from DescribeEntity: it decides what the offer may be.",
        aws: [],
        sources: [source::OFFERSET_FORMAT.states(), source::RESALE_AUTHORIZATIONS_API.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, authorization) in &resold(set) {
        if authorization.id.value().is_none() {
            continue;
        }
        if authorization.terms.is_absent() {
            reporter.report(authorization.at.member("terms"), |finding| {
                finding.message(
                    "the terms of the selling authorization are not given: the offer is not compared with them",
                );
            });
        } else if schedule(&authorization.terms).is_some()
            && authorization.availability_end_date.is_absent()
            && authorization.status.value() != Some("Draft")
            && offer.id.is_absent()
        {
            reporter.report(authorization.at.member("availabilityEndDate"), |finding| {
                finding.message("the end date of the selling authorization is not given: it may have passed");
            });
        }
    }
}
