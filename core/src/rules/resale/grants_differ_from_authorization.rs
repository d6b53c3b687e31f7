use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{fixed_price, resold};
use crate::fix::Fix;
use crate::model::{Grant, Listed, OfferSet, ResaleAuthorization, TermBody};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The quantities of a channel partner offer are not those of its selling authorization.
    ///
    /// ## Why
    ///
    /// AWS takes a fixed price of the partner only for the dimensions and quantities that are authorized; where the authorization has a price list, for dimensions of that list.
    ///
    /// ## What to do
    ///
    /// Use the authorized quantities, or ask the manufacturer for others.
    pub(crate) static GRANTS_DIFFER_FROM_AUTHORIZATION = {
        code: "grants-differ-from-authorization",
        subject: Resale,
        severity: Error,
        help: "A resold product is sold in the quantities that its selling authorization says.",
        aws: ["UpdatePricingTerms" => "INCOMPATIBLE_RESALE_AUTHORIZATION"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for (offer, authorization) in resold(set, context) {
        let Some(own) = fixed_price(&offer.terms) else { continue };
        if let Some(authorized) = fixed_price(&authorization.terms) {
            let (Some(quantities), Some(needed)) = (quantities(own), quantities(authorized)) else { continue };
            let (Some(at), Some(authorized_at)) = (own.at, authorized.at) else { continue };
            if quantities != needed {
                reporter.report(at, |finding| {
                    finding.message(difference(&quantities, &needed)).related(authorized_at);
                    let place = finding.location(at);
                    finding.fix(Fix::new("Use the authorized quantities").replace(place, as_value(authorized)));
                });
            }
        } else if let Some(listed) = listed_dimensions(authorization) {
            for grant in own {
                let Some((key, at)) = grant.dimension_key.located().filter(|(key, _)| !listed.contains(key)) else {
                    continue;
                };
                reporter.report(at, |finding| {
                    finding
                        .message(format_args!("the price list of the selling authorization has no dimension `{key}`"));
                    finding.related_to(authorization.terms.at);
                });
            }
        }
    }
}

/// The quantity of each dimension, `None` for without limit; nothing when a grant can not be read, or repeats one.
fn quantities<'document>(grants: &Listed<Grant<'document>>) -> Option<BTreeMap<&'document str, Option<i64>>> {
    let mut quantities = BTreeMap::new();
    for grant in grants {
        let is_readable = grant.max_quantity.is_absent() || grant.max_quantity.value().is_some();
        let key = grant.dimension_key.value().filter(|_| is_readable)?;
        if quantities.insert(key, grant.max_quantity.value()).is_some() {
            return None;
        }
    }
    (!grants.unreadable && !quantities.is_empty()).then_some(quantities)
}

fn difference(own: &BTreeMap<&str, Option<i64>>, authorized: &BTreeMap<&str, Option<i64>>) -> String {
    let words =
        |quantity: &Option<i64>| quantity.map_or_else(|| "without limit".to_owned(), |quantity| quantity.to_string());
    let other = own.iter().find(|(key, quantity)| authorized.get(*key) != Some(quantity));
    let Some((key, quantity)) = other else {
        let missing = authorized.keys().find(|key| !own.contains_key(*key)).copied().unwrap_or_default();
        return format!("the authorized dimension `{missing}` is missing");
    };
    match authorized.get(key) {
        Some(needed) => format!("the quantity of `{key}` is {}, authorized is {}", words(quantity), words(needed)),
        None => format!("the selling authorization has no dimension `{key}`"),
    }
}

/// The dimensions of the price lists of an authorization; nothing when it has none, or one that can not be read.
fn listed_dimensions<'document>(authorization: &ResaleAuthorization<'document>) -> Option<BTreeSet<&'document str>> {
    let cards = authorization.terms.iter().filter_map(|term| match &term.body {
        TermBody::ConfigurableUpfrontPricing { rate_cards } => Some(rate_cards),
        _ => None,
    });
    let rates = cards.flatten().flat_map(|card| &card.rates);
    let keys: Option<BTreeSet<_>> = rates.map(|rate| rate.dimension_key.value()).collect();
    keys.filter(|keys| !keys.is_empty() && !authorization.terms.unreadable)
}

fn as_value(grants: &Listed<Grant<'_>>) -> Value {
    let grant = |grant: &Grant<'_>| {
        let mut members = Map::new();
        if let Some(key) = grant.dimension_key.value() {
            members.insert("dimensionKey".to_owned(), key.into());
        }
        if let Some(quantity) = grant.max_quantity.value() {
            members.insert("maxQuantity".to_owned(), quantity.into());
        }
        Value::Object(members)
    };
    grants.iter().map(grant).collect()
}
