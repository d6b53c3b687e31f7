//! `docs/aws-coverage.md`: every error that AWS documents, and what foresees it.
//!
//! The errors lie in `aws_codes.tsv`, one condition a line, in our own words. It is data of the manual and of the tests
//! below: the engine does not need it, so that nobody downloads it.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, bail};

const TABLE: &str = include_str!("aws_codes.tsv");

const HEAD: &str = "\
<!-- Written by `cargo xtask codegen` from `xtask/src/codegen/aws_codes.tsv`. -->

# AWS's error codes

Every error that the AWS Marketplace Catalog API guide documents for offer sets, offers and selling authorizations, and
what foresees it: a [rule](rules.md), or the reason why none can. `HTTP_422` and its like are the answers to a request
that AWS refuses at once; `HTTP_UNSPECIFIED` where the guide names no status. All others come minutes to an hour later.

Some rules need a fact that only the caller has, such as the state of an offer: they speak when the document holds it.
Each code stands here once for each condition that AWS names; pages that repeat one another are taken together.
";

/// A condition under which AWS refuses a change.
#[derive(Debug)]
struct Condition {
    entity: &'static str,
    change_type: &'static str,
    code: &'static str,
    foreseen: Foreseen,
    /// When AWS refuses, in our own words.
    when: &'static str,
}

/// What foresees a refusal.
#[derive(Debug)]
enum Foreseen {
    /// These rules do.
    By(Vec<&'static str>),
    /// Nobody but AWS can know, for this reason.
    OnlyByAws(&'static str),
    /// It can not happen with what Offerset asks AWS for.
    NeverAsked(&'static str),
}

fn conditions() -> Result<Vec<Condition>> {
    TABLE.lines().skip(1).map(|line| condition(line).with_context(|| format!("in aws_codes.tsv: {line}"))).collect()
}

fn condition(line: &'static str) -> Result<Condition> {
    let [entity, change_type, code, how, by, when] = line.split('\t').collect::<Vec<_>>()[..] else {
        bail!("a line has six columns");
    };
    let foreseen = match how {
        "rule" => Foreseen::By(by.split(' ').collect()),
        "aws" => Foreseen::OnlyByAws(by),
        "never" => Foreseen::NeverAsked(by),
        _ => bail!("`{how}` is none of `rule`, `aws`, `never`"),
    };
    Ok(Condition { entity, change_type, code, foreseen, when })
}

pub(super) fn contents() -> Result<String> {
    let conditions = conditions()?;
    let mut text = HEAD.to_owned();
    summary(&mut text, &conditions)?;
    let mut place = ("", "");
    for condition in &conditions {
        let Condition { entity, change_type, code, foreseen, when } = condition;
        if place.0 != *entity {
            write!(text, "\n## {}\n", heading(entity)?)?;
        }
        if place != (entity, change_type) {
            write!(
                text,
                "\n### {change_type}\n\n| code | when AWS answers with it | foreseen |\n| --- | --- | --- |\n"
            )?;
        }
        place = (entity, change_type);
        let foreseen = match foreseen {
            Foreseen::By(rules) => {
                let links: Vec<_> = rules.iter().map(|rule| format!("[`{rule}`](rules.md#{rule})")).collect();
                format!("by {}", links.join(", "))
            }
            Foreseen::OnlyByAws(reason) => format!("only by AWS: {reason}"),
            Foreseen::NeverAsked(reason) => format!("never asked for: {reason}"),
        };
        writeln!(text, "| `{code}` | {when} | {foreseen} |")?;
    }
    Ok(text)
}

fn summary(text: &mut String, conditions: &[Condition]) -> Result<()> {
    let count = |is: fn(&Foreseen) -> bool| conditions.iter().filter(|condition| is(&condition.foreseen)).count();
    let rows = [
        ("foreseen by a rule", count(|foreseen| matches!(foreseen, Foreseen::By(_)))),
        ("known by AWS alone", count(|foreseen| matches!(foreseen, Foreseen::OnlyByAws(_)))),
        ("never asked for", count(|foreseen| matches!(foreseen, Foreseen::NeverAsked(_)))),
        ("in all", conditions.len()),
    ];
    text.push_str("\n| conditions | |\n| --- | ---: |\n");
    rows.iter().try_for_each(|(what, count)| writeln!(text, "| {what} | {count} |"))?;
    Ok(())
}

fn heading(entity: &str) -> Result<&'static str> {
    Ok(match entity {
        "OfferSet" => "Offer sets",
        "Offer" => "Offers",
        "ResaleAuthorization" => "Selling authorizations",
        _ => bail!("`{entity}` is no entity"),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use offerset::fields::{Field, OFFER_SET, Presence, Shape};
    use offerset::{AwsRefusal, RULES, Rule, Subject};

    use super::{Foreseen, conditions};

    /// What AWS answers to the content of single fields, by the table of fields.
    fn refusals_of_fields(fields: &[Field]) -> Vec<AwsRefusal> {
        let of_field = |field: &Field| {
            let missing = match field.presence {
                Presence::Required(aws) => aws,
                _ => None,
            };
            field.refused.into_iter().chain(missing).chain(refusals_of_shape(&field.shape)).collect::<Vec<_>>()
        };
        fields.iter().flat_map(of_field).collect()
    }

    fn refusals_of_shape(shape: &Shape) -> Vec<AwsRefusal> {
        match shape {
            Shape::Object(fields) => refusals_of_fields(fields),
            Shape::List(list) => list.items.exceeded.into_iter().chain(refusals_of_shape(list.item)).collect(),
            Shape::Tagged(variants) => variants.iter().flat_map(|variant| refusals_of_fields(variant.fields)).collect(),
            Shape::Amount(limits) => limits.too_precise.into_iter().collect(),
            Shape::Duration(limits) => limits.exceeded.into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// What each rule foresees: what it names, and a rule about single fields what the fields name.
    fn foreseen() -> BTreeMap<&'static str, BTreeSet<AwsRefusal>> {
        let of_fields = refusals_of_fields(OFFER_SET);
        let of_rule = |rule: &&Rule| {
            let of_fields = of_fields.iter().filter(|_| rule.subject == Subject::Field);
            (rule.code, rule.aws.iter().chain(of_fields).copied().collect())
        };
        RULES.iter().map(of_rule).collect()
    }

    #[test]
    fn what_can_be_known_is_foreseen_by_the_rules_that_are_named() {
        let foreseen = foreseen();
        let mut wrong = Vec::new();
        for condition in conditions().unwrap() {
            let Foreseen::By(rules) = &condition.foreseen else { continue };
            let refusal = AwsRefusal::new(condition.change_type, condition.code);
            let names = |code: &&&str| foreseen.get(**code).is_some_and(|refusals| refusals.contains(&refusal));
            let silent: Vec<_> = rules.iter().filter(|code| !names(code)).collect();
            if rules.is_empty() || !silent.is_empty() {
                wrong.push(format!(
                    "{silent:?} should name {} {}: {}",
                    refusal.change_type, refusal.code, condition.when
                ));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn what_a_rule_or_a_field_names_is_documented() {
        let conditions = conditions().unwrap();
        let mut wrong = Vec::new();
        for rule in RULES {
            for refusal in rule.aws {
                let leads_here = conditions.iter().any(|condition| {
                    AwsRefusal::new(condition.change_type, condition.code) == *refusal
                        && matches!(&condition.foreseen, Foreseen::By(rules) if rules.contains(&rule.code))
                });
                if !leads_here {
                    wrong.push(format!("no line of {} {} names `{}`", refusal.change_type, refusal.code, rule.code));
                }
            }
        }
        for refusal in refusals_of_fields(OFFER_SET) {
            let is_known = |(change_type, code)| (change_type, code) == (refusal.change_type, refusal.code);
            if !conditions.iter().any(|condition| is_known((condition.change_type, condition.code))) {
                wrong.push(format!("there is no line of {} {}", refusal.change_type, refusal.code));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn what_no_rule_foresees_has_a_reason() {
        for condition in conditions().unwrap() {
            if let Foreseen::OnlyByAws(reason) | Foreseen::NeverAsked(reason) = condition.foreseen {
                assert!(reason.len() > 10, "{condition:?}");
            }
        }
    }

    #[test]
    fn no_line_stands_twice() {
        let conditions = conditions().unwrap();
        let lines: BTreeSet<_> =
            conditions.iter().map(|line| (line.entity, line.change_type, line.code, line.when)).collect();
        assert_eq!(lines.len(), conditions.len());
    }
}
