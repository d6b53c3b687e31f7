use offerset::source::{CHANNEL_PARTNER_OFFERS, INSTALLMENTS, LISTING_FEES, NET_TERMS, OFFER_SETS_API, SERVICE_MODELS};
use yew::{Html, html};

use super::outlook::Days;
use super::words::{day_text, source};

/// What the figures rest on.
pub(super) fn assumptions(days: Days) -> Html {
    html! {
        <section class="card stack stack--tight" aria-labelledby="assumptions">
            <h2 id="assumptions">{ "What these figures rest on" }</h2>
            <ul class="bullets">
                <li>{ "Amounts are before tax, and each charge is rounded half up to the minor unit of its currency. Currencies are never added up." }</li>
                <li>
                    { format!("Listing fees are those for offers created on {}. The owner of the product pays the fee, of a resold product on its wholesale price. ", day_text(days.offered_on)) }
                    { source(&LISTING_FEES.states()) }{ ", " }{ source(&CHANNEL_PARTNER_OFFERS.states()) }
                </li>
                <li>{ "A charge is invoiced at 00:00 UTC of its date; when that is past, with the acceptance. " }{ source(&INSTALLMENTS.states()) }</li>
                <li>{ "Contract value is AWS’s agreement value: use beyond it is not in it, and no fee for use is in the sums. " }{ source(&SERVICE_MODELS.states()) }</li>
                <li>{ "Days to pay are those of the offer’s net payment term; without one, the buyer’s usual terms with AWS hold. " }{ source(&NET_TERMS.states()) }</li>
                <li>{ "The set can be accepted as long as its earliest offer. " }{ source(&OFFER_SETS_API.states()) }</li>
                <li>{ "AWS computes the fees, taxes and payouts that count. These figures are a check ahead of it." }</li>
            </ul>
        </section>
    }
}
