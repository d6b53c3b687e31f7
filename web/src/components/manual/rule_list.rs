use std::rc::Rc;

use offerset::{Rule, Subject};
use yew::{Html, Properties, component, html};

use crate::components::{Icon, SeverityLook as _};
use crate::route::Route;

/// What [`RuleList`] is given.
#[derive(Properties)]
pub(crate) struct Props {
    /// The rules, in the order of the registry.
    pub(crate) rules: Rc<Vec<&'static Rule>>,
}

/// The list is made anew when it changes.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rules, &other.rules)
    }
}

/// Rules by subject.
#[component]
pub(crate) fn RuleList(props: &Props) -> Html {
    if props.rules.is_empty() {
        return html! {
            <p class="nothing">{ "No rule has all of these words. Try fewer, or the code that AWS answered." }</p>
        };
    }
    html! {
        <div class="stack stack--loose">
            for subject in subjects(&props.rules) {
                <section class="stack stack--tight" aria-labelledby={heading_id(subject)}>
                    <h2 id={heading_id(subject)}>{ subject.title() }</h2>
                    <ul class="rules card">
                        for rule in props.rules.iter().filter(|rule| rule.subject == subject) {
                            { row(rule) }
                        }
                    </ul>
                </section>
            }
        </div>
    }
}

fn row(rule: &Rule) -> Html {
    html! {
        <li class="rules__row">
            <span class={format!("tone tone--{}", rule.severity.class())}>
                <Icon name={rule.severity.icon()} />{ rule.severity.label() }
            </span>
            <span class="rules__what">
                <a href={Route::Rule { code: rule.code.to_owned() }.href()}>{ rule.manual.summary() }</a>
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

/// The subjects of `rules`, in the order of the registry.
fn subjects(rules: &[&'static Rule]) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = rules.iter().map(|rule| rule.subject).collect();
    subjects.sort_unstable();
    subjects.dedup();
    subjects
}

fn heading_id(subject: Subject) -> String {
    let words = subject.title().to_lowercase();
    words.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect()
}
