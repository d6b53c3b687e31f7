use offerset::Rule;
use offerset::source::{Relation, Source};
use yew::{Html, Properties, component, html};

use crate::components::{Icon, SeverityLook as _};

/// What [`RuleFacts`] is given.
#[derive(Properties)]
pub(crate) struct Props {
    /// The rule.
    pub(crate) rule: &'static Rule,
}

/// There is one of each rule.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.rule.code == other.rule.code
    }
}

/// The facts about a rule: how much it matters, what AWS answers, who says so.
#[component]
pub(crate) fn RuleFacts(props: &Props) -> Html {
    let rule = props.rule;
    html! {
        <dl class="facts facts--narrow card">
            <div>
                <dt>{ "Severity" }</dt>
                <dd class={format!("tone tone--{}", rule.severity.class())}>
                    <Icon name={rule.severity.icon()} />{ rule.severity.label() }
                </dd>
            </div>
            <div>
                <dt>{ "AWS answers" }</dt>
                if rule.aws.is_empty() {
                    <dd>{ "AWS has no code for it" }</dd>
                } else {
                    for refusal in rule.aws {
                        <dd class="facts__item"><code>{ refusal.code }</code>{ " at " }<code>{ refusal.change_type }</code></dd>
                    }
                }
            </div>
            <div>
                <dt>{ "Code of the rule" }</dt>
                <dd><code>{ rule.code }</code>{ format!(", since version {}", rule.manual.since) }</dd>
            </div>
            <div>
                <dt>{ "Who says so" }</dt>
                for source in rule.manual.sources {
                    <dd class="facts__item">{ source_line(source) }</dd>
                }
            </div>
        </dl>
    }
}

fn source_line(source: &Source) -> Html {
    let page = source.page;
    let title = if page.url.is_empty() {
        html! { page.title }
    } else {
        html! { <a href={page.url} rel="noreferrer">{ page.title }</a> }
    };
    let relation = match source.relation {
        Relation::States => " states it",
        Relation::Implies => " implies it",
    };
    html! { <>{ title }<span class="soft">{ relation }</span></> }
}
