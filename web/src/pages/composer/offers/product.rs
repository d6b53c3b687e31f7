use yew::{Html, Properties, component, html};

use crate::components::field::{Choice, Entry, SelectField, TextField};
use crate::form::Form;
use crate::state::shape::{OfferKind, offer_location};

/// What [`Product`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
    /// The offer, from 0.
    pub(super) index: usize,
    /// How the offer comes about.
    pub(super) kind: OfferKind,
}

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
#[component]
pub(super) fn Product(props: &Props) -> Html {
    let Props { form, index, kind } = props;
    let product = offer_location(*index).key("product");
    let at = |key: &str| product.clone().key(key);
    let manufacturer = || at("manufacturer");
    html! {
        <section class="card stack" aria-labelledby="section-product">
            <h2 id="section-product">{ "Product" }</h2>
            <div class="columns">
                <TextField binding={form.bind(at("title"))} label="Product title" is_optional=true />
                <SelectField
                    binding={form.bind(at("type"))}
                    label="Product type"
                    is_optional=true
                    nothing="Not known"
                    choices={PRODUCT_TYPES.map(|(code, name)| Choice::new(code, name)).to_vec()}
                />
            </div>
            <TextField
                binding={form.bind_with(at("id"), [product.clone()])}
                label="Product id"
                hint="As in the AWS Marketplace Management Portal, prod- and 13 letters or digits. Each offer needs another product."
                entry={Entry::Identifier}
            />
            if *kind == OfferKind::Resale {
                <div class="columns">
                    <TextField binding={form.bind(manufacturer().key("name"))} label="Manufacturer" is_optional=true />
                    <TextField
                        binding={form.bind(manufacturer().key("accountId"))}
                        label="Manufacturer account"
                        is_optional=true
                        entry={Entry::Account}
                    />
                </div>
            }
        </section>
    }
}
