use yew::{Html, Properties, component, html};

use crate::components::field::{AccountsField, Choice, DateField, Entry, SelectField, TextField};
use crate::form::Form;
use crate::pages::composer::markup::Markup;
use crate::pages::composer::price::Price;
use crate::state::price::Side;
use crate::state::shape::offer_location;

/// What [`Authorization`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
    /// The offer, from 0.
    pub(super) index: usize,
}

/// The selling authorization of a resold product: what its manufacturer permits, and for how much.
#[component]
pub(super) fn Authorization(props: &Props) -> Html {
    let Props { form, index } = props;
    let authorization = offer_location(*index).key("resaleAuthorization");
    let at = |key: &str| authorization.clone().key(key);
    let buyers = form.bind(at("buyerAccounts"));
    html! {
        <>
            <section class="card stack" aria-labelledby="section-authorization">
                <h2 id="section-authorization">{ "Selling authorization" }</h2>
                <p class="field__hint">{ "What the manufacturer has authorized you to sell. The offer inherits its prices, quantities and contract." }</p>
                <div class="columns">
                    <TextField
                        binding={form.bind_with(at("id"), [authorization.clone()])}
                        label="Authorization id"
                        hint="resaleauthz- and 13 letters or digits."
                        entry={Entry::Identifier}
                    />
                    <SelectField
                        binding={form.bind(at("status"))}
                        label="State"
                        hint="AWS takes active ones only."
                        is_optional=true
                        nothing="Not known"
                        choices={["Draft", "Active", "Restricted"].map(|state| Choice::new(state, state)).to_vec()}
                    />
                    <DateField binding={form.bind(at("availabilityEndDate"))} label="Ends on" is_optional=true />
                    <TextField
                        binding={form.bind(at("offersMaxQuantity"))}
                        label="Number of offers"
                        hint="1 when it can be used once."
                        is_optional=true
                        entry={Entry::Whole}
                    />
                </div>
                <AccountsField
                    items={form.items(&buyers)}
                    binding={buyers}
                    label="Authorized buyer accounts"
                    hint="Leave it empty when any buyer may be sold to."
                    is_optional=true
                />
            </section>
            <Price
                form={form.clone()}
                index={*index}
                side={Side::Wholesale}
                title="Wholesale price"
                hint="What the manufacturer gets. The buyer does not see it."
            />
            <Markup form={form.clone()} index={*index} />
        </>
    }
}
