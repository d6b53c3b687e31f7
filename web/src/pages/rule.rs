use yew::{Html, Properties, component, html};

use crate::components::PageHeading;
use crate::components::manual::{manual_text, rule_facts};
use crate::hooks::use_manual;
use crate::manual::Entry;
use crate::route::Route;

/// What [`Rule`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The code of the rule, as the address has it.
    pub(crate) code: String,
}

/// One rule: what it is, why, what to do, what AWS answers, and who says so.
#[component]
pub(crate) fn Rule(props: &Props) -> Html {
    let manual = match use_manual() {
        Ok(manual) => manual,
        Err(instead) => return instead,
    };
    match manual.iter().find(|entry| entry.rule.code == props.code) {
        Some(entry) => known(entry, &manual),
        None => unknown(&props.code),
    }
}

fn known(entry: &Entry, manual: &[Entry]) -> Html {
    let rule = entry.rule;
    let is_related = |other: &&Entry| other.rule.subject == rule.subject && other.rule.code != rule.code;
    let related: Vec<&Entry> = manual.iter().filter(is_related).collect();
    html! {
        <article class="stack stack--loose">
            <div>
                { trail() }
                <PageHeading title={entry.summary.trim_end_matches('.').to_owned()} tab_title={format!("{} – Rules", rule.code)} />
            </div>
            <div class="beside">
                { manual_text(&entry.docs) }
                { rule_facts(entry) }
            </div>
            if !related.is_empty() {
                <nav class="stack stack--tight" aria-labelledby="related">
                    <h2 id="related">{ format!("More rules: {}", lower_first(rule.subject.title())) }</h2>
                    <ul class="link-list link-list--columns">
                        for other in related {
                            <li><a href={Route::Rule { code: other.rule.code.to_owned() }.href()}>{ &other.summary }</a></li>
                        }
                    </ul>
                </nav>
            }
        </article>
    }
}

/// A title inside of a sentence; its abbreviations stay as they are.
fn lower_first(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

fn unknown(code: &str) -> Html {
    html! {
        <div class="stack">
            { trail() }
            <PageHeading title="No such rule" />
            <p>{ "There is no rule called " }<code>{ code }</code>{ ". A newer version of Offerset may have one." }</p>
            <p><a href={Route::Rules.href()}>{ "See all rules" }</a></p>
        </div>
    }
}

fn trail() -> Html {
    html! {
        <nav class="trail" aria-label="Breadcrumb"><a href={Route::Rules.href()}>{ Route::Rules.title() }</a></nav>
    }
}
