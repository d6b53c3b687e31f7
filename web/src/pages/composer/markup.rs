use yew::{Callback, Html, html};

use crate::browser;
use crate::components::field::{Remark, choice_group, format_field};
use crate::form::Form;
use crate::route::Route;
use crate::state::price::{self, PriceForm, Side};
use crate::state::shape::{self, offer_location};

const MARKUP: &str = "markup";
const OWN: &str = "own";
const WAYS: [(&str, &str); 2] =
    [(MARKUP, "The wholesale price with a markup"), (OWN, "Amounts of your own on the same dates")];

/// How a resold offer is priced: a markup on what is authorized, or amounts of its own. AWS takes one of them.
pub(super) fn markup(form: &Form, index: usize) -> Html {
    let offer = offer_location(index);
    let terms = shape::terms(&form.document, &Side::Offer.terms(offer.clone()));
    let chosen = if PriceForm::of(Side::Offer, terms) == PriceForm::None { MARKUP } else { OWN };
    let choose = {
        let (form, offer) = (form.clone(), offer.clone());
        Callback::from(move |chosen: &'static str| {
            let patch = if chosen == OWN {
                price::own_schedule(&form.document, &offer)
            } else {
                price::inherit_price(&form.document, &offer)
            };
            form.editor().change("Price of the resold offer", patch, Side::Offer.terms(offer.clone()));
        })
    };
    let terms_page = Route::OfferTerms { id: form.id.clone(), number: index + 1 };
    html! {
        <section class="card stack" aria-labelledby="section-markup">
            <h2 id="section-markup">{ "Your price" }</h2>
            { choice_group(&format!("{}-way", browser::element_id(&offer)), "The buyer pays", Remark::NONE, &WAYS, chosen, &choose) }
            if chosen == MARKUP || form.value(&offer.clone().key("markupPercentage")).is_some() {
                { format_field(form, offer.key("markupPercentage"), "Markup", Remark::optional("Raises every inherited price and charge.")) }
            }
            if chosen == OWN {
                <p>
                    <a href={terms_page.href()}>{ "Enter the amounts in the terms of this offer" }</a>
                </p>
            }
        </section>
    }
}
