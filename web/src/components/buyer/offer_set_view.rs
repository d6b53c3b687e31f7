use yew::{Html, html};

use super::agreement_card::agreement_card;
use super::amounts::amounts;
use super::standing_card::standing_card;
use crate::offered::{Offered, Standing};

/// A set as its buyer reads it, from the sum to the details. The seller's preview is this very component.
pub(crate) fn offer_set_view(offered: &Offered, actions: Html) -> Html {
    let receipt = offered.standing.receipt();
    let is_open = matches!(offered.standing, Standing::Open(_));
    html! {
        <div class="stack stack--loose">
            // What keeps the set from being accepted is more important than what it would have cost.
            if !is_open {
                { standing_card(offered) }
            }
            if let Some(receipt) = receipt {
                { amounts(receipt) }
            }
            if is_open {
                { standing_card(offered) }
            }
            if let Some(notes) = &offered.notes {
                <section class="card stack stack--tight" aria-labelledby="notes">
                    <h2 id="notes">{ format!("Note from {}", offered.seller.as_deref().unwrap_or("the seller")) }</h2>
                    <p class="letter">{ notes }</p>
                </section>
            }
            if let Some(receipt) = receipt {
                for (index, agreement) in receipt.agreements.iter().enumerate() {
                    { agreement_card(index + 1, agreement, offered.facts.get(index), &offered.accounts) }
                }
            }
            { actions }
        </div>
    }
}
