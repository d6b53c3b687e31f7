use offerset::Severity;

use crate::manual::Entry;

/// What the reader of the manual looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Query {
    /// Words that all have to be in what the manual says about a rule.
    pub(crate) words: String,
    /// The one severity that is asked for.
    pub(crate) severity: Option<Severity>,
}

impl Query {
    /// Whether it asks for nothing in particular.
    pub(crate) fn is_empty(&self) -> bool {
        self.words.trim().is_empty() && self.severity.is_none()
    }

    /// Whether it finds a rule.
    pub(crate) fn finds(&self, entry: &Entry) -> bool {
        let rule = entry.rule;
        if self.severity.is_some_and(|severity| severity != rule.severity) {
            return false;
        }
        let aws = rule.aws.iter().flat_map(|refusal| [refusal.code, refusal.change_type]);
        let texts = [rule.code, entry.docs.as_str(), rule.help, rule.subject.title()].into_iter().chain(aws);
        let text = texts.collect::<Vec<_>>().join("\n").to_lowercase();
        self.words.to_lowercase().split_whitespace().all(|word| text.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use offerset::RULES;

    use super::*;
    use crate::manual::tests::all;

    fn found(words: &str, severity: Option<Severity>) -> Vec<&'static str> {
        let query = Query { words: words.to_owned(), severity };
        all().iter().filter(|entry| query.finds(entry)).map(|entry| entry.rule.code).collect()
    }

    #[test]
    fn a_rule_is_found_by_the_code_of_aws_however_it_is_written() {
        assert!(found("inconsistent_offer_CURRENCY_code", None).contains(&"inconsistent-currency"));
    }

    #[test]
    fn all_words_have_to_be_there_in_any_order() {
        assert!(found("set currency", None).contains(&"inconsistent-currency"));
        assert!(found("currency nowhere-to-be-found", None).is_empty());
    }

    #[test]
    fn a_severity_leaves_the_others_out() {
        let warnings = found("", Some(Severity::Warning));
        assert!(warnings.contains(&"expiring-soon") && !warnings.contains(&"inconsistent-currency"));
    }

    #[test]
    fn nothing_asked_finds_everything() {
        assert!(Query::default().is_empty());
        assert_eq!(found(" ", None).len(), RULES.len());
    }
}
