mod agreement;

use yew::{Html, Properties, component, html};

use super::footer::Footer;
use super::markup::Markup;
use super::offer_rail::OfferRail;
use super::price::Price;
use crate::components::Step;
use crate::components::field::{AccountsField, CountriesField, DateField};
use crate::form::Form;
use crate::route::Route;
use crate::state::SharedFact;
use crate::state::price::{PriceForm, Side, is_price, term_type};
use crate::state::shape::{self, OfferKind};
use agreement::Agreement;

/// What [`Terms`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
    /// The offer that is shown, from 0.
    pub(super) index: usize,
}

/// The third step: what each offer says about price, agreement and buyer.
#[component]
pub(super) fn Terms(props: &Props) -> Html {
    let form = &props.form;
    let index = props.index.min(shape::offers(&form.document).len().saturating_sub(1));
    html! {
        <>
            <div class="split">
                <OfferRail form={form.clone()} step={Step::Terms} {index} />
                if let Some(offer) = shape::offers(&form.document).get(index) {
                    <div class="stack stack--loose" key={index}>{ terms(form, index, OfferKind::of(offer)) }</div>
                } else {
                    <p class="card">{ "The set has no offers yet." }</p>
                }
            </div>
            <Footer id={form.id.clone()} step={Step::Terms} />
        </>
    }
}

fn terms(form: &Form, index: usize, kind: OfferKind) -> Html {
    let offer = shape::offer_location(index);
    let own_price = PriceForm::of(Side::Offer, shape::terms(&form.document, &offer.clone().key("terms")));
    let inherits = kind == OfferKind::Resale && own_price == PriceForm::None;
    html! {
        <>
            if inherits {
                <Markup form={form.clone()} {index} />
            } else {
                <Price form={form.clone()} {index} side={Side::Offer} title="Price" />
            }
            <Agreement form={form.clone()} {index} {kind} has_own_duration={own_price == PriceForm::Upfront || inherits} />
            { buyer(form, index) }
            { others(form, index, own_price) }
        </>
    }
}

/// What is the same in all offers, for the one offer that is to differ.
fn buyer(form: &Form, index: usize) -> Html {
    let targeting = shape::offer_location(index).key("targeting");
    let at = |fact: SharedFact| fact.location(&form.document, index);
    let accounts = form.bind_with(at(SharedFact::BuyerAccounts), [targeting]);
    let countries = form.bind(at(SharedFact::CountryCodes));
    html! {
        <section class="card stack" aria-labelledby="section-buyer">
            <h2 id="section-buyer">{ "Buyer and expiry of this offer" }</h2>
            <p class="field__hint">
                { "AWS wants the same in every offer of the set. " }
                <a href={Route::Details { id: form.id.clone() }.href()}>{ "Change them for all offers at once" }</a>
            </p>
            <AccountsField items={form.items(&accounts)} binding={accounts} label={SharedFact::BuyerAccounts.label()} />
            <CountriesField items={form.items(&countries)} binding={countries} label={SharedFact::CountryCodes.label()} />
            <DateField binding={form.bind(at(SharedFact::Expiry))} label={SharedFact::Expiry.label()} />
        </section>
    }
}

/// The terms that have no fields in this app.
fn others(form: &Form, index: usize, own_price: PriceForm) -> Html {
    let location = shape::offer_location(index).key("terms");
    let edited = ["ValidityTerm", "LegalTerm", "NetPaymentTerm"];
    let others = shape::terms(&form.document, &location).iter().enumerate();
    let others: Vec<(usize, &str)> = others
        .map(|(place, term)| (place, term_type(term)))
        .filter(|(_, name)| !edited.contains(name) && (own_price == PriceForm::Other || !is_price(name)))
        .collect();
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card stack" aria-labelledby="section-others">
            <h2 id="section-others">{ "Other terms" }</h2>
            <p class="field__hint">{ "Checked and kept as they are; change them in the file." }</p>
            <ul>
                for (place, name) in others {
                    <li id={crate::browser::element_id(&location.clone().index(place))} tabindex="-1"><code>{ name.to_owned() }</code></li>
                }
            </ul>
        </section>
    }
}
