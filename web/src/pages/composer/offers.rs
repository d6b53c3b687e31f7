mod authorization;
mod product;
mod toolbar;

use yew::{Callback, Html, html};

use super::footer::footer;
use super::offer_rail::offer_rail;
use crate::components::Step;
use crate::components::field::{Control, Remark, choice_group, field};
use crate::form::Form;
use crate::state::shape::{self, OfferKind};
use authorization::authorization;
pub(super) use product::PRODUCT_TYPES;
use product::product;
use toolbar::toolbar;

const KINDS: [(&str, &str); 2] =
    [(OfferKind::Direct.code(), "Your own product (MPPO)"), (OfferKind::Resale.code(), "A resold product (CPPO)")];

/// The second step: which offers, of which products.
pub(super) fn offers(form: &Form, index: usize) -> Html {
    let count = shape::offers(&form.document).len();
    let index = index.min(count.saturating_sub(1));
    html! {
        <>
            <div class="split">
                { offer_rail(form, Step::Offers, index) }
                if let Some(offer) = shape::offers(&form.document).get(index) {
                    <div class="stack stack--loose" key={index}>
                        { offer_form(form, index, OfferKind::of(offer), count) }
                    </div>
                } else {
                    <p class="card">{ "The set has no offers. AWS takes 2 to 7." }</p>
                }
            </div>
            { footer(&form.id, Step::Offers) }
        </>
    }
}

fn offer_form(form: &Form, index: usize, kind: OfferKind, count: usize) -> Html {
    let offer = shape::offer_location(index);
    let at = |key: &str| offer.clone().key(key);
    let choose_kind = {
        let form = form.clone();
        Callback::from(move |chosen: &'static str| {
            let kind = if chosen == OfferKind::Resale.code() { OfferKind::Resale } else { OfferKind::Direct };
            let patch = shape::set_kind(&form.document, index, kind);
            let at = shape::offer_location(index).key("kind");
            form.editor().change("Kind of offer", patch, at);
        })
    };
    html! {
        <>
            <section class="card stack" aria-labelledby="section-offer">
                <div class="row row--spread">
                    <h2 id="section-offer">{ format!("Offer {} of {count}", index + 1) }</h2>
                    { toolbar(form, index, count) }
                </div>
                { choice_group(&crate::browser::element_id(&at("kind")), "Kind of offer", Remark::NONE, &KINDS, kind.code(), &choose_kind) }
                { field(form.bind(at("name")), "Offer name", Control::words(form.limit(&at("name"))), Remark::hint("The buyer sees it.")) }
                { field(form.bind(at("description")), "Internal description", Control::words(form.limit(&at("description"))), Remark::hint("Only you see it. AWS does not release an offer without it.")) }
            </section>
            { product(form, index, kind) }
            if kind == OfferKind::Resale {
                { authorization(form, index) }
            }
            if form.value(&at("id")).is_some() || form.value(&shape::id_location()).is_some() {
                <section class="card stack" aria-labelledby="section-ids">
                    <h2 id="section-ids">{ "At AWS" }</h2>
                    <div class="columns">
                        { field(form.bind(at("id")), "Offer id", Control::IDENTIFIER, Remark::OPTIONAL) }
                        { field(form.bind(at("offerSetId")), "Made for the offer set", Control::IDENTIFIER, Remark::OPTIONAL) }
                    </div>
                </section>
            }
        </>
    }
}
