//! `docs/rules.json`: the manual of all rules as data, for whoever shows it: the app's pages, and `rules()` in JavaScript.

use anyhow::Result;
use offerset::source::{Relation, Source};
use offerset::{AwsRefusal, RULES, Rule};
use serde_json::{Value, json};

/// One line for each rule, so that a change of a rule is a change of a line.
pub(super) fn contents() -> Result<String> {
    let rules: Vec<String> = RULES.iter().map(|rule| serde_json::to_string(&entry(rule))).collect::<Result<_, _>>()?;
    Ok(format!("[\n{}\n]\n", rules.join(",\n")))
}

/// `RuleInfo` of `npm/types`.
fn entry(rule: &Rule) -> Value {
    let aws: Vec<Value> = rule.aws.iter().map(refusal).collect();
    let sources: Vec<Value> = rule.manual.sources.iter().map(source).collect();
    json!({
        "code": rule.code,
        "subject": rule.subject,
        "severity": rule.severity,
        "summary": rule.manual.summary(),
        "docs": rule.manual.docs(),
        "help": rule.help,
        "aws": aws,
        "sources": sources,
        "since": rule.manual.since,
    })
}

fn refusal(AwsRefusal { change_type, code }: &AwsRefusal) -> Value {
    json!({ "changeType": change_type, "code": code })
}

fn source(Source { page, relation }: &Source) -> Value {
    let relation = match relation {
        Relation::States => "states",
        Relation::Implies => "implies",
    };
    json!({ "title": page.title, "url": page.url, "relation": relation })
}
