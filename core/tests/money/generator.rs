//! Random sets that could be real: all kinds of offers, prices and currencies.

use proptest::prelude::*;
use serde_json::{Value, json};

const CURRENCIES: [&str; 7] = ["USD", "EUR", "GBP", "AUD", "JPY", "CAD", "INR"];

/// An amount in hundredths as text; in yen a whole number.
fn written(hundredths: u64, currency: &str) -> String {
    if currency == "JPY" {
        (hundredths / 100 + 1).to_string()
    } else {
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    }
}

fn schedule(kind: &str, currency: &str, charges: &[u64]) -> Value {
    let charge = |(month, amount): (usize, &u64)| {
        let date = format!("{}-{:02}-15", 2027 + month / 12, month % 12 + 1);
        json!({ "chargeDate": date, "chargeAmount": written(*amount + 1, currency) })
    };
    let schedule: Vec<Value> = charges.iter().enumerate().map(charge).collect();
    json!({ "type": kind, "currencyCode": currency, "schedule": schedule })
}

fn fixed(kind: &str, currency: &str) -> Value {
    json!({ "type": kind, "currencyCode": currency, "price": "0", "duration": "P36M",
        "grants": [{ "dimensionKey": "seats", "maxQuantity": 5 }] })
}

fn upfront(kind: &str, currency: &str, price: u64) -> Value {
    json!({ "type": kind, "currencyCode": currency, "rateCards": [{
        "selector": { "type": "Duration", "value": "P12M" },
        "rateCard": [{ "dimensionKey": "seats", "price": written(price, currency) }],
        "constraints": { "multipleDimensionSelection": "Disallowed", "quantityConfiguration": "Disallowed" } }] })
}

/// What an offer costs: a schedule, or one price.
#[derive(Clone, Debug)]
enum Price {
    Schedule(Vec<u64>),
    Upfront(u64),
}

fn price() -> impl Strategy<Value = Price> {
    // Small amounts show rounding, large ones reach every tier.
    let amount = prop_oneof![0..100_u64, 0..10_000_000_u64, 0..5_000_000_000_u64];
    prop_oneof![prop::collection::vec(amount.clone(), 1..10).prop_map(Price::Schedule), amount.prop_map(Price::Upfront),]
}

fn terms(price: &Price, prefix: &str, currency: &str) -> Vec<Value> {
    match price {
        Price::Schedule(charges) => vec![
            fixed(&format!("{prefix}FixedUpfrontPricingTerm"), currency),
            schedule(&format!("{prefix}PaymentScheduleTerm"), currency, charges),
        ],
        Price::Upfront(amount) => {
            vec![upfront(&format!("{prefix}ConfigurableUpfrontPricingTerm"), currency, *amount)]
        }
    }
}

#[derive(Clone, Debug)]
struct Facts {
    price: Price,
    markup: Option<u32>,
    is_renewal: bool,
    is_service: bool,
}

fn facts() -> impl Strategy<Value = Facts> {
    (price(), prop::option::of(0..500_000_000_u32), any::<bool>(), any::<bool>())
        .prop_map(|(price, markup, is_renewal, is_service)| Facts { price, markup, is_renewal, is_service })
}

fn offer(place: usize, facts: &Facts, currency: &str, country: &str) -> Value {
    let Facts { price, markup, is_renewal, is_service } = facts;
    let kind = if *is_service { "ProfessionalServicesProduct" } else { "SaaSProduct" };
    let eula = if *is_service {
        json!({ "type": "CustomEula", "url": "https://example.com/terms.pdf" })
    } else {
        json!({ "type": "StandardEula", "version": "2022-07-14" })
    };
    let product =
        json!({ "id": format!("prod-{place}aaaaaaaaaaaa"), "title": format!("Product {place}"), "type": kind });
    let mut offer = json!({
        "name": format!("Offer {place}"), "description": "Internal", "pricingModel": "Contract",
        "targeting": { "buyerAccounts": ["111122223333"], "countryCodes": [country] },
        "availabilityEndDate": "2027-01-10",
    });
    let offer_members = offer.as_object_mut().unwrap();
    if *is_renewal {
        let agreement = json!({ "acquisitionChannel": "External", "pricingModel": "Contract" });
        offer_members.insert("preExistingAgreement".to_owned(), agreement);
    }
    let more = match markup {
        None => json!({ "kind": "MPPO", "product": product, "terms": direct_terms(price, currency, &eula) }),
        Some(billionths) => {
            let mut product = product;
            let manufacturer = json!({ "accountId": format!("77778888999{}", place % 3) });
            product.as_object_mut().unwrap().insert("manufacturer".to_owned(), manufacturer);
            let mut resale_terms = terms(price, "Resale", currency);
            resale_terms.push(json!({ "type": "BuyerLegalTerm", "documents": [eula] }));
            json!({ "kind": "CPPO", "product": product, "terms": [],
                "markupPercentage": format!("{}.{:07}", billionths / 10_000_000, billionths % 10_000_000),
                "resaleAuthorization": { "id": format!("resaleauthz-{place}aaaaaaaaaaaa"), "status": "Active",
                    "offersMaxQuantity": 1, "availabilityEndDate": "2027-01-10", "buyerAccounts": ["111122223333"],
                    "terms": resale_terms } })
        }
    };
    offer_members.extend(more.as_object().unwrap().clone());
    offer
}

fn direct_terms(price: &Price, currency: &str, eula: &Value) -> Vec<Value> {
    let mut terms = terms(price, "", currency);
    terms.push(json!({ "type": "LegalTerm", "documents": [eula] }));
    if let Price::Schedule(_) = price {
        terms.push(json!({ "type": "ValidityTerm", "agreementDuration": "P36M" }));
    }
    terms
}

/// A set in one currency.
pub(crate) fn any_set() -> impl Strategy<Value = Value> {
    let currency = prop::sample::select(CURRENCIES.to_vec());
    let country = prop::sample::select(vec!["US", "KR", "DE"]);
    (currency, country, prop::collection::vec(facts(), 2..8)).prop_map(|(currency, country, facts)| {
        let offers = facts.iter().enumerate().map(|(place, facts)| offer(place, facts, currency, country));
        json!({ "format": "offerset/1", "name": "Random", "buyerNotes": "Random",
            "seller": { "accountId": "444455556666" }, "offers": offers.collect::<Vec<_>>() })
    })
}

/// A set with some of its texts overwritten: unfinished, contradictory or absurd.
pub(crate) fn any_damaged_set() -> impl Strategy<Value = Value> {
    let words = prop::sample::select(vec![
        "",
        "USD",
        "JPY",
        "XXX",
        "0",
        "1.005",
        "99999999999999999999999999.99",
        "2027-02-29",
        "9999-12-31",
        "1000-01-01",
        "P99999Y",
        "CPPO",
        "MPPO",
        "Free",
        "Usage",
        "Allowed",
        "UsageBasedPricingTerm",
        "ResalePaymentScheduleTerm",
    ]);
    let damage = (any::<prop::sample::Index>(), words);
    (any_set(), prop::collection::vec(damage, 1..6)).prop_map(|(mut set, damages)| {
        for (index, word) in damages {
            let mut texts = Vec::new();
            texts_of(&mut set, &mut texts);
            let text = index.index(texts.len());
            **texts.get_mut(text).unwrap() = Value::from(word);
        }
        set
    })
}

/// Every text in a value.
fn texts_of<'value>(value: &'value mut Value, texts: &mut Vec<&'value mut Value>) {
    match value {
        Value::String(_) => texts.push(value),
        Value::Array(items) => items.iter_mut().for_each(|item| texts_of(item, texts)),
        Value::Object(members) => members.values_mut().for_each(|member| texts_of(member, texts)),
        _ => {}
    }
}
