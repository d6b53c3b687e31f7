//! What is to be said against a text in a field: pure, so that a better text can be tried before it is offered.

use std::fmt;

use super::leaf::shortened;
use crate::aws_code::AwsRefusal;
use crate::fields::{AmountLimits, BarePoint, DurationLimits, Identifier, Longest, Shape, TextLimits};
use crate::model::{AccountId, Amount, CalendarDate, CountryCode, Currency, Duration, NotADuration};
use crate::rule::Rule;
use crate::rules::field;
use crate::words::quoted;

/// An objection to a leaf.
pub(super) struct Objection {
    /// The rule that the leaf breaks.
    pub(super) rule: &'static Rule,
    /// What is wrong, to be read behind the name of the field.
    pub(super) message: String,
    /// What was probably meant.
    pub(super) better: Option<String>,
    /// What AWS would answer, where that is not what it answers to any wrong value of the field.
    pub(super) aws: Option<AwsRefusal>,
}

/// The objection to `text` in a field of this shape, if there is one.
pub(super) fn objection(shape: &Shape, text: &str) -> Option<Objection> {
    match shape {
        Shape::Text(limits) => characters(limits, text),
        Shape::Choice(choices) => choice(choices, text),
        Shape::Integer(min, max) => integer(*min, *max, text),
        Shape::Account => account(text),
        Shape::Identifier(expected) => identifier(expected, text),
        Shape::Date => date(text),
        Shape::Duration(limits) => duration(*limits, text),
        Shape::Offset => offset(text),
        Shape::Amount(limits) => amount(limits, text),
        Shape::Currency => currency(text),
        Shape::Country => country(text),
        Shape::WebAddress => web_address(text),
        Shape::Boolean | Shape::Object(_) | Shape::List(_) | Shape::Tagged(_) => None,
    }
}

fn against(rule: &'static Rule, message: fmt::Arguments<'_>, better: Option<String>) -> Objection {
    Objection { rule, message: message.to_string(), better, aws: None }
}

/// An objection that quotes the text and goes on with `rest`.
fn quoting(text: &str, rule: &'static Rule, rest: fmt::Arguments<'_>, better: Option<String>) -> Objection {
    against(rule, format_args!("is `{}`{rest}", shortened(text)), better)
}

fn characters(limits: &TextLimits, text: &str) -> Option<Objection> {
    let max = limits.max;
    // No character takes less than one byte.
    if text.len() > max
        && let count = text.chars().count()
        && count > max
    {
        let message = format_args!("has {count} characters, AWS takes at most {max}");
        return Some(against(&field::TEXT_TOO_LONG, message, None));
    }
    let objection = limits.characters.objection(text)?;
    Some(against(&field::FORBIDDEN_CHARACTERS, format_args!("{objection}"), Some(text.trim().to_owned())))
}

fn choice(choices: &[&str], text: &str) -> Option<Objection> {
    if choices.contains(&text) {
        return None;
    }
    let alike = choices.iter().find(|choice| choice.eq_ignore_ascii_case(text.trim()));
    let better = alike.map(|choice| (*choice).to_owned());
    let rest = format_args!(", it has to be {}", quoted(choices, " or "));
    Some(quoting(text, &field::UNKNOWN_CHOICE, rest, better))
}

fn integer(min: i64, max: i64, text: &str) -> Option<Objection> {
    if text.parse().is_ok_and(|number| (min..=max).contains(&number)) {
        return None;
    }
    let range = match (min == max, max == i64::MAX) {
        (true, _) => format!("can only be {min}"),
        (_, true) => format!("has to be a whole number of {min} or more"),
        _ => format!("has to be a whole number from {min} to {max}"),
    };
    Some(against(&field::NUMBER_OUT_OF_RANGE, format_args!("is {}, it {range}", shortened(text)), None))
}

fn account(text: &str) -> Option<Objection> {
    if AccountId::new(text).is_some() {
        return None;
    }
    let digits: String = text.chars().filter(|character| !is_separator(*character)).collect();
    Some(quoting(text, &field::INVALID_ACCOUNT_ID, format_args!(", an AWS account has 12 digits"), Some(digits)))
}

/// What people put between the digits of an account.
fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{200b}' | '\u{feff}')
}

fn identifier(expected: &Identifier, text: &str) -> Option<Objection> {
    let Identifier { entity, prefix, max, .. } = *expected;
    if !expected.permits(text) {
        let rest = format_args!(", no {entity} id: at most {max} characters, such as `{prefix}abc123`");
        return Some(quoting(text, &field::INVALID_IDENTIFIER, rest, Some(text.trim().to_owned())));
    }
    if expected.is_usual(text) {
        return None;
    }
    Some(quoting(text, &field::UNUSUAL_IDENTIFIER, format_args!(", which does not begin with `{prefix}`"), None))
}

fn date(text: &str) -> Option<Objection> {
    let error = text.parse::<CalendarDate>().err()?;
    // What AWS returns is a point in time; what it takes is a date.
    let day = text.trim().split('T').next().map(str::to_owned);
    Some(quoting(text, &field::INVALID_DATE, format_args!(": {error}"), day))
}

fn duration(limits: DurationLimits, text: &str) -> Option<Objection> {
    let duration = match text.parse::<Duration>() {
        Ok(duration) => duration,
        Err(error) => return Some(not_a_duration(text, error)),
    };
    let words = |longest: Longest| {
        let (number, unit) = if duration.is_days() { (longest.days, "days") } else { (longest.months, "months") };
        format!("{number} {unit}")
    };
    if limits.in_days && !duration.is_days() {
        let message = format_args!("is `{text}`, it is given in days, such as `P30D`");
        return Some(against(&field::INVALID_DURATION, message, None));
    }
    if let Some(max) = limits.max.filter(|max| max.is_exceeded(duration)) {
        let message = format_args!("is `{text}`, AWS takes at most {}", words(max));
        return Some(Objection { aws: limits.exceeded, ..against(&field::DURATION_OUT_OF_RANGE, message, None) });
    }
    let undisputed = limits.undisputed_max.filter(|max| max.is_exceeded(duration))?;
    let (undisputed, most) = (words(undisputed), limits.max.map_or_else(|| "any".to_owned(), words));
    let message =
        format_args!("is `{text}`; AWS's own pages differ on the longest: {undisputed} by one, {most} by another");
    Some(Objection { aws: limits.exceeded, ..against(&field::DISPUTED_DURATION, message, None) })
}

fn offset(text: &str) -> Option<Objection> {
    match Duration::parse_offset(text) {
        Err(error) => Some(not_a_duration(text, error)),
        Ok(Duration { years: 0, months, days }) if months == 0 || days == 0 => None,
        Ok(_) => {
            let message = format_args!("is `{text}`, it is given in months or in days, such as `P6M` or `P30D`");
            Some(against(&field::INVALID_DURATION, message, None))
        }
    }
}

fn not_a_duration(text: &str, error: NotADuration) -> Objection {
    let upper = text.trim().to_ascii_uppercase();
    quoting(text, &field::INVALID_DURATION, format_args!(": {error}"), Some(upper))
}

fn amount(limits: &AmountLimits, text: &str) -> Option<Objection> {
    let parsed = match limits.bare_point {
        BarePoint::AtTheEnd => text.parse(),
        BarePoint::AtTheStart => Amount::from_percentage(text),
    };
    let amount = match parsed {
        Ok(amount) => amount,
        Err(error) => {
            return Some(quoting(text, &field::INVALID_AMOUNT, format_args!(": {error}"), plain_decimal(text)));
        }
    };
    let AmountLimits { min_hundredths, max, decimals, undisputed_decimals, .. } = *limits;
    let min = rust_decimal::Decimal::new(i64::from(min_hundredths), 2);
    if amount.value() > max.into() || amount.value() < min {
        let message = format_args!("is {text}, AWS takes {} to {max}", min.normalize());
        Some(against(&field::AMOUNT_OUT_OF_RANGE, message, None))
    } else if written_decimals(text) > decimals as usize {
        let message = format_args!("is {text}, AWS takes at most {decimals} decimals");
        // Zeros at the end say nothing, but AWS counts them.
        let better = (amount.decimal_places() <= decimals).then(|| with_decimals(text, decimals as usize));
        Some(Objection { aws: limits.too_precise, ..against(&field::TOO_MANY_DECIMALS, message, better) })
    } else if amount.decimal_places() > undisputed_decimals {
        let message = format_args!(
            "is {text}; AWS's own pages differ on the decimals: {undisputed_decimals} by one, {decimals} by another"
        );
        Some(against(&field::DISPUTED_DECIMALS, message, None))
    } else {
        None
    }
}

/// How many decimals are written, zeros at the end included.
fn written_decimals(amount: &str) -> usize {
    amount.split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

/// The first `count` of the decimals that are written.
fn with_decimals(amount: &str, count: usize) -> String {
    let surplus = written_decimals(amount).saturating_sub(count);
    amount.get(..amount.len().saturating_sub(surplus)).unwrap_or(amount).to_owned()
}

/// An amount without the commas between its thousands, and with a digit before its point.
fn plain_decimal(text: &str) -> Option<String> {
    let trimmed = text.trim();
    let (whole, fraction) = trimmed.split_once('.').unwrap_or((trimmed, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let in_thousands = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let whole = if in_thousands { whole.replace(',', "") } else { whole.to_owned() };
    let whole = if whole.is_empty() && !fraction.is_empty() { "0".to_owned() } else { whole };
    Some(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
}

fn currency(text: &str) -> Option<Objection> {
    let error = text.parse::<Currency>().err()?;
    let upper = text.trim().to_ascii_uppercase();
    // Some tables of AWS print JPN; its examples and schemas say JPY.
    let better = if upper == "JPN" { "JPY".to_owned() } else { upper };
    Some(quoting(text, &field::UNSUPPORTED_CURRENCY, format_args!(": {error}"), Some(better)))
}

fn country(text: &str) -> Option<Objection> {
    if CountryCode::new(text).is_some() {
        return None;
    }
    let rest = format_args!(", a country is written as two letters such as `US` (ISO 3166-1)");
    Some(quoting(text, &field::UNKNOWN_COUNTRY, rest, Some(text.trim().to_ascii_uppercase())))
}

/// The longest web address by AWS's generated models.
const MAX_WEB_ADDRESS: usize = 32_000;

fn web_address(text: &str) -> Option<Objection> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let has_host = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    if has_host && !text.contains(char::is_whitespace) && text.len() <= MAX_WEB_ADDRESS {
        return None;
    }
    let rest = format_args!(", it has to begin with https:// and have no spaces");
    Some(quoting(text, &field::INVALID_WEB_ADDRESS, rest, Some(text.trim().to_owned())))
}
