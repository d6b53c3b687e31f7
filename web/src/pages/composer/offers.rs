mod authorization;
mod product;
mod toolbar;

use offerset::Location;
use yew::{Callback, Html, html};

use super::facts::{HINT, facts};
use super::footer::footer;
use super::offer_rail::offer_rail;
use crate::components::Step;
use crate::components::field::{Remark, choice_group, format_field, stray};
use crate::form::Form;
use crate::state::shape::{self, OfferKind};
use authorization::authorization;
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
                { format_field(form, at("name"), "Offer name", Remark::hint("The buyer sees it.")) }
                { format_field(form, at("description"), "Internal description", Remark::hint("Only you see it. AWS does not release an offer without it.")) }
            </section>
            { product(form, index, kind) }
            if kind == OfferKind::Resale {
                { authorization(form, index) }
            }
            { known_to_seller(form, index, kind) }
        </>
    }
}

/// What only the seller knows about an offer: all that the format has and no other field shows. What does not belong to
/// the kind of offer, or to any in a set, is there as long as the document has it.
fn known_to_seller(form: &Form, index: usize, kind: OfferKind) -> Html {
    let offer = shape::offer_location(index);
    let (product, authorization) = (offer.clone().key("product"), offer.clone().key("resaleAuthorization"));
    let mut in_offer = OFFER.to_vec();
    let mut in_product = PRODUCT.to_vec();
    let has = |holder: &Location, key: &str| form.value(&holder.clone().key(key)).is_some();
    in_offer.extend(["seller", "replacesAgreementId"].iter().filter(|key| !has(&offer, key)));
    if kind == OfferKind::Resale || !has(&offer, "markupPercentage") {
        in_offer.push("markupPercentage");
    }
    if kind == OfferKind::Resale || !has(&product, "manufacturer") {
        in_product.push("manufacturer");
    }
    let mut objects = vec![(offer, &*in_offer), (product, &*in_product)];
    if kind == OfferKind::Resale {
        objects.push((authorization.clone(), &AUTHORIZATION));
    }
    html! {
        <>
            if kind == OfferKind::Direct && form.value(&authorization).is_some() {
                <section class="card">{ stray(form, &authorization, "Only of a resold product: ") }</section>
            }
            { facts(form, "Facts that Offerset can not look up", HINT, &objects) }
        </>
    }
}

const OFFER: [&str; 10] = [
    "kind",
    "name",
    "description",
    "product",
    "resaleAuthorization",
    "targeting",
    "availabilityEndDate",
    "pricingModel",
    "contractTotal",
    "terms",
];
const PRODUCT: [&str; 3] = ["id", "title", "type"];
const AUTHORIZATION: [&str; 6] = ["id", "status", "availabilityEndDate", "offersMaxQuantity", "buyerAccounts", "terms"];
