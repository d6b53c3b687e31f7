use offerset::Amount;
use offerset::ledger::LedgerTotal;
use yew::{Html, html};

use crate::pages::figures::words::figure;

/// The sums of the rows on the page, one card for each currency; nothing is added across.
pub(super) fn totals(totals: &[LedgerTotal]) -> Html {
    html! {
        for total in totals {
            { card(total) }
        }
    }
}

fn card(total: &LedgerTotal) -> Html {
    let (currency, figures) = (total.currency_code, &total.figures);
    let entry = |class: &'static str, name: &str, key: &'static str, amount: Amount, remark: &str| {
        html! {
            <div {class}>
                <dt>{ name }</dt>
                <dd>{ figure(key, amount, currency) }</dd>
                <dd class="figures__note">{ remark }</dd>
            </div>
        }
    };
    let figure = "figures__figure";
    html! {
        <section class="card" aria-label={format!("The sums in {currency}")}>
            <dl class="figures figures--sums">
                { entry("figures__figure figures__figure--first", "Net revenue", "total.netRevenue", figures.net_revenue, &format!("{currency}, before tax")) }
                { entry(figure, "Buyers pay", "total.buyersPay", total.buyers_pay, "No payment counts twice") }
                { entry(figure, "Gross revenue", "total.grossRevenue", figures.gross_revenue, "Of each party in its own row") }
                { entry(figure, "Wholesale cost", "total.wholesaleCost", figures.wholesale_cost, "Paid on to product owners") }
                { entry(figure, "Listing fees", "total.listingFee", figures.listing_fee, "Kept by AWS") }
                if !figures.undivided.is_zero() {
                    { entry(figure, "Not divided", "total.undivided", figures.undivided, "Who gets what is not known here") }
                }
            </dl>
        </section>
    }
}
