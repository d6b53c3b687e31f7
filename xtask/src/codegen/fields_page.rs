//! `docs/fields.md`: what each single field may hold.

use std::fmt::Write as _;

use anyhow::Result;
use offerset::Currency;
use offerset::fields::{
    AmountLimits, Characters, DurationLimits, Field, ListLimits, Longest, OFFER_SET, Presence, Shape, TextLimits,
};

const HEAD: &str = "\
<!-- Written by `cargo xtask codegen` from the table in `core/src/fields`. -->

# Fields

What each single field of the [format](format.md) may hold. A path such as `offers[].name` stands for that field of every
offer. A value that is not permitted is an error, except where two pages of AWS disagree: between the stricter and the
looser limit it is a warning.

| field | what it is | needed | what it may hold | AWS answers |
| --- | --- | --- | --- | --- |
";

pub(super) fn contents() -> Result<String> {
    let mut text = HEAD.to_owned();
    object(&mut text, "", OFFER_SET)?;
    Ok(text)
}

fn object(text: &mut String, path: &str, fields: &[Field]) -> Result<()> {
    for field in fields {
        let path = format!("{path}{}", field.key);
        let (needed, missing) = match field.presence {
            Presence::Optional => ("", None),
            Presence::Conditional => ("by rule", None),
            Presence::Required(aws) => ("yes", aws),
        };
        let answers: Vec<String> = [missing, field.refused, field.shape.exceeded()]
            .into_iter()
            .flatten()
            .map(|aws| format!("`{}`", aws.code))
            .collect();
        let label = if field.is_internal {
            format!("{}; the buyer does not see it", field.label)
        } else {
            field.label.to_owned()
        };
        let (may_hold, answers) = (described(&field.shape), answers.join(", "));
        writeln!(text, "| `{path}` | {label} | {needed} | {may_hold} | {answers} |")?;
        inside(text, &path, &field.shape)?;
    }
    Ok(())
}

fn inside(text: &mut String, path: &str, shape: &Shape) -> Result<()> {
    match shape {
        Shape::Object(fields) => object(text, &format!("{path}."), fields),
        Shape::List(list) => inside(text, &format!("{path}[]"), list.item),
        Shape::Tagged(variants) => {
            variants.iter().try_for_each(|variant| object(text, &format!("{path}:{}.", variant.tag), variant.fields))
        }
        _ => Ok(()),
    }
}

fn described(shape: &Shape) -> String {
    match shape {
        Shape::Boolean => "`true` or `false`".to_owned(),
        Shape::Text(TextLimits { max, characters }) => format!("1 to {max} characters{}", kind_of(*characters)),
        Shape::Choice(choices) => choices.iter().map(|choice| format!("`{choice}`")).collect::<Vec<_>>().join(", "),
        Shape::Integer(min, max) if min == max => format!("the number {min}"),
        Shape::Integer(min, i64::MAX) => format!("a whole number of {min} or more"),
        Shape::Integer(min, max) => format!("a whole number from {min} to {max}"),
        Shape::Account => "the 12 digits of an AWS account".to_owned(),
        Shape::Identifier(id) => {
            format!("the id of the {}, such as `{}abc123`, at most {} characters", id.entity, id.prefix, id.max)
        }
        Shape::Date => "a date, `YYYY-MM-DD`".to_owned(),
        Shape::Duration(limits) => duration(*limits),
        Shape::Offset => "a duration in months or in days, or none: `P0M`".to_owned(),
        Shape::Amount(limits) => amount(*limits),
        Shape::Currency => Currency::ALL.iter().map(|currency| format!("`{currency}`")).collect::<Vec<_>>().join(", "),
        Shape::Country => "an ISO 3166-1 country code of two letters".to_owned(),
        Shape::WebAddress => "an address that begins with `https://` or `http://`".to_owned(),
        Shape::Object(_) => "an object".to_owned(),
        Shape::List(limits) => list(limits),
        Shape::Tagged(_) => "an object with a `type`".to_owned(),
    }
}

fn kind_of(characters: Characters) -> &'static str {
    match characters {
        Characters::Any => "",
        Characters::OneLine => ", one line",
        Characters::Title => ", none of `\\`, `<`, `>`, no space at the start",
        Characters::Trimmed => ", no space at the start or the end",
    }
}

fn duration(limits: DurationLimits) -> String {
    let words = |longest: Longest| format!("{} months or {} days", longest.months, longest.days);
    let unit = if limits.in_days { "a duration in days, such as `P30D`" } else { "a duration, such as `P12M`" };
    let max = limits.max.map(|max| format!(", at most {}", words(max)));
    let disputed = limits.undisputed_max.map(|max| format!(" ({} undisputed)", words(max)));
    [Some(unit.to_owned()), max, disputed].into_iter().flatten().collect()
}

fn amount(limits: AmountLimits) -> String {
    let AmountLimits { min_hundredths, max, decimals, undisputed_decimals, .. } = limits;
    let min = if min_hundredths == 0 { "0".to_owned() } else { format!("0.{min_hundredths:02}") };
    let disputed =
        if undisputed_decimals < decimals { format!(" ({undisputed_decimals} undisputed)") } else { String::new() };
    format!("a decimal text from {min} to {max}, at most {decimals} decimals{disputed}")
}

fn list(limits: &ListLimits) -> String {
    let items = limits.items;
    let disputed = if items.undisputed_max < items.max {
        format!(" ({} undisputed)", items.undisputed_max)
    } else {
        String::new()
    };
    match (items.min, items.max) {
        (_, usize::MAX) => format!("a list; each item: {}", limits.item_label),
        (min, max) => format!("a list of {min} to {max}{disputed}; each item: {}", limits.item_label),
    }
}

#[cfg(test)]
mod tests {
    use super::contents;

    #[test]
    fn fields_of_terms_stand_behind_their_type() {
        let page = contents().unwrap();
        let line =
            page.lines().find(|line| line.contains("offers[].terms[]:PaymentScheduleTerm.schedule[].chargeAmount"));
        assert!(line.unwrap().contains("a decimal text from 0 to 100000000, at most 2 decimals"), "{line:?}");
    }
}
