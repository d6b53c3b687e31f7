use yew::{Html, html};

use super::words;
use crate::intl;
use crate::receipt::Receipt;

/// What matters most, in figures; what is due at once comes first.
pub(super) fn amounts(receipt: &Receipt) -> Html {
    let has_open_charges = receipt.totals.iter().any(|total| total.has_open_charges);
    let count = receipt.agreements.len();
    html! {
        <dl class="figures card">
            <div class="figures__figure figures__figure--first">
                <dt>{ "Due on acceptance" }</dt>
                for total in &receipt.totals {
                    <dd>{ total.due_on_acceptance() }</dd>
                }
                if receipt.totals.is_empty() {
                    <dd>{ "Nothing" }</dd>
                }
                <dd class="figures__note">
                    { receipt.next_invoice().map_or_else(
                        || "Before tax".to_owned(),
                        |date| format!("Before tax; the next charge is on {}", intl::date(date)),
                    ) }
                </dd>
            </div>
            <div class="figures__figure">
                <dt>{ "In all" }</dt>
                for total in &receipt.totals {
                    <dd>{ total.value() }</dd>
                }
                <dd class="figures__note">
                    { if has_open_charges { "Before tax, and what is used" } else { "Before tax" } }
                </dd>
            </div>
            <div class="figures__figure">
                <dt>{ "Agreements" }</dt>
                <dd>{ intl::number(count) }</dd>
                <dd class="figures__note">{ "One for each product" }</dd>
            </div>
            if let Some(account) = &receipt.acceptor.account_id {
                <div class="figures__figure">
                    <dt>{ "Buyer account" }</dt>
                    <dd>{ words::account(account) }</dd>
                    <dd class="figures__note">{ "Compare it with your AWS console" }</dd>
                </div>
            }
        </dl>
    }
}
