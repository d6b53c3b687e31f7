use offerset::{RULES, Rule, Severity};
use yew::{Callback, Html, component, html, use_memo, use_state_eq};

use crate::components::PageHeading;
use crate::components::manual::{RuleList, RuleSearch};
use crate::route::Route;

mod query;

pub(crate) use query::Query;

/// The manual of rules: what is checked, why, and where AWS says so.
#[component]
pub(crate) fn Rules() -> Html {
    let query = use_state_eq(Query::default);
    let found = use_memo((*query).clone(), |query| {
        let found: Vec<&'static Rule> = RULES.iter().copied().filter(|rule| query.finds(rule)).collect();
        found
    });
    let onchange = {
        let query = query.setter();
        Callback::from(move |changed| query.set(changed))
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
            <RuleSearch query={(*query).clone()} found={found.len()} {onchange} />
            <RuleList rules={found} />
        </>
    }
}
