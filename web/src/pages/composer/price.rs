mod charges;
mod lines;
mod plan;

use offerset::Location;
use yew::{Callback, Html, html};

use crate::browser;
use crate::components::field::{Control, Remark, choice_group, field};
use crate::form::Form;
use crate::state::price::{self, PriceForm, Side};
use crate::state::shape::{self, offer_location};
use crate::state::{Place, term_location};
use charges::charges;
use lines::{LineKind, lines};

const UPFRONT: &str = "upfront";
const SCHEDULE: &str = "schedule";
const FORMS: [(&str, &str); 2] = [(UPFRONT, "One price, due on acceptance"), (SCHEDULE, "Charges on dates")];

/// A price: one amount on acceptance, or charges on dates.
pub(super) fn price_section(form: &Form, index: usize, side: Side, title: &'static str, hint: &'static str) -> Html {
    let offer = offer_location(index);
    let terms = side.terms(offer.clone());
    let price_form = PriceForm::of(side, shape::terms(&form.document, &terms));
    let choose = {
        let (form, offer, side) = (form.clone(), offer.clone(), side);
        Callback::from(move |chosen: &'static str| {
            let wanted = if chosen == UPFRONT { PriceForm::Upfront } else { PriceForm::Schedule };
            let patch = price::switch(&form.document, &offer, side, wanted);
            form.editor().change("Form of the price", patch, side.terms(offer.clone()));
        })
    };
    let chosen = match price_form {
        PriceForm::Upfront => UPFRONT,
        PriceForm::Schedule => SCHEDULE,
        PriceForm::None | PriceForm::Other => "",
    };
    let section = format!("section-price-{index}-{side:?}");
    html! {
        <section class="card stack" aria-labelledby={section.clone()}>
            <h2 id={section}>{ title }</h2>
            if !hint.is_empty() {
                <p class="field__hint">{ hint }</p>
            }
            if price_form == PriceForm::Other {
                <p>{ "This offer has a price of another form. It is checked and kept as it is; change it in the file." }</p>
            } else {
                { choice_group(&browser::element_id(&terms), "Form of the price", Remark::NONE, &FORMS, chosen, &choose) }
            }
            {
                match price_form {
                    PriceForm::Upfront => upfront(form, side, &terms),
                    PriceForm::Schedule => schedule(form, side, &terms),
                    PriceForm::None | PriceForm::Other => Html::default(),
                }
            }
        </section>
    }
}

fn currency_field(form: &Form, terms: &Location, term_type: &'static str) -> Html {
    let currency = Place::in_term(terms.clone(), term_type, "currencyCode");
    field(form.bind(currency), "Currency", Control::Currency, Remark::NONE)
}

/// One price for the contract: for each duration that can be chosen, the price of each dimension.
fn upfront(form: &Form, side: Side, terms: &Location) -> Html {
    let term = term_location(&form.document, terms, side.upfront_type());
    let currency = form.text(&term.clone().key("currencyCode"));
    let cards = term.key("rateCards");
    let count = shape::terms(&form.document, &cards).len();
    html! {
        <>
            { currency_field(form, terms, side.upfront_type()) }
            for card in (0..count).map(|card| cards.clone().index(card)) {
                <div class="stack">
                    { field(form.bind(card.clone().key("selector").key("value")), "Duration of the contract", Control::Duration, Remark::NONE) }
                    { lines(form, &card.key("rateCard"), &LineKind::Rates(currency.clone())) }
                </div>
            }
        </>
    }
}

/// Charges on dates, and what is granted for them.
fn schedule(form: &Form, side: Side, terms: &Location) -> Html {
    let fixed = term_location(&form.document, terms, side.fixed_type());
    let schedule = term_location(&form.document, terms, side.schedule_type());
    let currency = form.text(&schedule.clone().key("currencyCode"));
    html! {
        <>
            <div class="columns">
                { currency_field(form, terms, side.schedule_type()) }
                if side == Side::Wholesale {
                    { field(form.bind(fixed.clone().key("duration")), "Duration of the contract", Control::Duration, Remark::NONE) }
                }
            </div>
            { lines(form, &fixed.key("grants"), &LineKind::Grants) }
            { charges(form, &schedule.key("schedule"), &currency) }
        </>
    }
}
