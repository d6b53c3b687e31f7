use offerset::{RULES, Severity};
use yew::{Html, component, html, use_state_eq};

use crate::components::PageHeading;
use crate::components::manual::{rule_list, rule_search};
use crate::hooks::use_manual;
use crate::manual::Entry;
use crate::route::Route;

mod query;

pub(crate) use query::Query;

/// The manual of rules: what is checked, why, and where AWS says so.
#[component]
pub(crate) fn Rules() -> Html {
    let query = use_state_eq(Query::default);
    let manual = match use_manual() {
        Ok(manual) => manual,
        Err(instead) => return instead,
    };
    let found: Vec<&Entry> = manual.iter().filter(|entry| query.finds(entry)).collect();
    let onchange = {
        let query = query.setter();
        yew::Callback::from(move |changed| query.set(changed))
    };
    let errors = RULES.iter().filter(|rule| rule.severity == Severity::Error).count();
    html! {
        <>
            <div class="page-head"><PageHeading title={Route::Rules.title()} /></div>
            <p class="lede">
                { format!(
                    "Offerset checks {} rules while you type. {errors} of them are errors: AWS would refuse the set, or the \
                     buyer could not accept it. The others warn or inform.",
                    RULES.len(),
                ) }
            </p>
            { rule_search(&query, found.len(), &onchange) }
            { rule_list(&found) }
        </>
    }
}
