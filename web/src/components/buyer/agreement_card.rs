use yew::{Html, html};

use super::agreement_facts::agreement_facts;
use super::charge_table::charge_table;
use super::price_list::price_list;
use crate::offered::OfferFacts;
use crate::receipt::Agreement;

/// One offer, and the agreement that it leads to.
pub(super) fn agreement_card(
    number: usize,
    agreement: &Agreement,
    facts: Option<&OfferFacts>,
    accounts: &[String],
) -> Html {
    let heading = format!("agreement-{number}");
    html! {
        <section class="card stack agreement" aria-labelledby={heading.clone()}>
            <div class="row row--spread agreement__head">
                <div>
                    <h2 id={heading}>{ format!("{number}. {}", agreement.title()) }</h2>
                    if let Some(name) = &agreement.offer_name {
                        <p class="soft">{ name }</p>
                    }
                </div>
                <p class="agreement__value">{ agreement.value() }</p>
            </div>
            if facts.is_none() {
                <p>{ "Agreement " }<code>{ &agreement.id }</code></p>
            }
            <div class="agreement__body">
                { agreement_facts(agreement, facts, accounts) }
                <div class="stack">
                    { charge_table(agreement) }
                    { price_list(agreement, facts) }
                </div>
            </div>
        </section>
    }
}
