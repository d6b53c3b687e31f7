use offerset::Severity;
use yew::{Html, Properties, component, html};

use crate::browser;
use crate::components::{Prose, page_of, sentence};
use crate::form::Form;

/// The id of the summary, which takes the focus when publishing is refused.
pub(super) const ID: &str = "error-summary";

/// What [`ErrorSummary`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
}

/// Why the set can not be published: each error in the words of its field, as a link to it.
#[component]
pub(super) fn ErrorSummary(props: &Props) -> Html {
    let form = &props.form;
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
                            <Prose text={sentence(&finding.message)} />
                        </a>
                    </li>
                }
            </ul>
        </section>
    }
}
