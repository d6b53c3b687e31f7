use yew::{Html, html};

use crate::components::field::{Control, Remark, accounts_field, field};
use crate::form::Form;
use crate::pages::composer::markup::markup;
use crate::pages::composer::price::price_section;
use crate::state::price::Side;
use crate::state::shape::offer_location;

const STATES: [(&str, &str); 3] = [("Draft", "Draft"), ("Active", "Active"), ("Restricted", "Restricted")];

/// The selling authorization of a resold product: what its manufacturer permits, and for how much.
pub(super) fn authorization(form: &Form, index: usize) -> Html {
    let authorization = offer_location(index).key("resaleAuthorization");
    let at = |key: &str| authorization.clone().key(key);
    let buyers = form.bind(at("buyerAccounts"));
    html! {
        <>
            <section class="card stack" aria-labelledby="section-authorization">
                <h2 id="section-authorization">{ "Selling authorization" }</h2>
                <p class="field__hint">{ "What the manufacturer has authorized you to sell. The offer inherits its prices, quantities and contract." }</p>
                <div class="columns">
                    { field(form.bind_with(at("id"), [authorization.clone()]), "Authorization id", Control::IDENTIFIER, Remark::hint("resaleauthz- and 13 letters or digits.")) }
                    { field(form.bind(at("status")), "State", Control::Choice(&STATES, "Not known"), Remark::optional("AWS takes active ones only.")) }
                    { field(form.bind(at("availabilityEndDate")), "Ends on", Control::Date, Remark::OPTIONAL) }
                    { field(form.bind(at("offersMaxQuantity")), "Number of offers", Control::WHOLE, Remark::optional("1 when it can be used once.")) }
                </div>
                { accounts_field(&buyers, &form.items(&buyers), "Authorized buyer accounts", Remark::optional("Leave it empty when any buyer may be sold to.")) }
            </section>
            { price_section(form, index, Side::Wholesale, "Wholesale price", "What the manufacturer gets. The buyer does not see it.") }
            { markup(form, index) }
        </>
    }
}
