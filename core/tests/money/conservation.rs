//! No money is made or lost: what the buyer pays is what the parties and AWS receive, to the last minor unit.

use chrono::Days;
use offerset::economics::{ContractValue, Missing, OfferEconomics, Shares};
use offerset::ledger::LedgerDetail;
use offerset::model::OfferSet;
use offerset::timeline::{Day, EventKind};
use offerset::{
    Acceptance, AcceptanceRequest, Amount, CalendarDate, Context, Currency, Document, Economics, Ledger, LedgerQuery,
    Timeline, economics, ready, timeline,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::Value;

use crate::generator::{any_damaged_set, any_set};
use crate::support::on;

fn sum(amounts: impl Iterator<Item = Amount>) -> Amount {
    Amount::sum(amounts).unwrap()
}

/// A day from the one before the offers' expiry date on back to the day of all fixtures, or the expiry day itself.
fn any_acceptance_day() -> impl Strategy<Value = CalendarDate> {
    let first = on("2026-12-01").to_chrono();
    (0..=40_u64).prop_map(move |days| CalendarDate::from_chrono(first + Days::new(days)).unwrap())
}

fn is_whole(amount: Amount, currency: Currency) -> bool {
    amount.decimal_places() <= currency.minor_unit_digits()
}

/// Whether an amount of one minor unit is at least twice as large.
fn is_at_most_half_a_unit(amount: Amount, currency: Currency) -> bool {
    let twice = sum([amount, amount].into_iter()).value().abs();
    twice <= rust_decimal::Decimal::new(1, currency.minor_unit_digits())
}

fn check_offer(offer: &OfferEconomics) {
    let Some(charges) = Amount::sum(offer.charges.iter().map(|charge| charge.amount)) else {
        let says_so = matches!(&offer.contract_value, ContractValue::Unfinished { missing, .. }
            if missing.contains(&Missing::SmallerAmounts));
        return assert!(says_so, "{offer:?}");
    };
    assert_eq!(charges, offer.contract_value.known());
    let Some(currency) = offer.currency_code else { return };
    for charge in &offer.charges {
        assert!(is_whole(charge.amount, currency));
        assert!(is_at_most_half_a_unit(charge.rounding, currency), "{charge:?}");
        if let Some(split) = charge.split {
            let parts = [split.product_owner(), split.channel_partner(), split.listing_fee()];
            assert_eq!(sum(parts.into_iter()), charge.amount);
            assert!(parts.iter().all(|part| is_whole(*part, currency)));
            if offer.channel_partner.is_none() {
                assert!(split.channel_partner().is_zero());
            }
        }
    }
    let fees = offer.charges.iter().filter_map(|charge| charge.split).map(|split| split.listing_fee());
    assert_eq!(sum(fees), offer.listing_fee.amount);
    assert_eq!(together(offer.shares()), charges);
}

fn together(shares: Shares) -> Amount {
    let Shares { product_owner, channel_partner, listing_fee, undivided } = shares;
    sum([product_owner, channel_partner, listing_fee, undivided].into_iter())
}

fn check_totals(economics: &Economics) {
    for total in &economics.totals {
        let payouts = sum(total.payouts.iter().map(|payout| payout.amount));
        assert_eq!(sum([payouts, total.listing_fees, total.undivided].into_iter()), total.contract_value);
        assert_eq!(together(total.shares()), total.contract_value);
        let fees = sum(total.payouts.iter().map(|payout| payout.listing_fees));
        assert_eq!(fees, total.listing_fees, "every fee has somebody who pays it");
        for payout in &total.payouts {
            assert_eq!(sum([payout.as_product_owner, payout.as_channel_partner].into_iter()), payout.amount);
        }
    }
}

fn check_timeline(timeline: &Timeline, accepted_on: CalendarDate) {
    assert!(timeline.events.is_sorted_by_key(|event| event.date));
    let invoices = timeline.events.iter().filter_map(|event| match event.kind {
        EventKind::Invoice(invoice) => Some(invoice),
        _ => None,
    });
    let invoices: Vec<_> = invoices.collect();
    for invoice in &invoices {
        assert!(invoice.invoice_date >= accepted_on, "nobody pays before the acceptance");
        assert!(!invoice.is_due_on_acceptance || invoice.invoice_date == accepted_on);
        assert!(invoice.payment_due_date.is_none_or(|due| due > invoice.invoice_date));
    }
    let days = timeline.days();
    assert!(days.is_sorted_by_key(|day| day.date));
    let dated = invoices.iter().filter(|invoice| invoice.currency_code.is_some()).count();
    assert_eq!(days.iter().map(|day| day.count).sum::<usize>(), dated);
    for month in &timeline.months {
        let is_within = |day: &&Day| {
            day.currency_code == month.currency_code && day.date.to_string().starts_with(month.month.as_str())
        };
        assert_eq!(sum(days.iter().filter(is_within).map(|day| day.amount)), month.amount);
    }
    for total in &timeline.totals {
        let currency = Some(total.currency_code);
        let of_currency = || invoices.iter().filter(|invoice| invoice.currency_code == currency);
        let undated = timeline.undated.iter().filter(|charge| charge.currency_code == currency);
        let dated = sum(of_currency().map(|invoice| invoice.amount));
        assert_eq!(sum([dated, sum(undated.map(|charge| charge.amount))].into_iter()), total.contract_value);
        let now = of_currency().filter(|invoice| invoice.is_due_on_acceptance).map(|invoice| invoice.amount);
        assert_eq!(sum(now), total.due_on_acceptance);
        let months = || timeline.months.iter().filter(|month| month.currency_code == total.currency_code);
        assert_eq!(sum(months().map(|month| month.amount)), dated);
        assert!(months().next_back().is_none_or(|last| last.cumulative == dated));
    }
}

fn check_ledger(set: &Acceptance) {
    for detail in [LedgerDetail::Product, LedgerDetail::Invoice] {
        let ledger = Ledger::of([set], &LedgerQuery { detail, ..LedgerQuery::default() });
        for figures in ledger.rows.iter().map(|row| row.figures).chain(ledger.totals.iter().map(|total| total.figures))
        {
            let spent = [figures.wholesale_cost, figures.listing_fee, figures.net_revenue];
            assert_eq!(sum(spent.into_iter()), figures.gross_revenue);
        }
        for (booked, total) in ledger.totals.iter().zip(&set.economics.totals) {
            assert_eq!(booked.buyers_pay, total.contract_value);
            assert_eq!(booked.figures.listing_fee, total.listing_fees);
            assert_eq!(booked.figures.net_revenue, sum(total.payouts.iter().map(|payout| payout.amount)));
        }
    }
}

fn check_everything(set: &Value, accepted_on: CalendarDate) {
    let document = Document::from_value(set);
    let economics = economics(&document, accepted_on);
    economics.offers.iter().for_each(check_offer);
    let timeline = timeline(&document, accepted_on);
    // Sums beyond 28 digits are said not to be known; nothing else can be said about them.
    if Amount::sum(economics.offers.iter().flat_map(|offer| &offer.charges).map(|charge| charge.amount)).is_some() {
        check_totals(&economics);
        check_timeline(&timeline, accepted_on);
    }
}

/// The same cases in every run, so that a red run can be repeated; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` try others.
fn config() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match config.rng_seed {
        RngSeed::Random => ProptestConfig { rng_seed: RngSeed::Fixed(1), ..config },
        RngSeed::Fixed(_) => config,
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn money_is_conserved(set in any_set(), accepted_on in any_acceptance_day()) {
        check_everything(&set, accepted_on);
    }

    #[test]
    fn money_is_conserved_in_unfinished_sets(set in any_damaged_set(), accepted_on in any_acceptance_day()) {
        check_everything(&set, accepted_on);
    }

    #[test]
    fn the_value_does_not_depend_on_the_day(set in any_set(), one in any_acceptance_day(), other in any_acceptance_day()) {
        let document = Document::from_value(&set);
        let values = |day| economics(&document, day).offers.into_iter().map(|offer| offer.contract_value);
        prop_assert!(values(one).eq(values(other)));
    }

    #[test]
    fn a_finished_set_is_divided_to_the_last_unit(set in any_set()) {
        let economics = economics(&Document::from_value(&set), on("2026-12-01"));
        for offer in &economics.offers {
            let is_exact = matches!(offer.contract_value, ContractValue::Exact { .. });
            prop_assert!(is_exact);
            prop_assert!(offer.charges.iter().all(|charge| charge.split.is_some()));
            let fee = &offer.listing_fee;
            let exact = fee.percentage.unwrap().percent_of(fee.base).unwrap();
            prop_assert_eq!(fee.amount.checked_sub(exact).unwrap(), fee.rounding);
        }
    }

    #[test]
    fn the_books_say_the_same(set in any_set(), accepted_on in any_acceptance_day()) {
        let document = Document::from_value(&set);
        if let Ok(ready) = ready(&document, Context::new(on("2026-12-01")).for_acceptance())
            && let Ok(acceptance) = Acceptance::of(&ready, AcceptanceRequest::on(accepted_on))
        {
            check_ledger(&acceptance);
        }
    }
}

#[test]
fn the_books_of_every_example_say_the_same() {
    let mut count = 0;
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../examples")).unwrap() {
        let text = std::fs::read(entry.unwrap().path()).unwrap();
        let document = Document::parse(&text);
        check_everything(&document.to_value(), on("2026-12-15"));
        if let Ok(ready) = ready(&document, Context::new(on("2026-12-01")).for_acceptance()) {
            check_ledger(&Acceptance::of(&ready, AcceptanceRequest::on(on("2026-12-15"))).unwrap());
            count += 1;
        }
    }
    assert!(count >= 4, "{count} examples are ready");
}

#[test]
fn most_generated_sets_are_ready() {
    let mut runner = TestRunner::new(config());
    let is_ready = |set: &Value| {
        let document = Document::from_value(set);
        ready(&document, Context::new(on("2026-12-01")).for_acceptance()).is_ok()
    };
    let count = (0..50).filter(|_| is_ready(&any_set().new_tree(&mut runner).unwrap().current())).count();
    assert!(count > 25, "{count} of 50 are ready: the books are tried on too few");
}

#[test]
fn a_set_is_read_once_for_all_figures() {
    let document = Document::parse(br#"{ "offers": [{}, {}] }"#);
    let offer_set = OfferSet::read(&document).unwrap();
    let day = on("2026-12-01");
    assert_eq!(Economics::of(&offer_set, day), economics(&document, day));
    assert_eq!(Timeline::of(&offer_set, day), timeline(&document, day));
}
