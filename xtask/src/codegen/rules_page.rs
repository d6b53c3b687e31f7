//! `docs/rules.md`: the manual of all rules.

use std::fmt::Write as _;

use anyhow::Result;
use offerset::source::{Relation, Source};
use offerset::{AwsRefusal, RULES, Rule};

const HEAD: &str = "\
<!-- Written by `cargo xtask codegen` from the registry in `core/src/rules.rs`. -->

# Rules

What Offerset checks, by subject, and what AWS answers where it has a code of its own.
A code says the problem; once published, it is never renamed and never used for anything else.

An *error* is something that AWS would refuse, or that keeps the buyer from accepting.
A *warning* is something that AWS would take, but that is likely wrong, or that AWS's own pages disagree about.
";

pub(super) fn contents() -> Result<String> {
    let mut text = HEAD.to_owned();
    contents_table(&mut text)?;
    let mut subject = None;
    for rule in RULES {
        if subject != Some(rule.subject) {
            subject = Some(rule.subject);
            write!(text, "\n## {}\n", rule.subject.title())?;
        }
        section(&mut text, rule)?;
    }
    Ok(text)
}

fn contents_table(text: &mut String) -> Result<()> {
    text.push_str("\n| rule | | what is wrong | AWS answers |\n| --- | --- | --- | --- |\n");
    for rule in RULES {
        let mut codes: Vec<_> = rule.aws.iter().map(|refusal| format!("`{}`", refusal.code)).collect();
        codes.dedup();
        let (code, severity, summary) = (rule.code, rule.severity, rule.manual.summary());
        writeln!(text, "| [`{code}`](#{code}) | {severity} | {summary} | {} |", codes.join(", "))?;
    }
    Ok(())
}

fn section(text: &mut String, rule: &Rule) -> Result<()> {
    write!(text, "\n### {}\n\n", rule.code)?;
    for line in rule.manual.docs().trim_end().lines() {
        let deeper = if line.starts_with('#') { "##" } else { "" };
        writeln!(text, "{deeper}{line}")?;
    }
    writeln!(text)?;
    writeln!(text, "- Severity: {}", rule.severity)?;
    for AwsRefusal { change_type, code } in rule.aws {
        writeln!(text, "- AWS: `{change_type}` fails with `{code}`")?;
    }
    for Source { page, relation } in rule.manual.sources {
        let link = if page.url.is_empty() { page.title.to_owned() } else { format!("[{}]({})", page.title, page.url) };
        let word = match relation {
            Relation::States => "Source",
            Relation::Implies => "Follows from",
        };
        writeln!(text, "- {word}: {link}")?;
    }
    writeln!(text, "- Since: {}", rule.manual.since)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use offerset::RULES;

    use super::contents;

    #[test]
    fn each_rule_has_a_line_in_the_table_and_a_section_that_it_leads_to() {
        let page = contents().unwrap();
        for rule in RULES {
            assert!(page.contains(&format!("\n| [`{0}`](#{0}) |", rule.code)), "{}", rule.code);
            assert!(page.contains(&format!("\n### {}\n\n{}\n", rule.code, rule.manual.summary())), "{}", rule.code);
        }
    }

    #[test]
    fn a_subject_stands_once() {
        let page = contents().unwrap();
        let mut headings: Vec<_> = page.lines().filter(|line| line.starts_with("## ")).collect();
        let all = headings.len();
        headings.dedup();
        headings.sort_unstable();
        headings.dedup();
        assert_eq!(headings.len(), all, "RULES is not ordered by subject");
    }
}
