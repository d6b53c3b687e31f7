//! Listing fees: the rows, their borders and dates, and who pays them.

use offerset::economics::listing_fee::{FeeUncertainty, LISTING_FEES, tier};
use offerset::economics::{ListingFee, OfferEconomics};
use offerset::{CalendarDate, Document, Occasion, economics};
use serde_json::{Value, json};

use crate::support::{amount, on};

/// An offer with one upfront price, and what else `more` says.
fn offer(price: &str, currency: &str, more: &Value) -> Value {
    let mut offer = json!({ "kind": "MPPO", "pricingModel": "Contract",
        "product": { "id": "prod-aaaaaaaaaaaaa", "type": "SaaSProduct" },
        "terms": [{ "type": "ConfigurableUpfrontPricingTerm", "currencyCode": currency, "rateCards": [{
            "selector": { "type": "Duration", "value": "P12M" },
            "rateCard": [{ "dimensionKey": "seats", "price": price }],
            "constraints": { "multipleDimensionSelection": "Disallowed", "quantityConfiguration": "Disallowed" } }] }] });
    let members = more.as_object().unwrap().clone();
    offer.as_object_mut().unwrap().extend(members);
    offer
}

fn on_day(offer: &Value, created: &str) -> OfferEconomics {
    let document = json!({ "offers": [offer] });
    let occasion = Occasion::on(on("2027-01-01")).offered_on(on(created));
    economics(&Document::from_value(&document), occasion).offers.first().unwrap().clone()
}

fn fee(offer: &Value) -> ListingFee {
    on_day(offer, "2026-12-01").listing_fee
}

fn ids(fee: &ListingFee) -> Vec<&'static str> {
    fee.rows.iter().map(|row| row.id).collect()
}

#[test]
fn the_table_has_unique_ids_and_real_dates() {
    let is_date = |text: &str| text.parse::<CalendarDate>().is_ok();
    assert!(LISTING_FEES.iter().all(|row| is_date(row.from) && row.until.is_none_or(is_date)));
    let mut ids: Vec<&str> = LISTING_FEES.iter().map(|row| row.id).collect();
    ids.sort_unstable();
    assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
}

#[test]
fn exactly_one_row_of_each_kind_is_in_force_on_any_day() {
    for day in ["2024-01-05", "2025-04-01", "2026-06-15", "2026-06-16", "2030-01-01"] {
        let of_services = LISTING_FEES.iter().filter(|row| row.label == "Professional services");
        assert_eq!(of_services.filter(|row| row.is_in_force(on(day))).count(), 1, "{day}");
    }
}

#[test]
fn tiers_begin_exactly_at_their_borders() {
    let percentage = |value: &str| tier(amount(value), on("2026-12-01")).unwrap().percentage.to_string();
    for (value, expected) in [
        ("0", "3.00"),
        ("999999.99", "3.00"),
        ("1000000", "2.00"),
        ("9999999.99", "2.00"),
        ("10000000", "1.50"),
        ("100000000", "1.50"),
    ] {
        assert_eq!(percentage(value), expected, "{value}");
    }
    assert!(tier(amount("1"), on("2024-01-04")).is_none());
}

#[test]
fn renewals_and_professional_services_have_no_tiers() {
    let renewal = json!({ "preExistingAgreement": { "acquisitionChannel": "External", "pricingModel": "Contract" } });
    let services = json!({ "product": { "id": "prod-aaaaaaaaaaaaa", "type": "ProfessionalServicesProduct" } });
    assert_eq!(fee(&offer("100000", "USD", &renewal)).amount, amount("1500"));
    assert_eq!(fee(&offer("100000", "USD", &services)).amount, amount("500"));
}

#[test]
fn professional_services_keep_the_rate_of_the_day_on_which_they_were_offered() {
    let services = json!({ "product": { "id": "prod-aaaaaaaaaaaaa", "type": "ProfessionalServicesProduct" } });
    let services = offer("100000", "USD", &services);
    assert_eq!(on_day(&services, "2026-06-15").listing_fee.amount, amount("2500"));
    assert_eq!(on_day(&services, "2026-06-16").listing_fee.amount, amount("500"));
}

#[test]
fn buyers_in_south_korea_cost_a_point_more_from_april_2025() {
    let korea = |countries: Value| offer("100000", "USD", &json!({ "targeting": { "countryCodes": countries } }));
    assert_eq!(ids(&fee(&korea(json!(["KR"])))), ["private-offer-below-1-million", "south-korea-uplift"]);
    assert_eq!(fee(&korea(json!(["KR"]))).amount, amount("4000"));
    assert_eq!(on_day(&korea(json!(["KR"])), "2025-03-31").listing_fee.amount, amount("3000"));
    let either = fee(&korea(json!(["KR", "JP"])));
    assert_eq!(either.amount, amount("3000"));
    assert_eq!(either.notes.iter().map(|note| note.id).collect::<Vec<_>>(), ["south-korea-possible"]);
}

#[test]
fn a_resold_product_pays_half_a_point_more_on_its_wholesale_value() {
    // The worked example of the seller guide's rules: 100,000 wholesale, 8 percent markup.
    let resold = json!({ "kind": "CPPO", "markupPercentage": "8.0",
        "product": { "id": "prod-bbbbbbbbbbbbb", "type": "SaaSProduct", "manufacturer": { "accountId": "777788889999" } },
        "resaleAuthorization": { "terms": [
            { "type": "ResaleFixedUpfrontPricingTerm", "currencyCode": "USD", "price": "100000", "duration": "P12M" }] } });
    let offer = on_day(&resold, "2026-12-01");
    assert_eq!(offer.contract_value.exact(), Some(amount("108000")));
    assert_eq!(ids(&offer.listing_fee), ["private-offer-below-1-million", "channel-partner-uplift"]);
    assert_eq!((offer.listing_fee.base, offer.listing_fee.amount), (amount("100000"), amount("3500")));
    let split = offer.charges.first().unwrap().split.unwrap();
    assert_eq!((split.product_owner(), split.channel_partner()), (amount("96500"), amount("8000")));
}

#[test]
fn uplifts_are_added_to_every_kind_of_rate() {
    let both = json!({ "kind": "CPPO", "targeting": { "countryCodes": ["KR"] },
        "product": { "id": "prod-bbbbbbbbbbbbb", "type": "ProfessionalServicesProduct" },
        "resaleAuthorization": { "terms": [
            { "type": "ResaleFixedUpfrontPricingTerm", "currencyCode": "USD", "price": "100000", "duration": "P12M" }] } });
    // 0.5 for services, 0.5 for the partner, 1 for the country.
    assert_eq!(on_day(&both, "2026-12-01").listing_fee.percentage, Some(amount("2")));
}

#[test]
fn what_makes_a_fee_an_estimate_is_named() {
    let euro = fee(&offer("100000", "EUR", &json!({})));
    assert_eq!(euro.uncertainties, [FeeUncertainty::OtherCurrency]);
    assert_eq!(euro.amount, amount("3000"));
    assert!(fee(&offer("100000", "USD", &json!({}))).uncertainties.is_empty());
    let usage = json!({ "terms": [{ "type": "UsageBasedPricingTerm", "currencyCode": "USD",
        "rateCards": [{ "rateCard": [{ "dimensionKey": "calls", "price": "0.01" }] }] }] });
    let usage = fee(&offer("1", "USD", &usage));
    assert_eq!((usage.percentage, usage.uncertainties), (None, vec![FeeUncertainty::Usage]));
    let early = on_day(&offer("100000", "USD", &json!({})), "2023-12-31").listing_fee;
    assert_eq!((early.percentage, early.uncertainties), (None, vec![FeeUncertainty::NoRate]));
}

#[test]
fn a_possible_reduction_is_a_note_and_not_subtracted() {
    let services = json!({ "product": { "id": "prod-ccccccccccccc", "type": "ProfessionalServicesProduct" } });
    let document = json!({ "solution": { "id": "soln-abc987" },
        "offers": [offer("1000", "USD", &services), offer("100000", "USD", &json!({}))] });
    let noted = |created: &str| {
        let occasion = Occasion::on(on("2027-01-01")).offered_on(on(created));
        let fee = economics(&Document::from_value(&document), occasion).offers.first().unwrap().listing_fee.clone();
        (fee.amount.to_string(), fee.notes.iter().map(|note| note.id).collect::<Vec<_>>())
    };
    assert_eq!(noted("2026-08-31"), ("5.00".to_owned(), vec![]));
    assert_eq!(noted("2026-09-01"), ("5.00".to_owned(), vec!["professional-services-in-solution"]));
}

#[test]
fn the_residue_of_rounding_each_charge_is_shown() {
    let schedule: Vec<Value> =
        (1..=3).map(|month| json!({ "chargeDate": format!("2027-0{month}-01"), "chargeAmount": "33.33" })).collect();
    let terms = json!({ "terms": [{ "type": "PaymentScheduleTerm", "currencyCode": "USD", "schedule": schedule }] });
    let fee = fee(&offer("1", "USD", &terms));
    // 3 × round(0.9999) = 3.00; 3 % of 99.99 = 2.9997.
    assert_eq!((fee.amount.to_string(), fee.rounding.to_string()), ("3.00".to_owned(), "0.0003".to_owned()));
}

#[test]
fn seven_times_200_000_pay_42_000_not_28_000() {
    let text = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/rules/listing-fee-not-pooled/invalid/seven-times-200000.json"
    ));
    let economics = economics(&Document::parse(&text.unwrap()), on("2026-12-01"));
    let total = economics.totals.first().unwrap();
    assert_eq!((total.contract_value, total.listing_fees), (amount("1400000"), amount("42000")));
}
