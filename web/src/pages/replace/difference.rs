use offerset::diff::{Change, OfferDifference, OfferStatus};
use yew::{Html, html};

use crate::components::{IconName, icon, prose, sentence};
use crate::succession::Succession;

/// What changes, in the words of the business.
pub(super) fn difference(succession: &Succession) -> Html {
    let difference = &succession.difference;
    html! {
        <section class="card stack" aria-labelledby="difference">
            <h2 id="difference">{ "What changes" }</h2>
            <div class="stack" role="status">
                if difference.is_same {
                    <p>{ "Nothing yet: both sets say the same." }</p>
                }
                if !difference.set.is_empty() {
                    <div class="stack stack--tight">
                        <h3>{ "The set" }</h3>
                        { changes(&difference.set) }
                    </div>
                }
                for offer in &difference.offers {
                    { of_offer(offer) }
                }
            </div>
        </section>
    }
}

fn of_offer(offer: &OfferDifference) -> Html {
    let number = offer.after.or(offer.before).map_or(1, |place| place + 1);
    let name = match &offer.name {
        Some(name) => format!("Offer {number}: {name}"),
        None => format!("Offer {number}"),
    };
    let (class, picture, words) = match offer.status {
        OfferStatus::Unchanged => ("badge badge--ready", IconName::Check, "Stays: can be cloned"),
        OfferStatus::Changed => ("badge badge--published", IconName::Redo, "Changes: made anew"),
        OfferStatus::Added => ("badge badge--published", IconName::Add, "New: created"),
        OfferStatus::Removed => ("badge", IconName::Delete, "Gone: expires with the old set"),
    };
    html! {
        <div class="stack stack--tight">
            <div class="row">
                <h3>{ name }</h3>
                <span {class}>{ icon(picture) }{ words }</span>
            </div>
            { changes(&offer.changes) }
        </div>
    }
}

fn changes(changes: &[Change]) -> Html {
    if changes.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="bullets">
            for change in changes {
                <li>{ prose(&sentence(&change.sentence)) }</li>
            }
        </ul>
    }
}
