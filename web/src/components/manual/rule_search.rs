use offerset::{RULES, Severity};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, InputEvent, TargetCast as _, html};

use crate::components::SeverityLook as _;
use crate::pages::rules::Query;

/// The search of the manual: what is looked for, how many rules it finds, and who is told what is looked for now.
pub(crate) fn rule_search(query: &Query, found: usize, onchange: &Callback<Query>) -> Html {
    let oninput = {
        let (query, onchange) = (query.clone(), onchange.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                onchange.emit(Query { words: input.value(), ..query.clone() });
            }
        })
    };
    let onseverity = {
        let (query, onchange) = (query.clone(), onchange.clone());
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let severity = SEVERITIES.into_iter().find(|severity| severity.label() == select.value());
                onchange.emit(Query { severity, ..query.clone() });
            }
        })
    };
    html! {
        <search class="filters">
            <div class="field filters__grow">
                <label class="field__label" for="rule-words">{ "Search" }</label>
                <input
                    id="rule-words" class="input" type="search" autocomplete="off" spellcheck="false"
                    placeholder="currency, TOO_MANY_OFFERS, expiry" value={query.words.clone()} {oninput}
                />
            </div>
            <div class="field">
                <label class="field__label" for="rule-severity">{ "Severity" }</label>
                <select id="rule-severity" class="input input--select" onchange={onseverity}>
                    <option value="" selected={query.severity.is_none()}>{ "All" }</option>
                    for severity in SEVERITIES {
                        <option value={severity.label()} selected={query.severity == Some(severity)}>
                            { severity.label() }
                        </option>
                    }
                </select>
            </div>
            <p class="filters__count" role="status">
                if query.is_empty() {
                    { format!("{found} rules") }
                } else {
                    { format!("{found} of {} rules", RULES.len()) }
                }
            </p>
        </search>
    }
}

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];
