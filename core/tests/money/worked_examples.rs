//! The sets of `core/tests/economics`, which were worked out by hand, figure by figure.

use std::collections::BTreeMap;

use offerset::{Amount, Document, Economics, Occasion, economics};
use serde_json::{Value, json};

use crate::support::{amount, on};

const SELLER: &str = "444455556666";

/// A row of a table, by the names of its columns.
struct Row(BTreeMap<String, String>);

impl Row {
    fn cell(&self, column: &str) -> &str {
        self.0.get(column).unwrap()
    }
}

/// The table below a heading of a Markdown text.
fn table(text: &str, heading: &str) -> Vec<Row> {
    let below = text.split_once(&format!("\n## {heading}")).unwrap().1;
    let lines = below.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let mut rows = lines.map(cells);
    let columns = rows.next().unwrap();
    rows.skip(1).map(|row| Row(columns.iter().cloned().zip(row).collect())).collect()
}

fn fact(text: &str, name: &str) -> String {
    let facts = table(text, "Facts");
    facts.iter().find(|row| row.cell("fact") == name).unwrap().cell("value").to_owned()
}

fn rate_card(rates: &[&str]) -> Value {
    let choice = if rates.len() == 1 { "Disallowed" } else { "Allowed" };
    let rates: Vec<Value> = rates
        .iter()
        .enumerate()
        .map(|(place, price)| json!({ "dimensionKey": format!("dimension{place}"), "price": price }))
        .collect();
    json!({ "selector": { "type": "Duration", "value": "P12M" }, "rateCard": rates,
        "constraints": { "multipleDimensionSelection": choice, "quantityConfiguration": choice } })
}

/// The terms of a price as the tables write it.
fn terms(price: &str, prefix: &str, currency: &str) -> Vec<Value> {
    let upfront = |rates: &[&str]| {
        json!({ "type": format!("{prefix}ConfigurableUpfrontPricingTerm"), "currencyCode": currency,
            "rateCards": [rate_card(rates)] })
    };
    let usage = || {
        json!({ "type": format!("{prefix}UsageBasedPricingTerm"), "currencyCode": currency,
            "rateCards": [{ "rateCard": [{ "dimensionKey": "calls", "price": "0.01" }] }] })
    };
    match price.split(' ').collect::<Vec<_>>().as_slice() {
        ["usage"] => vec![usage()],
        ["free"] => vec![upfront(&["0"])],
        ["upfront", price] => vec![upfront(&[price])],
        ["upfront", price, "and", "usage"] => vec![upfront(&[price]), usage()],
        ["choose", one, "or", other] => vec![upfront(&[one, other])],
        _ => {
            let charges: Vec<Value> = price
                .split("; ")
                .map(|charge| charge.split_once(' ').unwrap())
                .map(|(date, amount)| json!({ "chargeDate": date, "chargeAmount": amount }))
                .collect();
            let fixed = format!("{prefix}FixedUpfrontPricingTerm");
            let schedule = format!("{prefix}PaymentScheduleTerm");
            vec![
                json!({ "type": fixed, "currencyCode": currency, "price": "0", "duration": "P12M" }),
                json!({ "type": schedule, "currencyCode": currency, "schedule": charges }),
            ]
        }
    }
}

fn offer(row: &Row, currency: &str, countries: &str) -> Value {
    let kind = match row.cell("product") {
        "services" => "ProfessionalServicesProduct",
        _ => "SaaSProduct",
    };
    let id = format!("prod-{}aaaaaaaaaaaa", row.cell("offer"));
    let mut product = json!({ "id": id, "type": kind });
    let mut terms_of_offer = terms(row.cell("price"), "", currency);
    let mut more = json!({});
    if row.cell("kind") == "CPPO" {
        more = json!({ "resaleAuthorization": { "terms": terms(row.cell("price"), "Resale", currency) } });
        product = json!({ "id": id, "type": kind, "manufacturer": { "accountId": row.cell("owner") } });
        terms_of_offer = if row.cell("own schedule").is_empty() {
            Vec::new()
        } else {
            terms(row.cell("own schedule"), "", currency)
        };
    }
    let mut offer = json!({ "kind": row.cell("kind"), "product": product, "terms": terms_of_offer,
        "pricingModel": if row.cell("price") == "free" { "Free" } else { "Contract" },
        "targeting": { "buyerAccounts": ["111122223333"], "countryCodes": [countries] } });
    let members = offer.as_object_mut().unwrap();
    members.extend(more.as_object().unwrap().clone());
    if !row.cell("markup").is_empty() {
        members.insert("markupPercentage".to_owned(), row.cell("markup").into());
    }
    if row.cell("agreement") == "renewal" {
        let agreement = json!({ "acquisitionChannel": "AwsMarketplace", "pricingModel": "Contract" });
        members.insert("preExistingAgreement".to_owned(), agreement);
    }
    offer
}

/// The set of a file, and its economics.
fn set_of(text: &str) -> Economics {
    let (currency, countries) = (fact(text, "currency"), fact(text, "countries"));
    let offers: Vec<Value> = table(text, "Offers").iter().map(|row| offer(row, &currency, &countries)).collect();
    let document = json!({ "seller": { "accountId": SELLER }, "offers": offers });
    let occasion = Occasion::on(on(&fact(text, "accepted on"))).offered_on(on(&fact(text, "offers created on")));
    economics(&Document::from_value(&document), occasion)
}

/// What the engine says, in the columns of the table of charges.
fn charges(economics: &Economics) -> Vec<[String; 8]> {
    let offers = economics.offers.iter().enumerate();
    let rows = offers.flat_map(|(place, offer)| {
        offer.charges.iter().map(move |charge| {
            let split = charge.split.unwrap();
            let invoice_date = charge.due.invoice_date(economics.accepted_on.unwrap()).unwrap();
            [
                (place + 1).to_string(),
                invoice_date.to_string(),
                charge.amount.to_string(),
                charge.wholesale.unwrap_or(charge.amount).to_string(),
                offer.listing_fee.percentage.unwrap().to_string(),
                split.listing_fee().to_string(),
                split.product_owner().to_string(),
                split.channel_partner().to_string(),
            ]
        })
    });
    rows.collect()
}

fn check(text: &str) {
    const COLUMNS: [&str; 8] =
        ["offer", "invoice", "buyer pays", "owner is paid", "fee %", "fee", "owner keeps", "partner keeps"];
    let economics = set_of(text);
    let by_hand: Vec<[String; 8]> =
        table(text, "Charges, by hand").iter().map(|row| COLUMNS.map(|column| row.cell(column).to_owned())).collect();
    assert_eq!(charges(&economics), by_hand);
    for row in &by_hand {
        let [.., buyer_pays, _, _, fee, owner, partner] = row;
        let parts = Amount::sum([fee, owner, partner].map(|part| amount(part)));
        assert_eq!(parts, Some(amount(buyer_pays)), "the row adds up: {row:?}");
    }
    let total = economics.totals.first().unwrap();
    for row in table(text, "Totals, by hand") {
        let found = match row.cell("what") {
            "buyer pays" => total.contract_value,
            "due on acceptance" => total.due_on_acceptance,
            "listing fees" => total.listing_fees,
            account => {
                let is_it = |id: &Option<String>| id.as_deref() == Some(account);
                total.payouts.iter().find(|payout| is_it(&payout.party.account_id)).unwrap().amount
            }
        };
        assert_eq!(found.to_string(), row.cell("amount"), "{}", row.cell("what"));
    }
}

#[test]
fn the_engine_says_what_was_worked_out_by_hand() {
    let mut count = 0;
    insta::glob!("../economics", "[0-9]*.md", |path| {
        check(&std::fs::read_to_string(path).unwrap());
        count += 1;
    });
    assert!(count >= 14, "{count} sets");
}
