use offerset::Location;
use yew::{Html, html};

use super::align::align;
use super::facts::{HINT, facts};
use super::footer::footer;
use crate::components::Step;
use crate::components::field::{Control, Remark, accounts_field, countries_field, field, format_field};
use crate::form::Form;
use crate::state::{SharedFact, shape};

/// The first step: what holds for the whole set.
pub(super) fn details(form: &Form) -> Html {
    let at = |key: &str| Location::root().key(key);
    let solution = || at("solution");
    let seller = || at("seller");
    html! {
        <div class="stack stack--loose">
            <section class="card stack" aria-labelledby="section-buyer">
                <h2 id="section-buyer">{ "What the buyer reads" }</h2>
                { format_field(form, at("name"), "Name", Remark::NONE) }
                { format_field(form, at("buyerNotes"), "Note to the buyer", Remark::hint("Shown above the offers. AWS does not release a set without it.")) }
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
                    { format_field(form, seller().key("name"), "Seller name", Remark::OPTIONAL) }
                    { format_field(form, seller().key("accountId"), "Seller account", Remark::OPTIONAL) }
                </div>
            </section>
            <section class="card stack" aria-labelledby="section-solution">
                <h2 id="section-solution">{ "Solution" }</h2>
                <p class="field__hint">{ "Only when the set belongs to a solution that you have listed." }</p>
                <div class="columns">
                    { format_field(form, solution().key("id"), "Solution id", Remark::OPTIONAL) }
                    { field(form.bind(solution().key("state")), "State of the solution", Control::Choice(&["Draft", "Limited", "Public", "Restricted"], "Not known"), Remark::OPTIONAL) }
                </div>
            </section>
            { facts(form, "Facts that Offerset can not look up", HINT, &[(Location::root(), &SET), (solution(), &["id", "state"])]) }
            { footer(&form.id, Step::Details) }
        </div>
    }
}

/// The members of a set that have a field of their own on this page, or a step of their own.
const SET: [&str; 6] = ["format", "name", "buyerNotes", "seller", "solution", "offers"];

/// The facts that all offers share, each with what is to be done where they do not.
fn shared(form: &Form) -> Html {
    let accounts = form.bind_shared(SharedFact::BuyerAccounts);
    let countries = form.bind_shared(SharedFact::CountryCodes);
    html! {
        <>
            <div>
                { accounts_field(&accounts, &form.items(&accounts), SharedFact::BuyerAccounts.label(), Remark::hint("The 12 digits of each AWS account that may accept. Spaces and hyphens are taken out.")) }
                { align(form, SharedFact::BuyerAccounts) }
            </div>
            <div class="columns">
                <div>
                    { field(form.bind_shared(SharedFact::Expiry), SharedFact::Expiry.label(), Control::Date, Remark::hint("The last day to accept, until 23:59:59 UTC.")) }
                    { align(form, SharedFact::Expiry) }
                </div>
                <div>
                    { field(form.bind_shared(SharedFact::Currency), SharedFact::Currency.label(), Control::Currency, Remark::hint("Of all prices and charges.")) }
                    { align(form, SharedFact::Currency) }
                </div>
            </div>
            <div>
                { countries_field(form, countries, SharedFact::CountryCodes.label(), Remark::optional("Only buyers in these countries can accept. Leave it empty for all countries.")) }
                { align(form, SharedFact::CountryCodes) }
            </div>
        </>
    }
}
