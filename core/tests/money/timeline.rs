//! What happens when.

use offerset::timeline::{Ending, EventKind, Invoice, OpenChargeKind, TimelineEvent};
use offerset::{Document, Timeline, timeline};
use serde_json::{Value, json};

use crate::support::{amount, example, on};

fn of(document: &Value, accepted_on: &str) -> Timeline {
    timeline(&Document::from_value(document), on(accepted_on))
}

/// One line for each event, as a person would note it in a calendar.
fn calendar(timeline: &Timeline) -> String {
    let line = |event: &TimelineEvent| {
        let offer = event.offer.map_or("set".to_owned(), |offer| format!("offer {}", offer + 1));
        let what = match event.kind {
            EventKind::Invoice(invoice) => {
                let due = invoice.payment_due_date.map(|date| format!(", payable until {date}")).unwrap_or_default();
                let now = if invoice.is_due_on_acceptance { ", due on acceptance" } else { "" };
                format!("invoice {}{now}{due}", invoice.amount)
            }
            EventKind::AgreementEnd { ending: Ending::EndOfDay { .. } } => "agreement ends with the day".to_owned(),
            kind => format!("{kind:?}").split(' ').next().unwrap().to_owned(),
        };
        format!("{} {offer}: {what}", event.date)
    };
    timeline.events.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_examples_read_as_reviewed() {
    insta::assert_snapshot!("seven-offers-ready", calendar(&of(&example("seven-offers-ready"), "2027-01-15")));
    insta::assert_snapshot!("renewal", calendar(&of(&example("renewal"), "2027-01-20")));
}

#[test]
fn months_add_up() {
    let timeline = of(&example("two-offers-ready"), "2027-01-10");
    let months: Vec<(&str, String, String)> = timeline
        .months
        .iter()
        .map(|month| (month.month.as_str(), month.amount.to_string(), month.cumulative.to_string()))
        .collect();
    let expected = [
        ("2027-01", "60000.00".to_owned(), "60000.00".to_owned()),
        ("2027-02", "21600.00".to_owned(), "81600.00".to_owned()),
        ("2027-07", "60000.00".to_owned(), "141600.00".to_owned()),
    ];
    assert_eq!(months, expected);
}

fn with_terms(terms: &Value) -> Value {
    json!({ "offers": [{ "kind": "MPPO", "pricingModel": "Contract", "availabilityEndDate": "2028-02-29", "terms": terms }] })
}

fn scheduled(dates: &[&str]) -> Value {
    let schedule: Vec<Value> =
        dates.iter().map(|date| json!({ "chargeDate": date, "chargeAmount": "10.00" })).collect();
    json!({ "type": "PaymentScheduleTerm", "currencyCode": "USD", "schedule": schedule })
}

fn invoices(timeline: &Timeline) -> Vec<String> {
    let invoices = timeline.events.iter().filter_map(|event| match event.kind {
        EventKind::Invoice(invoice) => Some(invoice),
        _ => None,
    });
    let text = |invoice: Invoice| {
        let due = invoice.payment_due_date.map(|date| format!(" {date}")).unwrap_or_default();
        format!("{}{}{due}", invoice.invoice_date, if invoice.is_due_on_acceptance { "!" } else { "" })
    };
    invoices.map(text).collect()
}

#[test]
fn a_charge_date_that_has_passed_is_invoiced_with_the_acceptance() {
    let document = with_terms(&json!([scheduled(&["2028-02-28", "2028-03-01"])]));
    assert_eq!(invoices(&of(&document, "2028-02-27")), ["2028-02-28", "2028-03-01"]);
    assert_eq!(invoices(&of(&document, "2028-02-28")), ["2028-02-28!", "2028-03-01"]);
    assert_eq!(invoices(&of(&document, "2028-02-29")), ["2028-02-29!", "2028-03-01"]);
}

#[test]
fn net_terms_count_from_the_invoice() {
    let net = json!({ "type": "NetPaymentTerm", "paymentDuePeriod": "P30D" });
    let document = with_terms(&json!([scheduled(&["2028-01-31", "2028-12-15"]), net]));
    assert_eq!(invoices(&of(&document, "2027-12-01")), ["2028-01-31 2028-03-01", "2028-12-15 2029-01-14"]);
}

fn ending(terms: &Value, accepted_on: &str) -> (String, Option<String>) {
    let timeline = of(&with_terms(terms), accepted_on);
    let date = |wanted: fn(&EventKind) -> bool| {
        timeline.events.iter().find(|event| wanted(&event.kind)).map(|event| event.date.to_string())
    };
    let start = date(|kind| matches!(kind, EventKind::AgreementStart)).unwrap();
    (start, date(|kind| matches!(kind, EventKind::AgreementEnd { .. })))
}

#[test]
fn a_month_ends_on_its_last_day_and_leap_years_count() {
    let after = |duration: &str, accepted: &str| {
        ending(&json!([{ "type": "ValidityTerm", "agreementDuration": duration }]), accepted).1.unwrap()
    };
    assert_eq!(after("P1M", "2028-01-31"), "2028-02-29");
    assert_eq!(after("P12M", "2028-02-29"), "2029-02-28");
    assert_eq!(after("P365D", "2028-02-28"), "2029-02-27");
    assert_eq!(after("P1Y1M1D", "2027-12-31"), "2029-02-01");
}

#[test]
fn the_offers_own_dates_come_first() {
    let dated =
        json!([{ "type": "ValidityTerm", "agreementStartDate": "2028-04-01", "agreementEndDate": "2029-03-31" }]);
    let expected = ("2028-04-01".to_owned(), Some("2029-03-31".to_owned()));
    assert_eq!(ending(&dated, "2028-02-01"), expected);
    assert_eq!(ending(&dated, "2028-02-29"), expected, "whatever the day of acceptance");
    assert_eq!(ending(&json!([]), "2028-02-01"), ("2028-02-01".to_owned(), None));
}

#[test]
fn what_is_used_stays_open() {
    let usage = json!({ "type": "UsageBasedPricingTerm", "currencyCode": "USD",
        "rateCards": [{ "rateCard": [{ "dimensionKey": "calls", "price": "0.01" }] }] });
    let monthly =
        json!({ "type": "RecurringPaymentTerm", "currencyCode": "USD", "billingPeriod": "Monthly", "price": "9.5" });
    let validity = json!({ "type": "ValidityTerm", "agreementDuration": "P90D" });
    let timeline = of(&with_terms(&json!([usage, monthly, validity])), "2028-01-01");
    let kinds: Vec<OpenChargeKind> = timeline.open.iter().map(|open| open.kind).collect();
    assert_eq!(kinds, [OpenChargeKind::Usage, OpenChargeKind::Monthly { price: Some(amount("9.50")) }]);
    assert!(timeline.open.iter().all(|open| open.until == Some(on("2028-03-31"))));
}

#[test]
fn a_renewal_shows_its_deadlines_and_what_it_would_cost() {
    let timeline = of(&example("renewal"), "2027-01-20");
    let renewal = timeline.renewals.first().unwrap();
    // Twelve months from 20 January 2027; 30 and 60 days before that.
    assert_eq!(renewal.renews_on, on("2028-01-20"));
    assert_eq!(renewal.lockout_start, Some(on("2027-12-21")));
    assert_eq!(renewal.adjustment_deadline, Some(on("2027-11-21")));
    // 24,000 and up to 5 percent more, 3 unless the seller says otherwise.
    let value = renewal.value.unwrap();
    assert_eq!([value.minimum, value.default, value.maximum], [amount("24000"), amount("24720"), amount("25200")]);
    let charges: Vec<_> = renewal.charges.iter().map(|charge| (charge.invoice_date, charge.amount)).collect();
    assert_eq!(charges, [(on("2028-01-20"), amount("12360")), (on("2028-07-20"), amount("12360"))]);
}

#[test]
fn a_charge_without_a_date_is_listed_apart() {
    let undated =
        json!({ "type": "PaymentScheduleTerm", "currencyCode": "USD", "schedule": [{ "chargeAmount": "10.00" }] });
    let timeline = of(&with_terms(&json!([undated])), "2028-01-01");
    assert_eq!(timeline.undated.first().unwrap().amount, amount("10"));
    assert!(invoices(&timeline).is_empty());
}
