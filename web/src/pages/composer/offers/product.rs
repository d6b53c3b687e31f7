use yew::{Html, html};

use crate::components::field::{Control, Remark, field, format_field};
use crate::form::Form;
use crate::state::shape::{OfferKind, offer_location};

/// What an offer sells.
pub(super) fn product(form: &Form, index: usize, kind: OfferKind) -> Html {
    let product = offer_location(index).key("product");
    let at = |key: &str| product.clone().key(key);
    let manufacturer = || at("manufacturer");
    html! {
        <section class="card stack" aria-labelledby="section-product">
            <h2 id="section-product">{ "Product" }</h2>
            <div class="columns">
                { format_field(form, at("title"), "Product title", Remark::OPTIONAL) }
                { format_field(form, at("type"), "Product type", Remark::OPTIONAL) }
            </div>
            { field(form.bind_with(at("id"), [product.clone()]), "Product id", Control::IDENTIFIER, Remark::hint("As in the AWS Marketplace Management Portal, prod- and 13 letters or digits. Each offer needs another product.")) }
            if kind == OfferKind::Resale {
                <div class="columns">
                    { format_field(form, manufacturer().key("name"), "Manufacturer", Remark::OPTIONAL) }
                    { format_field(form, manufacturer().key("accountId"), "Manufacturer account", Remark::OPTIONAL) }
                </div>
            }
        </section>
    }
}
