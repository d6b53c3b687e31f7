use std::rc::Rc;

use yew::{Children, Html, Properties, component, html};

use super::agreement_card::AgreementCard;
use super::amounts::Amounts;
use super::standing_card::StandingCard;
use crate::offered::{Offered, Standing};

/// What [`OfferSetView`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The set.
    pub(crate) offered: Rc<Offered>,
    /// What can be done with it.
    #[prop_or_default]
    pub(crate) children: Children,
}

/// A set as its buyer reads it, from the sum to the details. The seller's preview is this very component.
#[component]
pub(crate) fn OfferSetView(props: &Props) -> Html {
    let offered = &props.offered;
    let receipt = offered.standing.receipt();
    let is_open = matches!(offered.standing, Standing::Open(_));
    html! {
        <div class="stack stack--loose">
            // What keeps the set from being accepted is more important than what it would have cost.
            if !is_open {
                <StandingCard offered={Rc::clone(offered)} />
            }
            if let Some(receipt) = receipt {
                <Amounts receipt={Rc::clone(receipt)} />
            }
            if is_open {
                <StandingCard offered={Rc::clone(offered)} />
            }
            if let Some(notes) = &offered.notes {
                <section class="card stack stack--tight" aria-labelledby="notes">
                    <h2 id="notes">{ format!("Note from {}", offered.seller.as_deref().unwrap_or("the seller")) }</h2>
                    <p class="letter">{ notes }</p>
                </section>
            }
            if let Some(receipt) = receipt {
                for (index, agreement) in receipt.agreements.iter().enumerate() {
                    <AgreementCard
                        number={index + 1}
                        agreement={agreement.clone()}
                        facts={offered.facts.get(index).cloned()}
                        accounts={offered.accounts.clone()}
                    />
                }
            }
            { props.children.clone() }
        </div>
    }
}
