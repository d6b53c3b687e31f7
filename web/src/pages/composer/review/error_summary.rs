use offerset::Severity;
use yew::{Html, html};

use crate::browser;
use crate::components::{page_of, prose, sentence};
use crate::form::Form;

/// The id of the summary, which takes the focus when publishing is refused.
pub(super) const ID: &str = "error-summary";

/// Why the set can not be published: each error in the words of its field, as a link to it.
pub(super) fn error_summary(form: &Form) -> Html {
    let errors = || form.listed().filter(|finding| finding.severity == Severity::Error);
    if errors().next().is_none() {
        return Html::default();
    }
    html! {
        <section id={ID} class="error-summary" tabindex="-1" aria-labelledby="error-summary-title">
            <h2 id="error-summary-title">{ "There is a problem" }</h2>
            <ul>
                for finding in errors() {
                    <li>
                        <a href={browser::href_naming(&page_of(&form.id, &form.document, &finding.location).href(), &finding.location)}>
                            { finding.location.offer_index().map(|index| format!("Offer {}: ", index + 1)).unwrap_or_default() }
                            { prose(&sentence(&finding.message)) }
                        </a>
                    </li>
                }
            </ul>
        </section>
    }
}
