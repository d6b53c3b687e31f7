mod charges;
mod lines;
mod plan;

use std::rc::Rc;

use offerset::Location;
use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::details::currencies;
use crate::browser;
use crate::components::field::{Choice, ChoiceGroup, DurationField, SelectField};
use crate::form::Form;
use crate::state::price::{self, PriceForm, Side};
use crate::state::shape::{self, offer_location};
use crate::state::{Edit, Place, term_location};
use charges::Charges;
use lines::{LineKind, Lines};

/// What [`Price`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
    /// The offer, from 0.
    pub(super) index: usize,
    /// Whose price it is.
    pub(super) side: Side,
    /// What the section is called.
    pub(super) title: AttrValue,
    /// What helps to fill it in.
    #[prop_or_default]
    pub(super) hint: Option<AttrValue>,
}

const UPFRONT: &str = "upfront";
const SCHEDULE: &str = "schedule";

/// A price: one amount on acceptance, or charges on dates.
#[component]
pub(super) fn Price(props: &Props) -> Html {
    let Props { form, index, side, title, hint } = props;
    let offer = offer_location(*index);
    let terms = side.terms(offer.clone());
    let price_form = PriceForm::of(*side, shape::terms(&form.document, &terms));
    let choose = {
        let (form, offer, side) = (form.clone(), offer.clone(), *side);
        Callback::from(move |chosen: AttrValue| {
            let wanted = if chosen == UPFRONT { PriceForm::Upfront } else { PriceForm::Schedule };
            let patch = price::switch(&form.document, &offer, side, wanted);
            form.editor().edit(Edit::Change {
                label: Rc::from("Form of the price"),
                patch,
                at: side.terms(offer.clone()),
            });
        })
    };
    let section = format!("section-price-{index}-{side:?}");
    html! {
        <section class="card stack" aria-labelledby={section.clone()}>
            <h2 id={section}>{ title }</h2>
            if let Some(hint) = hint {
                <p class="field__hint">{ hint }</p>
            }
            if price_form == PriceForm::Other {
                <p>{ "This offer has a price of another form. It is checked and kept as it is; change it in the file." }</p>
            } else {
                <ChoiceGroup
                    id={browser::element_id(&terms)}
                    label="Form of the price"
                    choices={vec![
                        Choice::new(UPFRONT, "One price, due on acceptance"),
                        Choice::new(SCHEDULE, "Charges on dates"),
                    ]}
                    chosen={match price_form {
                        PriceForm::Upfront => UPFRONT,
                        PriceForm::Schedule => SCHEDULE,
                        PriceForm::None | PriceForm::Other => "",
                    }}
                    on_choose={choose}
                />
            }
            {
                match price_form {
                    PriceForm::Upfront => upfront(form, *side, &terms),
                    PriceForm::Schedule => schedule(form, *side, &terms),
                    PriceForm::None | PriceForm::Other => Html::default(),
                }
            }
        </section>
    }
}

fn currency_field(form: &Form, terms: &Location, term_type: &'static str) -> Html {
    let currency = Place::in_term(terms.clone(), term_type, "currencyCode");
    html! { <SelectField binding={form.bind(currency)} label="Currency" choices={currencies()} /> }
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
                    <DurationField
                        binding={form.bind(card.clone().key("selector").key("value"))}
                        label="Duration of the contract"
                    />
                    <Lines form={form.clone()} list={card.key("rateCard")} kind={LineKind::Rates(currency.clone())} />
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
                    <DurationField
                        binding={form.bind(fixed.clone().key("duration"))}
                        label="Duration of the contract"
                    />
                }
            </div>
            <Lines form={form.clone()} list={fixed.key("grants")} kind={LineKind::Grants} />
            <Charges form={form.clone()} list={schedule.key("schedule")} {currency} />
        </>
    }
}
