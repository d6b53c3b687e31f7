use offerset::Location;
use yew::{Html, Properties, component, html};

use super::align::Align;
use super::footer::Footer;
use crate::components::Step;
use crate::components::field::{
    AccountsField, Choice, CountriesField, DateField, Entry, SelectField, TextAreaField, TextField,
};
use crate::form::Form;
use crate::state::{SharedFact, shape};

/// What [`Details`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
}

/// The first step: what holds for the whole set.
#[component]
pub(super) fn Details(props: &Props) -> Html {
    let form = &props.form;
    let at = |key: &str| Location::root().key(key);
    let solution = || at("solution");
    let seller = || at("seller");
    html! {
        <div class="stack stack--loose">
            <section class="card stack" aria-labelledby="section-buyer">
                <h2 id="section-buyer">{ "What the buyer reads" }</h2>
                <TextField binding={form.bind(at("name"))} label="Name" limit={form.limit(&at("name"))} />
                <TextAreaField
                    binding={form.bind(at("buyerNotes"))}
                    label="Note to the buyer"
                    hint="Shown above the offers. AWS does not release a set without it."
                    limit={form.limit(&at("buyerNotes"))}
                />
            </section>
            <section class="card stack" aria-labelledby="section-shared">
                <h2 id="section-shared">{ "The same for every offer" }</h2>
                if shape::offers(&form.document).is_empty() {
                    <p>{ "Add an offer first: AWS keeps these in the offers." }</p>
                } else {
                    <p class="field__hint">{ "Entered once here, and written into every offer. AWS releases the set only when all of them agree." }</p>
                    { shared(form) }
                }
            </section>
            <section class="card stack" aria-labelledby="section-seller">
                <h2 id="section-seller">{ "You, the seller" }</h2>
                <div class="columns">
                    <TextField binding={form.bind(seller().key("name"))} label="Seller name" is_optional=true />
                    <TextField
                        binding={form.bind(seller().key("accountId"))}
                        label="Seller account"
                        is_optional=true
                        entry={Entry::Account}
                    />
                </div>
            </section>
            <section class="card stack" aria-labelledby="section-solution">
                <h2 id="section-solution">{ "Solution" }</h2>
                <p class="field__hint">{ "Only when the set belongs to a solution that you have listed." }</p>
                <div class="columns">
                    <TextField
                        binding={form.bind(solution().key("id"))}
                        label="Solution id"
                        is_optional=true
                        entry={Entry::Identifier}
                    />
                    <SelectField
                        binding={form.bind(solution().key("state"))}
                        label="State of the solution"
                        is_optional=true
                        nothing="Not known"
                        choices={["Draft", "Limited", "Public", "Restricted"].map(|state| Choice::new(state, state)).to_vec()}
                    />
                </div>
            </section>
            <Footer id={form.id.clone()} step={Step::Details} />
        </div>
    }
}

/// The facts that all offers share, each with what is to be done where they do not.
fn shared(form: &Form) -> Html {
    let accounts = form.bind_shared(SharedFact::BuyerAccounts);
    let countries = form.bind_shared(SharedFact::CountryCodes);
    html! {
        <>
            <div>
                <AccountsField
                    items={form.items(&accounts)}
                    binding={accounts}
                    label={SharedFact::BuyerAccounts.label()}
                    hint="The 12 digits of each AWS account that may accept. Spaces and hyphens are taken out."
                />
                <Align form={form.clone()} fact={SharedFact::BuyerAccounts} />
            </div>
            <div class="columns">
                <div>
                    <DateField
                        binding={form.bind_shared(SharedFact::Expiry)}
                        label={SharedFact::Expiry.label()}
                        hint="The last day to accept, until 23:59:59 UTC."
                    />
                    <Align form={form.clone()} fact={SharedFact::Expiry} />
                </div>
                <div>
                    <SelectField
                        binding={form.bind_shared(SharedFact::Currency)}
                        label={SharedFact::Currency.label()}
                        hint="Of all prices and charges."
                        choices={currencies()}
                    />
                    <Align form={form.clone()} fact={SharedFact::Currency} />
                </div>
            </div>
            <div>
                <CountriesField
                    items={form.items(&countries)}
                    binding={countries}
                    label={SharedFact::CountryCodes.label()}
                    hint="Only buyers in these countries can accept. Leave it empty for all countries."
                />
                <Align form={form.clone()} fact={SharedFact::CountryCodes} />
            </div>
        </>
    }
}

/// The currencies that AWS takes, as choices.
pub(super) fn currencies() -> Vec<Choice> {
    offerset::Currency::ALL.into_iter().map(|currency| Choice::new(currency.code(), currency.code())).collect()
}
