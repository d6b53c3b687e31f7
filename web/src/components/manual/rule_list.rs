use offerset::Subject;
use yew::{Html, html};

use crate::components::{SeverityLook as _, icon};
use crate::manual::Entry;
use crate::route::Route;

/// Rules by subject. Those of one subject are next to each other, as in the registry.
pub(crate) fn rule_list(entries: &[&Entry]) -> Html {
    if entries.is_empty() {
        return html! {
            <p class="nothing">{ "No rule has all of these words. Try fewer, or the code that AWS answered." }</p>
        };
    }
    html! {
        <div class="stack stack--loose">
            for entries in entries.chunk_by(|one, other| one.rule.subject == other.rule.subject) {
                { subject(entries) }
            }
        </div>
    }
}

fn subject(entries: &[&Entry]) -> Html {
    let Some(subject) = entries.first().map(|entry| entry.rule.subject) else { return Html::default() };
    let id = heading_id(subject);
    html! {
        <section class="stack stack--tight" aria-labelledby={id.clone()}>
            <h2 {id}>{ subject.title() }</h2>
            <ul class="rules card">
                for entry in entries {
                    { row(entry) }
                }
            </ul>
        </section>
    }
}

fn row(entry: &Entry) -> Html {
    let rule = entry.rule;
    html! {
        <li class="rules__row">
            <span class={rule.severity.tone()}>{ icon(rule.severity.icon()) }{ rule.severity.label() }</span>
            <span class="rules__what">
                <a href={Route::Rule { code: rule.code.to_owned() }.href()}>{ &entry.summary }</a>
                <code class="soft">{ rule.code }</code>
            </span>
            <span class="rules__aws">
                for refusal in rule.aws {
                    <code>{ refusal.code }</code>
                }
            </span>
        </li>
    }
}

fn heading_id(subject: Subject) -> String {
    let words = subject.title().to_lowercase();
    words.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect()
}

#[cfg(test)]
mod tests {
    use crate::manual::tests::all;

    #[test]
    fn rules_of_one_subject_are_next_to_each_other() {
        let entries = all();
        let mut subjects: Vec<_> = entries.iter().map(|entry| entry.rule.subject.title()).collect();
        subjects.dedup();
        let count = subjects.len();
        subjects.sort_unstable();
        subjects.dedup();
        assert_eq!(subjects.len(), count);
    }
}
