mod charges;
mod plan;

use offerset::Location;
use offerset::model::TermKind;
use yew::{Callback, Html, html};

use crate::browser;
use crate::components::field::{
    Remark, add_button, choice_group, format_field, group, list_field, members, remove_button,
};
use crate::form::Form;
use crate::state::price::{PriceForm, Side};
use crate::state::shape::{self, offer_location};
use crate::state::{Edit, Place, term_location};
use charges::charges;

/// The forms, by their places among [`PriceForm::ALL`].
const FORMS: [(&str, &str); 7] = [
    ("0", "One price, due on acceptance"),
    ("1", "Charges on dates"),
    ("2", "By use"),
    ("3", "One price, plus use"),
    ("4", "Charges on dates, plus use"),
    ("5", "A price for each month"),
    ("6", "The buyer's own licence (BYOL)"),
];

/// A price, in one of its forms.
pub(super) fn price_section(form: &Form, index: usize, side: Side, title: &'static str, hint: &'static str) -> Html {
    let offer = offer_location(index);
    let terms = side.terms(offer.clone());
    let price_form = PriceForm::of(side, shape::terms(&form.document, &terms));
    let choose = {
        let (editor, offer) = (form.editor(), offer.clone());
        Callback::from(move |chosen: &'static str| {
            editor.edit(Edit::Switch { offer: offer.clone(), side, form: PriceForm::called(chosen) });
        })
    };
    let chosen = PriceForm::ALL.iter().position(|other| *other == price_form);
    let chosen = chosen.and_then(|place| FORMS.get(place)).map_or("", |(place, _)| *place);
    let forms = if side == Side::Wholesale { FORMS.split_at(5).0 } else { &FORMS };
    let section = format!("section-price-{index}-{side:?}");
    html! {
        <section class="card stack" aria-labelledby={section.clone()}>
            <h2 id={section}>{ title }</h2>
            if !hint.is_empty() {
                <p class="field__hint">{ hint }</p>
            }
            { choice_group(&browser::element_id(&terms), "Form of the price", Remark::NONE, forms, chosen, &choose) }
            // One list, so that what is above it stays when it changes, with the focus.
            { price_form.kinds().iter().map(|kind| part(form, side, &terms, *kind)).collect::<Html>() }
            if side == Side::Offer {
                { model(form, index) }
            }
        </section>
    }
}

/// The pricing model, and what the charges have to come to.
pub(super) fn model(form: &Form, index: usize) -> Html {
    let offer = offer_location(index);
    html! {
        <div class="columns">
            { format_field(form, offer.clone().key("pricingModel"), "Pricing model", Remark::hint("As the product is listed.")) }
            { format_field(form, offer.key("contractTotal"), "Contract total", Remark::optional("The charges have to add up to it.")) }
        </div>
    }
}

/// One of the terms that a price is made of.
fn part(form: &Form, side: Side, terms: &Location, kind: TermKind) -> Html {
    let term_type = side.term_type(kind);
    let term = term_location(&form.document, terms, term_type);
    let member = |key: &str| Place::in_term(terms.clone(), term_type, key);
    let currency = || format_field(form, member("currencyCode"), "Currency", Remark::NONE);
    match kind {
        TermKind::ConfigurableUpfrontPricing => html! { <>{ currency() }{ cards(form, &term.key("rateCards")) }</> },
        TermKind::FixedUpfrontPricing => {
            let is_wholesale = side == Side::Wholesale;
            let scheduled = Place::in_term(terms.clone(), side.term_type(TermKind::PaymentSchedule), "currencyCode");
            let mut shown = vec!["grants"];
            if is_wholesale {
                shown.push("duration");
            }
            html! {
                <>
                    { format_field(form, scheduled, "Currency", Remark::NONE) }
                    if is_wholesale {
                        { format_field(form, member("duration"), "Duration of the contract", Remark::NONE) }
                    }
                    { list_field(form, &term.clone().key("grants"), "What the buyer gets") }
                    <details class="disclosure">
                        <summary>{ "Price beside the schedule" }</summary>
                        { members(form, &term, &shown) }
                    </details>
                </>
            }
        }
        TermKind::PaymentSchedule => charges(form, &term.key("schedule")),
        TermKind::UsageBasedPricing => html! {
            <>
                { currency() }
                { list_field(form, &term.key("rateCards").index(0).key("rateCard"), "Price of what is used") }
            </>
        },
        TermKind::RecurringPayment => members(form, &term, &[]),
        _ => html! {
            <p id={browser::element_id(&term)} tabindex="-1">{ "The buyer brings a licence that was bought elsewhere, and pays nothing for it here." }</p>
        },
    }
}

/// For each duration that can be chosen, the price of each dimension.
fn cards(form: &Form, cards: &Location) -> Html {
    let count = shape::terms(&form.document, cards).len();
    let card = |place: usize| {
        let card = cards.clone().index(place);
        let body = html! {
            <>
                { format_field(form, card.clone().key("selector").key("value"), "Duration of the contract", Remark::NONE) }
                { list_field(form, &card.clone().key("rateCard"), "Price of each dimension") }
                <details class="disclosure">
                    <summary>{ "What the buyer may choose" }</summary>
                    { members(form, &card, &["selector", "rateCard"]) }
                </details>
                if count > 1 {
                    { remove_button(form, &card, format!("Take duration {} out", place + 1)) }
                }
            </>
        };
        group(form, &card, if count > 1 { format!("Duration {}", place + 1) } else { String::new() }, body)
    };
    html! {
        <div class="stack" id={browser::element_id(cards)} tabindex="-1">
            { (0..count).map(card).collect::<Html>() }
            { add_button(form, cards, shape::rate_card("P12M", &[serde_json::json!({})]), "duration") }
        </div>
    }
}
