use yew::{Html, Properties, component, html};

use super::agreement_facts::AgreementFacts;
use super::charge_table::ChargeTable;
use super::price_list::PriceList;
use crate::offered::OfferFacts;
use crate::receipt::Agreement;

/// What [`AgreementCard`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The place in the set, from 1.
    pub(super) number: usize,
    /// The agreement that comes to be, or has come to be.
    pub(super) agreement: Agreement,
    /// What the offer says beyond it, before it is accepted.
    #[prop_or_default]
    pub(super) facts: Option<OfferFacts>,
    /// The accounts that may accept, before one of them has.
    #[prop_or_default]
    pub(super) accounts: Vec<String>,
}

/// One offer, and the agreement that it leads to.
#[component]
pub(super) fn AgreementCard(props: &Props) -> Html {
    let Props { number, agreement, facts, accounts } = props;
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
                <AgreementFacts agreement={agreement.clone()} facts={facts.clone()} accounts={accounts.clone()} />
                <div class="stack">
                    <ChargeTable agreement={agreement.clone()} />
                    <PriceList agreement={agreement.clone()} facts={facts.clone()} />
                </div>
            </div>
        </section>
    }
}
