mod agreement;

use yew::{Html, html};

use super::footer::footer;
use super::markup::markup;
use super::offer_rail::offer_rail;
use super::other_terms::other_terms;
use super::price::price_section;
use crate::components::Step;
use crate::components::field::{Control, Remark, accounts_field, countries_field, field, members};
use crate::form::Form;
use crate::route::Route;
use crate::state::SharedFact;
use crate::state::price::{PriceForm, Side};
use crate::state::shape::{self, OfferKind};
use agreement::agreement;

/// The third step: what each offer says about price, agreement and buyer.
pub(super) fn terms_step(form: &Form, index: usize) -> Html {
    let index = index.min(shape::offers(&form.document).len().saturating_sub(1));
    html! {
        <>
            <div class="split">
                { offer_rail(form, Step::Terms, index) }
                if let Some(offer) = shape::offers(&form.document).get(index) {
                    <div class="stack stack--loose" key={index}>{ terms(form, index, OfferKind::of(offer)) }</div>
                } else {
                    <p class="card">{ "The set has no offers yet." }</p>
                }
            </div>
            { footer(&form.id, Step::Terms) }
        </>
    }
}

fn terms(form: &Form, index: usize, kind: OfferKind) -> Html {
    let offer = shape::offer_location(index);
    let own_price = PriceForm::of(Side::Offer, shape::terms(&form.document, &offer.key("terms")));
    let inherits = kind == OfferKind::Resale && own_price == PriceForm::None;
    html! {
        <>
            if inherits {
                { markup(form, index) }
            } else {
                { price_section(form, index, Side::Offer, "Price", "") }
            }
            { agreement(form, index, kind, own_price.has_duration() || inherits) }
            { buyer(form, index) }
            { other_terms(form, index, Side::Offer) }
        </>
    }
}

/// What is the same in all offers, for the one offer that is to differ.
fn buyer(form: &Form, index: usize) -> Html {
    let targeting = shape::offer_location(index).key("targeting");
    let at = |fact: SharedFact| fact.location(&form.document, index);
    let accounts = form.bind_with(at(SharedFact::BuyerAccounts), [targeting.clone()]);
    let countries = form.bind(at(SharedFact::CountryCodes));
    html! {
        <section class="card stack" aria-labelledby="section-buyer">
            <h2 id="section-buyer">{ "Buyer and expiry of this offer" }</h2>
            <p class="field__hint">
                { "AWS wants the same in every offer of the set. " }
                <a href={Route::Details { id: form.id.clone() }.href()}>{ "Change them for all offers at once" }</a>
            </p>
            { accounts_field(&accounts, &form.items(&accounts), SharedFact::BuyerAccounts.label(), Remark::NONE) }
            { countries_field(form, countries, SharedFact::CountryCodes.label(), Remark::OPTIONAL) }
            { field(form.bind(at(SharedFact::Expiry)), SharedFact::Expiry.label(), Control::Date, Remark::NONE) }
            <details class="disclosure">
                <summary>{ "Countries that are left out" }</summary>
                { members(form, &targeting, &["buyerAccounts", "countryCodes"]) }
            </details>
        </section>
    }
}
