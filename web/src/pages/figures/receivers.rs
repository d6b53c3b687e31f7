mod fee_list;
mod offer_table;
mod payout_table;
mod split_picture;

use offerset::source::PREPARING_OFFER_SET;
use yew::{Html, html};

use super::outlook::Outlook;
use super::words::source;
use fee_list::fee_list;
use offer_table::offer_table;
use payout_table::payout_table;
use split_picture::split_picture;

/// Who receives what of what the buyer pays.
pub(super) fn receivers(outlook: &Outlook) -> Html {
    html! {
        <section class="stack" aria-labelledby="receivers">
            <h2 id="receivers">{ "Who receives what" }</h2>
            for total in &outlook.economics.totals {
                <div class="card divided">
                    { split_picture(outlook, total) }
                    <div class="stack">{ payout_table(total) }</div>
                </div>
            }
            { offer_table(outlook) }
            <div class="card stack">
                <h3 id="fees">{ "How each listing fee comes about" }</h3>
                <p class="soft">
                    { "AWS computes the fee of each offer by itself: its rate follows from the contract value of that one \
                       product, never from the sum of the set. " }
                    { source(&PREPARING_OFFER_SET.states()) }
                </p>
                { fee_list(outlook) }
            </div>
        </section>
    }
}
