//! A rule as JavaScript sees it.

use offerset::source::Relation;
use offerset::{AwsRefusal, Rule, Severity, Subject};
use serde::Serialize;

/// What `rules()` tells about a rule; `RuleInfo` in `npm/types`.
#[derive(Serialize)]
pub(crate) struct RuleInfo {
    code: &'static str,
    subject: Subject,
    severity: Severity,
    summary: &'static str,
    docs: String,
    help: &'static str,
    aws: &'static [AwsRefusal],
    sources: Vec<SourceInfo>,
    since: &'static str,
}

/// Where a rule comes from; `RuleSource` in `npm/types`.
#[derive(Serialize)]
struct SourceInfo {
    title: &'static str,
    url: &'static str,
    relation: Relation,
}

impl From<&Rule> for RuleInfo {
    fn from(rule: &Rule) -> Self {
        let sources = rule.sources.iter().map(|source| SourceInfo {
            title: source.page.title,
            url: source.page.url,
            relation: source.relation,
        });
        Self {
            code: rule.code,
            subject: rule.subject,
            severity: rule.severity,
            summary: rule.summary(),
            docs: rule.docs(),
            help: rule.help,
            aws: rule.aws,
            sources: sources.collect(),
            since: rule.since,
        }
    }
}
