use serde_json::{Map, Value};

use super::{fixed_price, resold};
use crate::model::{Grant, Listed, OfferSet, ResaleAuthorization, TermBody};
use crate::order::sorted_by_key;
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

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, authorization) in &resold(set) {
        let Some(own) = fixed_price(&offer.terms) else { continue };
        match fixed_price(&authorization.terms) {
            Some(authorized) => compare(own, authorized, reporter),
            None => compare_with_price_list(own, authorization, reporter),
        }
    }
}

fn compare(own: &Listed<Grant<'_>>, authorized: &Listed<Grant<'_>>, reporter: &mut Reporter<'_, '_>) {
    let (Some(quantities), Some(needed)) = (quantities(own), quantities(authorized)) else { return };
    let (Some(at), Some(authorized_at)) = (own.at, authorized.at) else { return };
    if quantities != needed {
        reporter.report(at, |finding| {
            finding.message(difference(&quantities, &needed)).related(authorized_at);
            finding.repair("Use the authorized quantities").replace_value(at, as_value(authorized));
        });
    }
}

fn compare_with_price_list(
    own: &Listed<Grant<'_>>,
    authorization: &ResaleAuthorization<'_>,
    reporter: &mut Reporter<'_, '_>,
) {
    let Some(listed) = listed_dimensions(authorization) else { return };
    for grant in own {
        let Some((key, at)) = grant.dimension_key.located() else { continue };
        if listed.binary_search(&key).is_ok() {
            continue;
        }
        reporter.report(at, |finding| {
            finding.message(format_args!("the price list of the selling authorization has no dimension `{key}`"));
            finding.related_to(authorization.terms.at);
        });
    }
}

/// A dimension, and how many of it there are; any number where that is not said.
type Quantity<'document> = (&'document str, Option<i64>);

/// The quantity of each dimension, `None` for without limit; nothing when a grant can not be read, or repeats one.
fn quantities<'document>(grants: &Listed<Grant<'document>>) -> Option<Vec<Quantity<'document>>> {
    let mut quantities = Vec::new();
    for grant in grants {
        let quantity = grant.max_quantity.value();
        let is_readable = quantity.is_some() || grant.max_quantity.is_absent();
        quantities.push((grant.dimension_key.value().filter(|_| is_readable)?, quantity));
    }
    let quantities = sorted_by_key(quantities, |(key, _)| *key);
    let is_distinct = quantities.is_sorted_by(|(one, _), (next, _)| one < next);
    (is_distinct && !grants.unreadable && !quantities.is_empty()).then_some(quantities)
}

/// The quantity of a dimension among those that are in the order of their dimensions.
fn find<'list, 'document>(quantities: &'list [Quantity<'document>], key: &str) -> Option<&'list Quantity<'document>> {
    quantities.get(quantities.binary_search_by(|(known, _)| (*known).cmp(key)).ok()?)
}

fn difference(own: &[Quantity<'_>], authorized: &[Quantity<'_>]) -> String {
    let words = |quantity: Option<i64>| quantity.map_or("without limit".to_owned(), |quantity| quantity.to_string());
    for (key, quantity) in own {
        match find(authorized, key) {
            None => return format!("the selling authorization has no dimension `{key}`"),
            Some((_, needed)) if needed != quantity => {
                let (quantity, needed) = (words(*quantity), words(*needed));
                return format!("the quantity of `{key}` is {quantity}, authorized is {needed}");
            }
            Some(_) => {}
        }
    }
    let missing = authorized.iter().find(|(key, _)| find(own, key).is_none());
    format!("the authorized dimension `{}` is missing", missing.map_or("", |(key, _)| key))
}

/// The dimensions of the price lists of an authorization; nothing when it has none, or one that can not be read.
fn listed_dimensions<'document>(authorization: &ResaleAuthorization<'document>) -> Option<Vec<&'document str>> {
    let mut keys = Vec::new();
    for term in &authorization.terms {
        let TermBody::ConfigurableUpfrontPricing { rate_cards } = &term.body else { continue };
        for rate in rate_cards.iter().flat_map(|card| &card.rates) {
            keys.push(rate.dimension_key.value()?);
        }
    }
    let is_known = !keys.is_empty() && !authorization.terms.unreadable;
    is_known.then(|| sorted_by_key(keys, |key| *key))
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
