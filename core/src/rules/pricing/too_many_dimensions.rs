use super::super::dimensions::named_dimensions;
use crate::model::{OfferSet, TermKind};
use crate::order::distinct;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer prices more dimensions than a product can have.
    ///
    /// ## Why
    ///
    /// By AWS's quotas a product, and an offer, has at most 200 dimensions that are bought ahead and 200 that are billed by use, although a rate card takes 800 rates.
    ///
    /// ## What to do
    ///
    /// Take dimensions out, or ask AWS to raise the quota.
    pub(crate) static TOO_MANY_DIMENSIONS = {
        code: "too-many-dimensions",
        subject: Pricing,
        severity: Warning,
        help: "By AWS's quotas an offer has at most 200 dimensions of each kind, although a rate card takes 800 rates.",
        aws: [],
        sources: [source::QUOTAS.states(), source::SELLING_AUTHORIZATIONS.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// Source: the service quotas of the Catalog API.
const MAX_DIMENSIONS: usize = 200;
/// Source: the API guide's limits of UpdatePricingTerms.
const MAX_RATES: usize = 800;

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for term in set.offers.iter().flat_map(|offer| &offer.terms) {
        // A fixed price can not have more: its quantities are limited by the field table.
        let kind = match term.kind() {
            TermKind::ConfigurableUpfrontPricing => "bought ahead",
            TermKind::UsageBasedPricing => "billed by use",
            _ => continue,
        };
        let named = named_dimensions(term);
        // Most prices name so few that none has to be compared.
        if named.len() <= MAX_DIMENSIONS {
            continue;
        }
        let count = distinct(named.into_iter().map(|(key, _)| key).collect()).len();
        // Beyond what a rate card takes, the field table has a finding.
        if (MAX_DIMENSIONS + 1..=MAX_RATES).contains(&count) {
            reporter.report(term.at, |finding| {
                finding.message(format_args!(
                    "{count} dimensions are {kind}, by AWS's quotas there are at most {MAX_DIMENSIONS}"
                ));
            });
        }
    }
}
