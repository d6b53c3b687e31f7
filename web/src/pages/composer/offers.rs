mod authorization;
mod product;
mod toolbar;

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::footer::Footer;
use super::offer_rail::OfferRail;
use crate::components::Step;
use crate::components::field::{Choice, ChoiceGroup, Entry, TextField};
use crate::form::Form;
use crate::state::Edit;
use crate::state::shape::{self, OfferKind};
use authorization::Authorization;
pub(super) use product::PRODUCT_TYPES;
use product::Product;
use toolbar::Toolbar;

/// What [`Offers`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
    /// The offer that is shown, from 0.
    pub(super) index: usize,
}

/// The second step: which offers, of which products.
#[component]
pub(super) fn Offers(props: &Props) -> Html {
    let form = &props.form;
    let count = shape::offers(&form.document).len();
    let index = props.index.min(count.saturating_sub(1));
    html! {
        <>
            <div class="split">
                <OfferRail form={form.clone()} step={Step::Offers} {index} />
                if let Some(offer) = shape::offers(&form.document).get(index) {
                    <div class="stack stack--loose" key={index}>
                        { offer_form(form, index, OfferKind::of(offer), count) }
                    </div>
                } else {
                    <p class="card">{ "The set has no offers. AWS takes 2 to 7." }</p>
                }
            </div>
            <Footer id={form.id.clone()} step={Step::Offers} />
        </>
    }
}

fn offer_form(form: &Form, index: usize, kind: OfferKind, count: usize) -> Html {
    let offer = shape::offer_location(index);
    let at = |key: &str| offer.clone().key(key);
    let choose_kind = {
        let form = form.clone();
        Callback::from(move |chosen: AttrValue| {
            let kind = if chosen == OfferKind::Resale.code() { OfferKind::Resale } else { OfferKind::Direct };
            let patch = shape::set_kind(&form.document, index, kind);
            let at = shape::offer_location(index).key("kind");
            form.editor().edit(Edit::Change { label: Rc::from("Kind of offer"), patch, at });
        })
    };
    html! {
        <>
            <section class="card stack" aria-labelledby="section-offer">
                <div class="row row--spread">
                    <h2 id="section-offer">{ format!("Offer {} of {count}", index + 1) }</h2>
                    <Toolbar form={form.clone()} {index} {count} />
                </div>
                <ChoiceGroup
                    id={crate::browser::element_id(&at("kind"))}
                    label="Kind of offer"
                    choices={vec![
                        Choice::new(OfferKind::Direct.code(), "Your own product (MPPO)"),
                        Choice::new(OfferKind::Resale.code(), "A resold product (CPPO)"),
                    ]}
                    chosen={kind.code()}
                    on_choose={choose_kind}
                />
                <TextField
                    binding={form.bind(at("name"))}
                    label="Offer name"
                    hint="The buyer sees it."
                    limit={form.limit(&at("name"))}
                />
                <TextField
                    binding={form.bind(at("description"))}
                    label="Internal description"
                    hint="Only you see it. AWS does not release an offer without it."
                    limit={form.limit(&at("description"))}
                />
            </section>
            <Product form={form.clone()} {index} {kind} />
            if kind == OfferKind::Resale {
                <Authorization form={form.clone()} {index} />
            }
            if form.value(&at("id")).is_some() || form.value(&shape::id_location()).is_some() {
                <section class="card stack" aria-labelledby="section-ids">
                    <h2 id="section-ids">{ "At AWS" }</h2>
                    <div class="columns">
                        <TextField binding={form.bind(at("id"))} label="Offer id" is_optional=true entry={Entry::Identifier} />
                        <TextField
                            binding={form.bind(at("offerSetId"))}
                            label="Made for the offer set"
                            is_optional=true
                            entry={Entry::Identifier}
                        />
                    </div>
                </section>
            }
        </>
    }
}
