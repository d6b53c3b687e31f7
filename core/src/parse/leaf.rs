//! The limits of single leaves: format, length, range, choice.

use std::borrow::Cow;

use crate::document::{Kind, Node};
use crate::fields::{AmountLimits, Field, Identifier, Presence, Shape, TextLimits};
use crate::fix::Fix;
use crate::model::{Amount, CalendarDate, Currency, Duration, NotADuration};
use crate::parse::country;
use crate::rule::{Finding, Findings, Rule};
use crate::rules::field;

/// Checks a leaf against its shape; each leaf gets one finding at most.
pub(super) fn check<'document>(
    node: Node<'document>,
    field: &'static Field,
    shape: &'static Shape,
    findings: &mut Findings<'document>,
) {
    let expected = match shape {
        Shape::Boolean => Kind::Boolean,
        Shape::Integer(..) => Kind::Number,
        _ => Kind::Text,
    };
    if node.kind() != expected {
        wrong_kind(node, field, expected, findings);
        return;
    }
    let mut leaf = Leaf { node, text: node.text(), field, findings };
    match shape {
        Shape::Text(limits) => leaf.text(limits),
        Shape::Choice(choices) => leaf.choice(choices),
        Shape::Integer(min, max) => leaf.integer(*min, *max),
        Shape::Account => leaf.account(),
        Shape::Identifier(identifier) => leaf.identifier(identifier),
        Shape::Date => leaf.date(),
        Shape::Duration => leaf.duration(str::parse),
        Shape::Offset => leaf.duration(Duration::parse_offset),
        Shape::Amount(limits) => leaf.amount(limits),
        Shape::Currency => leaf.currency(),
        Shape::Country => leaf.country(),
        Shape::WebAddress => leaf.web_address(),
        Shape::Boolean | Shape::Object(_) | Shape::List(_) | Shape::Tagged(_) => {}
    }
}

/// A text of nothing but white space: as good as missing.
pub(super) fn blank<'document>(node: Node<'document>, field: &'static Field, findings: &mut Findings<'document>) {
    let describe = |finding: &mut Finding<'document>| {
        finding.message(format!("the {} is empty", field.label));
        match field.presence {
            Presence::Required(aws) => finding.aws(aws),
            Presence::Optional => {
                let place = finding.location(node.id());
                finding.fix(Fix::new("Leave it out").remove(place))
            }
        };
    };
    findings.reporter(&field::EMPTY_TEXT).report_incomplete(node.id(), describe);
}

/// Something of another JSON type than `expected`, which says it with its article.
pub(super) fn wrong_type<'document>(
    node: Node<'document>,
    what: &str,
    expected: &str,
    findings: &mut Findings<'document>,
) {
    findings.reporter(&field::WRONG_TYPE).report(node.id(), |finding| {
        finding.message(format!("{what} has to be {expected}, this is {}", node.kind().described()));
    });
}

fn wrong_kind<'document>(
    node: Node<'document>,
    field: &'static Field,
    expected: Kind,
    findings: &mut Findings<'document>,
) {
    let digits = node.text();
    if (expected, node.kind()) == (Kind::Text, Kind::Number) {
        findings.reporter(&field::NUMBER_INSTEAD_OF_TEXT).report(node.id(), |finding| {
            let digits = shortened(digits);
            finding.message(format!("the {} is the number {digits}, it has to be a text", field.label));
            if digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
                let place = finding.location(node.id());
                finding.fix(Fix::new(format!("Write \"{digits}\"")).replace(place, digits.into_owned()));
            }
        });
    } else {
        let expected = if expected == Kind::Number { "a whole number" } else { expected.described() };
        wrong_type(node, &format!("the {}", field.label), expected, findings);
    }
}

/// A value as it is quoted in a message: at most 80 characters of it.
pub(super) fn shortened(text: &str) -> Cow<'_, str> {
    const MAX: usize = 80;
    match text.char_indices().nth(MAX) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
    }
}

struct Leaf<'leaf, 'document> {
    node: Node<'document>,
    text: &'document str,
    field: &'static Field,
    findings: &'leaf mut Findings<'document>,
}

impl Leaf<'_, '_> {
    /// Reports the leaf, with a repair when there is a better text for it.
    fn report(&mut self, rule: &'static Rule, message: impl FnOnce(&str, &str) -> String, better: Option<String>) {
        let Self { node, text, field, findings } = self;
        findings.reporter(rule).report(node.id(), |finding| {
            finding.message(message(field.label, &shortened(text)));
            if field.refused.is_some() {
                finding.aws(field.refused);
            }
            if let Some(better) = better {
                let place = finding.location(node.id());
                finding.fix(Fix::new(format!("Write {better}")).replace(place, better));
            }
        });
    }

    fn text(&mut self, limits: &TextLimits) {
        let count = self.text.chars().count();
        if count > limits.max {
            let max = limits.max;
            let message = |label: &str, _: &str| format!("the {label} has {count} characters, AWS takes at most {max}");
            self.report(&field::TEXT_TOO_LONG, message, None);
        } else if let Some(objection) = limits.characters.objection(self.text) {
            let trimmed = self.text.trim();
            let better = limits.characters.objection(trimmed).is_none().then(|| trimmed.to_owned());
            self.report(&field::FORBIDDEN_CHARACTERS, |label, _| format!("the {label} {objection}"), better);
        }
    }

    fn choice(&mut self, choices: &[&str]) {
        if !choices.contains(&self.text) {
            let alike = choices.iter().find(|choice| choice.eq_ignore_ascii_case(self.text.trim()));
            let better = alike.map(|choice| (*choice).to_owned());
            let message = |label: &str, text: &str| {
                let choices: Vec<String> = choices.iter().map(|choice| format!("`{choice}`")).collect();
                format!("the {label} is `{text}`, it has to be {}", choices.join(" or "))
            };
            self.report(&field::UNKNOWN_CHOICE, message, better);
        }
    }

    fn integer(&mut self, min: i64, max: i64) {
        if !self.text.parse().is_ok_and(|number| (min..=max).contains(&number)) {
            let message = |label: &str, text: &str| match (min == max, max == i64::MAX) {
                (true, _) => format!("the {label} is {text}, it can only be {min}"),
                (_, true) => format!("the {label} is {text}, it has to be a whole number of {min} or more"),
                _ => format!("the {label} is {text}, it has to be a whole number from {min} to {max}"),
            };
            self.report(&field::NUMBER_OUT_OF_RANGE, message, None);
        }
    }

    fn account(&mut self) {
        if !is_account(self.text) {
            let better: String = self.text.chars().filter(|character| !is_separator(*character)).collect();
            let better = is_account(&better).then_some(better);
            let message = |label: &str, text: &str| format!("the {label} hold `{text}`, an AWS account has 12 digits");
            let single = |label: &str, text: &str| format!("the {label} is `{text}`, an AWS account has 12 digits");
            if matches!(self.field.shape, Shape::List(_)) {
                self.report(&field::INVALID_ACCOUNT_ID, message, better);
            } else {
                self.report(&field::INVALID_ACCOUNT_ID, single, better);
            }
        }
    }

    fn identifier(&mut self, identifier: &Identifier) {
        let Identifier { entity, prefix, max, .. } = *identifier;
        if !identifier.permits(self.text) {
            let trimmed = self.text.trim();
            let better = identifier.permits(trimmed).then(|| trimmed.to_owned());
            let message = |label: &str, text: &str| {
                format!("the {label} `{text}` is no {entity} id: at most {max} characters, such as `{prefix}abc123`")
            };
            self.report(&field::INVALID_IDENTIFIER, message, better);
        } else if !identifier.is_usual(self.text) {
            let message = |label: &str, text: &str| format!("the {label} `{text}` does not begin with `{prefix}`");
            self.report(&field::UNUSUAL_IDENTIFIER, message, None);
        }
    }

    fn date(&mut self) {
        if let Err(error) = self.text.parse::<CalendarDate>() {
            // What AWS returns is a point in time; what it takes is a date.
            let day = self.text.trim().split('T').next().unwrap_or_default();
            let better = day.parse::<CalendarDate>().ok().map(|date| date.to_string());
            self.report(&field::INVALID_DATE, |label, text| format!("the {label} is `{text}`: {error}"), better);
        }
    }

    fn duration(&mut self, parse: impl Fn(&str) -> Result<Duration, NotADuration>) {
        if let Err(error) = parse(self.text) {
            let upper = self.text.trim().to_ascii_uppercase();
            let better = parse(&upper).is_ok().then_some(upper);
            self.report(&field::INVALID_DURATION, |label, text| format!("the {label} is `{text}`: {error}"), better);
        }
    }

    fn amount(&mut self, limits: &AmountLimits) {
        let amount = match self.text.parse::<Amount>() {
            Ok(amount) => amount,
            Err(error) => {
                let better = plain_decimal(self.text);
                let message = |label: &str, text: &str| format!("the {label} is `{text}`: {error}");
                self.report(&field::INVALID_AMOUNT, message, better);
                return;
            }
        };
        let AmountLimits { min_hundredths, max, decimals, undisputed_decimals } = *limits;
        let min = rust_decimal::Decimal::new(i64::from(min_hundredths), 2);
        if amount.value() > max.into() || amount.value() < min {
            let message =
                |label: &str, text: &str| format!("the {label} is {text}, AWS takes {} to {max}", min.normalize());
            self.report(&field::AMOUNT_OUT_OF_RANGE, message, None);
        } else if amount.decimal_places() > decimals {
            let message = |label: &str, text: &str| format!("the {label} {text} has more than {decimals} decimals");
            self.report(&field::TOO_MANY_DECIMALS, message, None);
        } else if amount.decimal_places() > undisputed_decimals {
            let message = |label: &str, text: &str| {
                format!(
                    "the {label} {text} has more than {undisputed_decimals} decimals; AWS's own pages differ: \
                     {undisputed_decimals} by one, {decimals} by another"
                )
            };
            self.report(&field::DISPUTED_DECIMALS, message, None);
        }
    }

    fn currency(&mut self) {
        if let Err(error) = self.text.parse::<Currency>() {
            let upper = self.text.trim().to_ascii_uppercase();
            // Some tables of AWS print JPN; its examples and schemas say JPY.
            let upper = if upper == "JPN" { "JPY".to_owned() } else { upper };
            let better = upper.parse::<Currency>().is_ok().then_some(upper);
            let message = |label: &str, text: &str| format!("the {label} is `{text}`: {error}");
            self.report(&field::UNSUPPORTED_CURRENCY, message, better);
        }
    }

    fn country(&mut self) {
        if !country::is_country(self.text) {
            let upper = self.text.trim().to_ascii_uppercase();
            let better = country::is_country(&upper).then_some(upper);
            let message = |label: &str, text: &str| {
                format!("the {label} hold `{text}`, a country is written as two letters such as `US` (ISO 3166-1)")
            };
            self.report(&field::UNKNOWN_COUNTRY, message, better);
        }
    }

    fn web_address(&mut self) {
        /// The longest address by AWS's generated models.
        const MAX: usize = 32_000;
        let rest = self.text.strip_prefix("https://").or_else(|| self.text.strip_prefix("http://"));
        let has_host = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
        if !has_host || self.text.contains(char::is_whitespace) || self.text.len() > MAX {
            let message = |label: &str, text: &str| format!("the {label} is `{text}`, it has to begin with https://");
            self.report(&field::INVALID_WEB_ADDRESS, message, None);
        }
    }
}

fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What people put between the digits of an account.
fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{200b}' | '\u{feff}')
}

/// An amount without the commas between its thousands, and with a digit before its point.
fn plain_decimal(text: &str) -> Option<String> {
    let trimmed = text.trim();
    let (whole, fraction) = trimmed.split_once('.').unwrap_or((trimmed, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let in_thousands = first.len() <= 3 && groups.all(|group| group.len() == 3);
    let whole = if in_thousands { whole.replace(',', "") } else { whole.to_owned() };
    let whole = if whole.is_empty() { "0".to_owned() } else { whole };
    let plain = if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") };
    plain.parse::<Amount>().is_ok().then_some(plain)
}
