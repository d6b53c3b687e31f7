//! What a buyer is given of a set.
//!
//! A document holds what seller and manufacturer keep between themselves: internal descriptions, wholesale prices, the
//! markup. None of it may travel in a link, so the buyer gets a document of their own, with the prices written out.

use rust_decimal::RoundingStrategy;
use serde_json::{Map, Value};

use crate::document::Document;
use crate::economics::markup_factor;
use crate::fields::{Field, OFFER_SET, Shape};
use crate::model::{Amount, Offer, OfferSet, Term, TermKind};

/// The document that the buyer of a set is given: everything that they agree to, and nothing else.
///
/// Offers of channel partners carry the terms that they take over, with the markup in the prices; fields that only the
/// seller sees, and fields that the format does not know, are left out. The buyer's side of the economics is the same.
pub fn buyer_copy(document: &Value) -> Value {
    let tree = Document::from_value(document);
    let mut copy = document.clone();
    if let Some(offer_set) = OfferSet::read(&tree) {
        for offer in offer_set.offers.iter().filter(|offer| offer.is_cppo()) {
            if let Ok(Value::Object(copied)) = tree.location(offer.at).as_pointer().resolve_mut(&mut copy) {
                write_out(document, &tree, offer, copied);
            }
        }
    }
    keep_what_is_seen(&mut copy, &Shape::Object(OFFER_SET));
    copy
}

/// Writes into an offer what it takes over from its selling authorization.
fn write_out(document: &Value, tree: &Document<'_>, offer: &Offer<'_>, copied: &mut Map<String, Value>) {
    let is_own = |term: &Term<'_>| offer.terms.iter().any(|own| own.at == term.at);
    let factor = markup_factor(offer);
    let terms = offer.effective_terms().filter_map(|term| {
        let written = tree.location(term.at).as_pointer().resolve(document).ok()?.clone();
        if is_own(term) { Some(written) } else { marked_up(written, term, factor?) }
    });
    copied.insert("terms".to_owned(), terms.collect());
    copied.insert("kind".to_owned(), "CPPO".into());
    let targeting = copied.entry("targeting").or_insert_with(|| Value::Object(Map::new()));
    if let Some(targeting) = targeting.as_object_mut()
        && !targeting.contains_key("buyerAccounts")
    {
        let accounts = offer.buyer_accounts().into_iter().map(|account| Value::from(account.to_string()));
        targeting.insert("buyerAccounts".to_owned(), accounts.collect());
    }
}

/// A term of a selling authorization as a term of the offer; [`None`] for what is agreed with the partner only.
fn marked_up(mut written: Value, term: &Term<'_>, factor: Amount) -> Option<Value> {
    if term.kind() == TermKind::ResaleLegal {
        return None;
    }
    let name = ["Resale", "Buyer"].into_iter().find_map(|prefix| term.written_kind.strip_prefix(prefix))?;
    written.as_object_mut()?.insert("type".to_owned(), name.into());
    let scale = |amount: Amount, is_unit_price: bool| {
        let exact = amount.checked_mul(factor)?;
        Some(match term.currency_code.value() {
            Some(currency) if !is_unit_price => exact.round_to_minor_unit(currency).to_string(),
            _ => exact.value().round_dp_with_strategy(DECIMALS, ROUNDING).normalize().to_string(),
        })
    };
    scale_prices(&mut written, false, &scale)?;
    Some(written)
}

/// Puts the buyer's price in the place of each wholesale price; [`None`] when one of them can not be known.
fn scale_prices(value: &mut Value, is_in_rates: bool, scale: &dyn Fn(Amount, bool) -> Option<String>) -> Option<()> {
    match value {
        Value::Object(members) => members.iter_mut().try_for_each(|(key, member)| match (key.as_str(), &*member) {
            ("price" | "chargeAmount", Value::String(amount)) => {
                *member = scale(amount.parse().ok()?, is_in_rates)?.into();
                Some(())
            }
            ("price" | "chargeAmount", _) => None,
            (key, _) => scale_prices(member, is_in_rates || key == "rateCards", scale),
        }),
        Value::Array(items) => items.iter_mut().try_for_each(|item| scale_prices(item, is_in_rates, scale)),
        _ => Some(()),
    }
}

/// The most decimals that AWS takes in a price.
const DECIMALS: u32 = 8;
const ROUNDING: RoundingStrategy = RoundingStrategy::MidpointAwayFromZero;

/// Takes out what the buyer does not see, and what the field table does not know.
fn keep_what_is_seen(value: &mut Value, shape: &'static Shape) {
    match (shape, &mut *value) {
        (Shape::Object(fields), Value::Object(members)) => keep_fields(members, fields, None),
        (Shape::List(list), Value::Array(items)) => {
            for item in items.iter_mut() {
                keep_what_is_seen(item, list.item);
            }
            items.retain(|item| !item.is_null());
        }
        (Shape::Tagged(variants), Value::Object(members)) => {
            let tag = members.get(TAG).and_then(Value::as_str);
            match variants.iter().find(|variant| tag == Some(variant.tag)) {
                Some(variant) => keep_fields(members, variant.fields, Some(TAG)),
                None => *value = Value::Null,
            }
        }
        (Shape::Object(_) | Shape::List(_) | Shape::Tagged(_), _) | (_, Value::Object(_) | Value::Array(_)) => {
            // Whatever it is, it is not what the table says, and so nobody knows who may see it.
            *value = Value::Null;
        }
        _ => {}
    }
}

fn keep_fields(members: &mut Map<String, Value>, fields: &'static [Field], tag: Option<&str>) {
    let seen = |key: &str| fields.iter().find(|field| field.key == key && !field.is_internal);
    members.retain(|key, _| Some(key.as_str()) == tag || seen(key).is_some());
    for (key, member) in members {
        if let Some(field) = seen(key) {
            keep_what_is_seen(member, &field.shape);
        }
    }
}

/// The member that says which kind of term it is.
const TAG: &str = "type";
