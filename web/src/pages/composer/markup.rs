use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::browser;
use crate::components::field::{AmountField, Choice, ChoiceGroup};
use crate::form::Form;
use crate::route::Route;
use crate::state::Edit;
use crate::state::price::{self, PriceForm, Side};
use crate::state::shape::{self, offer_location};

/// What [`Markup`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
    /// The offer, from 0.
    pub(super) index: usize,
}

const MARKUP: &str = "markup";
const OWN: &str = "own";

/// How a resold offer is priced: a markup on what is authorized, or amounts of its own. AWS takes one of them.
#[component]
pub(super) fn Markup(props: &Props) -> Html {
    let Props { form, index } = props;
    let offer = offer_location(*index);
    let terms = shape::terms(&form.document, &Side::Offer.terms(offer.clone()));
    let chosen = if PriceForm::of(Side::Offer, terms) == PriceForm::None { MARKUP } else { OWN };
    let choose = {
        let (form, offer) = (form.clone(), offer.clone());
        Callback::from(move |chosen: AttrValue| {
            let patch = if chosen == OWN {
                price::own_schedule(&form.document, &offer)
            } else {
                price::inherit_price(&form.document, &offer)
            };
            let (label, at) = (Rc::from("Price of the resold offer"), Side::Offer.terms(offer.clone()));
            form.editor().edit(Edit::Change { label, patch, at });
        })
    };
    let terms_page = Route::OfferTerms { id: form.id.clone(), number: index + 1 };
    html! {
        <section class="card stack" aria-labelledby="section-markup">
            <h2 id="section-markup">{ "Your price" }</h2>
            <ChoiceGroup
                id={format!("{}-way", browser::element_id(&offer))}
                label="The buyer pays"
                choices={vec![
                    Choice::new(MARKUP, "The wholesale price with a markup"),
                    Choice::new(OWN, "Amounts of your own on the same dates"),
                ]}
                {chosen}
                on_choose={choose}
            />
            if chosen == MARKUP {
                <AmountField
                    binding={form.bind(offer.key("markupPercentage"))}
                    label="Markup"
                    unit="%"
                    hint="Raises every inherited price and charge."
                    is_optional=true
                />
            } else {
                <p>
                    <a href={terms_page.href()}>{ "Enter the amounts in the terms of this offer" }</a>
                </p>
            }
        </section>
    }
}
