use yew::{Html, html};

use crate::components::field::{Control, Remark, field};
use crate::form::Form;
use crate::state::shape::{OfferKind, offer_location};

/// The types of products, as AWS calls them and as people do.
pub(in crate::pages::composer) const PRODUCT_TYPES: [(&str, &str); 6] = [
    ("SaaSProduct", "SaaS"),
    ("AmiProduct", "AMI"),
    ("ContainerProduct", "Container"),
    ("MachineLearningProduct", "Machine learning"),
    ("ProfessionalServicesProduct", "Professional services"),
    ("DataProduct", "Data"),
];

/// What an offer sells.
pub(super) fn product(form: &Form, index: usize, kind: OfferKind) -> Html {
    let product = offer_location(index).key("product");
    let at = |key: &str| product.clone().key(key);
    let manufacturer = || at("manufacturer");
    html! {
        <section class="card stack" aria-labelledby="section-product">
            <h2 id="section-product">{ "Product" }</h2>
            <div class="columns">
                { field(form.bind(at("title")), "Product title", Control::WORDS, Remark::OPTIONAL) }
                { field(form.bind(at("type")), "Product type", Control::Choice(&PRODUCT_TYPES, "Not known"), Remark::OPTIONAL) }
            </div>
            { field(form.bind_with(at("id"), [product.clone()]), "Product id", Control::IDENTIFIER, Remark::hint("As in the AWS Marketplace Management Portal, prod- and 13 letters or digits. Each offer needs another product.")) }
            if kind == OfferKind::Resale {
                <div class="columns">
                    { field(form.bind(manufacturer().key("name")), "Manufacturer", Control::WORDS, Remark::OPTIONAL) }
                    { field(form.bind(manufacturer().key("accountId")), "Manufacturer account", Control::ACCOUNT, Remark::OPTIONAL) }
                </div>
            }
        </section>
    }
}
