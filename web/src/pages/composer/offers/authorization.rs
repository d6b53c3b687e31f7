use yew::{Html, html};

use crate::components::field::{Control, Remark, accounts_field, field, format_field};
use crate::form::Form;
use crate::pages::composer::markup::markup;
use crate::pages::composer::other_terms::other_terms;
use crate::pages::composer::price::price_section;
use crate::state::price::Side;
use crate::state::shape::offer_location;

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
                    { format_field(form, at("status"), "State", Remark::optional("AWS takes active ones only.")) }
                    { format_field(form, at("availabilityEndDate"), "Ends on", Remark::OPTIONAL) }
                    { format_field(form, at("offersMaxQuantity"), "Number of offers", Remark::optional("1 when it can be used once.")) }
                </div>
                { accounts_field(&buyers, &form.items(&buyers), "Authorized buyer accounts", Remark::optional("Leave it empty when any buyer may be sold to.")) }
            </section>
            { price_section(form, index, Side::Wholesale, "Wholesale price", "What the manufacturer gets. The buyer does not see it.") }
            { other_terms(form, index, Side::Wholesale) }
            { markup(form, index) }
        </>
    }
}
