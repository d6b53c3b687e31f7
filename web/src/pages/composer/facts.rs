use offerset::Location;
use yew::{Html, html};

use crate::components::field::members;
use crate::form::Form;

/// What is rarely needed, out of the way: each object, without the members that have a field of their own on the page. A
/// finding about one of them opens it.
pub(super) fn facts(form: &Form, title: &'static str, hint: &'static str, objects: &[(Location, &[&str])]) -> Html {
    html! {
        <details class="card disclosure">
            <summary>{ title }</summary>
            <div class="stack">
                <p class="field__hint">{ hint }</p>
                { for objects.iter().map(|(object, shown)| members(form, object, shown)) }
            </div>
        </details>
    }
}

/// What is asked for, in one sentence.
pub(super) const HINT: &str = "Each of them turns on the checks that need it. Leave empty what you do not know.";
