//! The books after the transaction.

use offerset::ledger::{LedgerDetail, LedgerRow, PartyRole};
use offerset::{Acceptance, AcceptanceRequest, Context, Document, Ledger, LedgerQuery, ready};
use serde_json::Value;

use crate::support::{amount, example, on};

fn accepted(document: &Value, day: &str) -> Acceptance {
    let document = Document::from_value(document);
    let set = ready(&document, Context::new(on("2026-12-01")).for_acceptance()).unwrap();
    Acceptance::of(&set, AcceptanceRequest::on(on(day))).unwrap()
}

fn with_id(name: &str, id: &str) -> Value {
    let mut document = example(name);
    document.as_object_mut().unwrap().insert("id".to_owned(), id.into());
    document
}

fn two_sets() -> [Acceptance; 2] {
    let first = accepted(&with_id("two-offers-ready", "offerset-aaaaaaaaaaaaa"), "2027-01-20");
    [first, accepted(&with_id("seven-offers-ready", "offerset-bbbbbbbbbbbbb"), "2027-01-15")]
}

/// Product, role and the four figures.
fn figures(row: &LedgerRow) -> (String, PartyRole, [String; 4]) {
    let row_figures = row.figures;
    let figures =
        [row_figures.gross_revenue, row_figures.wholesale_cost, row_figures.listing_fee, row_figures.net_revenue];
    (row.product_title.clone().unwrap(), row.role, figures.map(|figure| figure.to_string()))
}

#[test]
fn each_party_has_a_row_for_each_product() {
    let ledger = Ledger::of(&two_sets()[..1], &LedgerQuery::default());
    let expected = |product: &str, role, figures: [&str; 4]| (product.to_owned(), role, figures.map(str::to_owned));
    assert_eq!(
        ledger.rows.iter().map(figures).collect::<Vec<_>>(),
        [
            // 3 percent of 120,000.
            expected("Endpoint Shield", PartyRole::ProductOwner, ["120000.00", "0.00", "3600.00", "116400.00"]),
            // 8 percent on 20,000.
            expected("Monitoring", PartyRole::ChannelPartner, ["21600.00", "20000.00", "0.00", "1600.00"]),
            // 3.5 percent of 20,000.
            expected("Monitoring", PartyRole::ProductOwner, ["20000.00", "0.00", "700.00", "19300.00"]),
        ]
    );
    let total = ledger.totals.first().unwrap();
    assert_eq!(total.buyers_pay, amount("141600"));
    assert_eq!((total.figures.listing_fee, total.figures.net_revenue), (amount("4300"), amount("137300")));
}

#[test]
fn a_set_counts_once() {
    let [first, _] = two_sets();
    let query = LedgerQuery::default();
    assert_eq!(Ledger::of([&first, &first], &query), Ledger::of([&first], &query));
}

#[test]
fn it_is_filtered_by_set_product_and_party() {
    let sets = two_sets();
    let count = |query: LedgerQuery| Ledger::of(&sets, &query).rows.len();
    assert_eq!(count(LedgerQuery::default()), 3 + 9);
    let id = |text: &str| Some(text.to_owned());
    assert_eq!(count(LedgerQuery { offer_set_id: id("offerset-aaaaaaaaaaaaa"), ..LedgerQuery::default() }), 3);
    assert_eq!(count(LedgerQuery { offer_set_id: id("offerset-ccccccccccccc"), ..LedgerQuery::default() }), 0);
    assert_eq!(count(LedgerQuery { product_id: id("prod-bbbbbbbbbbbbb"), ..LedgerQuery::default() }), 4);
    assert_eq!(count(LedgerQuery { party: id("777788889999"), ..LedgerQuery::default() }), 2);
    assert_eq!(count(LedgerQuery { party: id("Example Partner"), ..LedgerQuery::default() }), 2 + 7);
}

#[test]
fn a_period_takes_the_invoices_of_its_days() {
    let sets = two_sets();
    let period = |from: &str, until: &str, detail| {
        let query = LedgerQuery { from: Some(on(from)), until: Some(on(until)), detail, ..LedgerQuery::default() };
        Ledger::of(&sets[..1], &query)
    };
    let january = period("2027-01-01", "2027-01-31", LedgerDetail::Product);
    assert_eq!(january.rows.len(), 1, "the second offer has no invoice in January");
    assert_eq!(january.totals.first().unwrap().buyers_pay, amount("60000"));
    let year = period("2027-01-01", "2027-12-31", LedgerDetail::Invoice);
    let dates: Vec<String> = year.rows.iter().map(|row| row.first_invoice_date.unwrap().to_string()).collect();
    assert_eq!(dates, ["2027-01-20", "2027-07-15", "2027-02-15", "2027-02-15"]);
    assert_eq!(year.totals, Ledger::of(&sets[..1], &LedgerQuery::default()).totals);
}

#[test]
fn the_csv_reads_as_reviewed_and_is_no_formula() {
    let mut document = with_id("two-offers-ready", "offerset-aaaaaaaaaaaaa");
    *document.pointer_mut("/offers/0/product/title").unwrap() = "=HYPERLINK(\"http://example.com\")".into();
    let set = accepted(&document, "2027-01-20");
    let csv = Ledger::of([&set], &LedgerQuery::default()).to_csv();
    assert!(csv.contains("\"'=HYPERLINK(\"\"http://example.com\"\")\""), "{csv}");
    insta::assert_snapshot!("csv", csv.replace("\r\n", "\n"));
}
