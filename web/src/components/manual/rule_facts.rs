use yew::{Html, html};

use crate::components::{SeverityLook as _, icon};
use crate::manual::{Entry, Source};

/// The facts about a rule: how much it matters, what AWS answers, who says so.
pub(crate) fn rule_facts(entry: &Entry) -> Html {
    let rule = entry.rule;
    html! {
        <dl class="facts facts--narrow card">
            <div>
                <dt>{ "Severity" }</dt>
                <dd class={rule.severity.tone()}>{ icon(rule.severity.icon()) }{ rule.severity.label() }</dd>
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
                <dd><code>{ rule.code }</code>{ format!(", since version {}", entry.since) }</dd>
            </div>
            <div>
                <dt>{ "Who says so" }</dt>
                for source in &entry.sources {
                    <dd class="facts__item">{ source_line(source) }</dd>
                }
            </div>
        </dl>
    }
}

fn source_line(source: &Source) -> Html {
    let title = if source.url.is_empty() {
        html! { &source.title }
    } else {
        html! { <a href={source.url.clone()} rel="noreferrer">{ &source.title }</a> }
    };
    let relation = if source.relation == "states" { " states it" } else { " implies it" };
    html! { <>{ title }<span class="soft">{ relation }</span></> }
}
