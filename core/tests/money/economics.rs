//! What a set is worth, against figures that were worked out by hand.

use offerset::economics::{BuyerChoice, Certainty, ContractValue, Due, Missing};
use offerset::{Document, Economics, Occasion, economics};
use serde_json::{Value, json};

use crate::support::{amount, example, on};

fn of(document: &Value, accepted_on: &str) -> Economics {
    economics(&Document::from_value(document), on(accepted_on))
}

fn offer(terms: &Value) -> Value {
    json!({ "format": "offerset/1", "offers": [{ "kind": "MPPO", "pricingModel": "Contract", "terms": terms }] })
}

fn value_of(document: &Value) -> ContractValue {
    of(document, "2026-12-01").offers.first().unwrap().contract_value.clone()
}

fn rate_card(duration: &str, rates: &Value, choice: &str) -> Value {
    json!({ "selector": { "type": "Duration", "value": duration }, "rateCard": rates,
        "constraints": { "multipleDimensionSelection": choice, "quantityConfiguration": choice } })
}

fn configurable(cards: &Value) -> Value {
    json!({ "type": "ConfigurableUpfrontPricingTerm", "currencyCode": "USD", "rateCards": cards })
}

#[test]
fn the_schedule_is_the_value_and_what_has_come_is_due_on_acceptance() {
    let economics = of(&example("two-offers-ready"), "2027-01-20");
    assert_eq!(economics.effective_expiry, Some(on("2027-01-31")));
    let total = economics.totals.first().unwrap();
    // 60,000 + 60,000, and 20,000 with a markup of 8 percent.
    assert_eq!((total.contract_value, total.certainty), (amount("141600.00"), Certainty::Exact));
    assert_eq!(total.due_on_acceptance, amount("60000.00"));
    let resold = economics.offers.get(1).unwrap().charges.first().unwrap();
    assert_eq!((resold.amount, resold.wholesale), (amount("21600.00"), Some(amount("20000.00"))));
    assert_eq!(resold.due, Due::OnDate { date: on("2027-02-15") });
}

#[test]
fn a_price_without_choice_is_exact_and_due_on_acceptance() {
    let document = offer(&json!([configurable(&json!([rate_card(
        "P12M",
        &json!([{ "dimensionKey": "seats", "price": "24000" }]),
        "Disallowed"
    )]))]));
    let economics = of(&document, "2026-12-01");
    let offer = economics.offers.first().unwrap();
    assert_eq!(offer.contract_value, ContractValue::Exact { amount: amount("24000") });
    assert_eq!(offer.due_on_acceptance(on("2026-12-01")).to_string(), "24000.00");
}

#[test]
fn what_the_buyer_chooses_has_a_minimum() {
    let rates = json!([{ "dimensionKey": "seats", "price": "100" }, { "dimensionKey": "hosts", "price": "40" }]);
    let cards = json!([rate_card("P12M", &rates, "Allowed")]);
    assert_eq!(value_of(&offer(&json!([configurable(&cards)]))), ContractValue::Minimum { amount: amount("40") });
}

#[test]
fn a_choice_has_an_exact_price() {
    let rates = json!([{ "dimensionKey": "seats", "price": "100" }, { "dimensionKey": "hosts", "price": "40" }]);
    let cards = json!([rate_card("P12M", &rates, "Allowed"), rate_card("P36M", &rates, "Allowed")]);
    let document = offer(&json!([configurable(&cards)]));
    let value = |choice: Value| {
        let choices = vec![serde_json::from_value::<BuyerChoice>(choice).unwrap()];
        let occasion = Occasion::on(on("2026-12-01")).choosing(choices);
        economics(&Document::from_value(&document), occasion).offers.first().unwrap().contract_value.clone()
    };
    let chosen = value(json!({ "offer": 0, "duration": "P1Y", "quantities": { "seats": 10, "hosts": 3 } }));
    assert_eq!(chosen, ContractValue::Exact { amount: amount("1120") });
    for wrong in [
        json!({ "offer": 0, "quantities": { "seats": 1 } }),
        json!({ "offer": 0, "duration": "P24M", "quantities": { "seats": 1 } }),
        json!({ "offer": 0, "duration": "P12M", "quantities": { "users": 1 } }),
        json!({ "offer": 0, "duration": "P12M", "quantities": { "seats": 0 } }),
        json!({ "offer": 0, "duration": "P12M" }),
    ] {
        let ContractValue::Unfinished { missing, .. } = value(wrong.clone()) else { panic!("{wrong} fits") };
        assert_eq!(missing.into_iter().collect::<Vec<_>>(), [Missing::Choice]);
    }
}

#[test]
fn paying_ahead_beside_hourly_prices_is_the_buyers_choice() {
    let usage = json!({ "type": "UsageBasedPricingTerm", "currencyCode": "USD",
        "rateCards": [{ "rateCard": [{ "dimensionKey": "m5.large", "price": "0.10" }] }] });
    let annual =
        configurable(&json!([rate_card("P365D", &json!([{ "dimensionKey": "m5.large", "price": "700" }]), "Allowed")]));
    let document = json!({ "offers": [{ "pricingModel": "Usage", "terms": [usage, annual] }] });
    assert_eq!(value_of(&document), ContractValue::Minimum { amount: amount("0") });
}

#[test]
fn usage_has_no_value_ahead() {
    let usage = json!({ "type": "UsageBasedPricingTerm", "currencyCode": "USD",
        "rateCards": [{ "rateCard": [{ "dimensionKey": "calls", "price": "0.0001" }] }] });
    assert_eq!(value_of(&offer(&json!([usage]))), ContractValue::Usage);
    let card = rate_card("P12M", &json!([{ "dimensionKey": "seats", "price": "500" }]), "Disallowed");
    let with_consumption = of(&offer(&json!([usage, configurable(&json!([card]))])), "2026-12-01");
    let with_consumption = with_consumption.offers.first().unwrap();
    assert_eq!(with_consumption.contract_value, ContractValue::Exact { amount: amount("500") });
    assert!(with_consumption.has_open_charges);
}

#[test]
fn free_is_nothing() {
    let document = json!({ "offers": [{ "pricingModel": "Free", "terms": [] }] });
    assert_eq!(value_of(&document), ContractValue::Free);
}

#[test]
fn what_is_not_known_yet_is_named() {
    let missing = |document: &Value| match value_of(document) {
        ContractValue::Unfinished { missing, .. } => missing.into_iter().collect::<Vec<_>>(),
        known => panic!("{known:?}"),
    };
    assert_eq!(missing(&offer(&json!([]))), [Missing::Price]);
    let fixed = json!({ "type": "FixedUpfrontPricingTerm", "currencyCode": "USD", "price": "0.0" });
    assert_eq!(missing(&offer(&json!([fixed]))), [Missing::PaymentSchedule]);
    let schedule = json!({ "type": "PaymentScheduleTerm", "currencyCode": "USD",
        "schedule": [{ "chargeDate": "2027-01-15", "chargeAmount": "10.00" }, { "chargeDate": "2027-02-15" }] });
    assert_eq!(missing(&offer(&json!([fixed, schedule]))), [Missing::ChargeAmount]);
    assert_eq!(value_of(&offer(&json!([fixed, schedule]))).known(), amount("10.00"));
    let resold = json!({ "offers": [{ "kind": "CPPO", "markupPercentage": "8.0", "terms": [] }] });
    assert_eq!(missing(&resold), [Missing::WholesaleTerms]);
}

#[test]
fn a_charge_without_a_date_counts_but_is_never_due() {
    let document = offer(&json!([{ "type": "PaymentScheduleTerm", "currencyCode": "USD",
        "schedule": [{ "chargeAmount": "10.00" }] }]));
    let economics = of(&document, "2026-12-01");
    let offer = economics.offers.first().unwrap();
    assert_eq!(offer.contract_value, ContractValue::Exact { amount: amount("10.00") });
    assert_eq!(offer.charges.first().unwrap().due, Due::Undated);
    assert!(offer.due_on_acceptance(on("2030-01-01")).is_zero());
}

#[test]
fn every_charge_is_rounded_half_up_to_the_minor_unit_of_its_currency() {
    let resold = |currency: &str, wholesale: &str, markup: &str| {
        let document = json!({ "offers": [{ "kind": "CPPO", "markupPercentage": markup, "resaleAuthorization": { "terms": [
            { "type": "ResalePaymentScheduleTerm", "currencyCode": currency,
              "schedule": [{ "chargeDate": "2027-02-15", "chargeAmount": wholesale }] }] } }] });
        let economics = of(&document, "2026-12-01");
        let charge = *economics.offers.first().unwrap().charges.first().unwrap();
        (charge.amount.to_string(), charge.rounding.to_string())
    };
    // 0.10 × 1.05 = 0.105
    assert_eq!(resold("USD", "0.10", "5"), ("0.11".to_owned(), "0.005".to_owned()));
    // 333.33 × 1.07 = 356.6631
    assert_eq!(resold("EUR", "333.33", "7"), ("356.66".to_owned(), "-0.0031".to_owned()));
    // 1,010 × 1.05 = 1,060.5
    assert_eq!(resold("JPY", "1010", "5"), ("1061".to_owned(), "0.5".to_owned()));
}

#[test]
fn a_document_that_is_no_set_is_worth_nothing() {
    assert_eq!(economics(&Document::parse(b"[]"), on("2026-12-01")), Economics::default());
}

#[test]
fn the_figures_of_an_example_read_as_reviewed() {
    let economics = of(&example("two-offers-ready"), "2027-01-20");
    insta::assert_snapshot!("two-offers-ready", serde_json::to_string_pretty(&economics).unwrap());
}
