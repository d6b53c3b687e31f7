//! AWS's values as values of a document: along the field table, so that what the format does not know is kept apart.

use serde_json::{Map, Value};

use super::desk::Desk;
use super::place::At;
use crate::aws::names::document_key;
use crate::fields::{Field, Shape, Variant};
use crate::model::CalendarDate;
use crate::rules::request;

/// Whose words a value is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// A request, whose properties AWS prints one by one.
    Request,
    /// An answer, which has points in time where requests have dates, objects where they have accounts, and properties
    /// that no request knows.
    Answer,
}

impl Voice {
    /// A value of this shape as it is in a document.
    pub(super) fn convert(self, at: &At<'_>, shape: &'static Shape, desk: &mut Desk) -> Value {
        match (shape, at.value) {
            (Shape::Object(fields), Value::Object(_)) => self.members(at, fields, Map::new(), desk),
            (Shape::Tagged(variants), Value::Object(_)) => self.tagged(at, variants, desk),
            (Shape::List(limits), Value::Array(_)) => {
                let mut items = Vec::new();
                for item in at.items() {
                    items.push(self.convert(&item, limits.item, desk));
                }
                items.into()
            }
            (Shape::Date, Value::String(text)) if self == Self::Answer => day(text).into(),
            (Shape::Account, Value::Object(_)) if self == Self::Answer => self.account(at, desk),
            _ => at.value.clone(),
        }
    }

    fn tagged(self, at: &At<'_>, variants: &'static [Variant], desk: &mut Desk) -> Value {
        let tag = at.text_of("Type").unwrap_or_default();
        let fields = variants.iter().find(|variant| variant.tag == tag).map_or(&[][..], |variant| variant.fields);
        self.members(at, fields, Map::from_iter([("type".to_owned(), tag.into())]), desk)
    }

    fn members(self, at: &At<'_>, fields: &'static [Field], mut members: Map<String, Value>, desk: &mut Desk) -> Value {
        for (key, member) in at.members() {
            let own = document_key(key);
            if members.contains_key(&own) {
                continue;
            }
            match fields.iter().find(|field| field.key == own && own != key) {
                Some(field) => {
                    let value = self.convert(&member, &field.shape, desk);
                    members.insert(own, value);
                }
                None => self.unknown(key, &member, desk),
            }
        }
        Value::Object(members)
    }

    /// Answers name the accounts of buyers as objects.
    fn account(self, at: &At<'_>, desk: &mut Desk) -> Value {
        let mut account = Value::Null;
        for (key, member) in at.members() {
            if key == "AwsAccountId" {
                account = member.value.clone();
            } else {
                self.unknown(key, &member, desk);
            }
        }
        account
    }

    /// Keeps a member that the format has no place for; in a request, AWS has none either.
    pub(super) fn unknown(self, key: &str, member: &At<'_>, desk: &mut Desk) {
        if self == Self::Request {
            let message = format!("AWS has no field `{}` here", super::shortened(key));
            desk.report(&request::UNKNOWN_REQUEST_FIELD, &member.place, message);
            desk.keep(member, "a field that AWS does not print");
        } else {
            desk.keep(member, "a field of AWS's answer that a document has no place for");
        }
    }
}

/// The UTC date of a point in time; what is none stays as it is.
pub(super) fn day(text: &str) -> String {
    let instant = chrono::DateTime::parse_from_rfc3339(text).ok();
    let date = instant.and_then(|instant| CalendarDate::from_chrono(instant.to_utc().date_naive()));
    date.map_or_else(|| text.to_owned(), |date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_point_in_time_becomes_the_day_in_utc() {
        assert_eq!(day("2027-01-31T23:59:59.999Z"), "2027-01-31");
        assert_eq!(day("2027-01-31T23:30:00-05:00"), "2027-02-01");
        assert_eq!(day("2027-01-31"), "2027-01-31");
        assert_eq!(day("soon"), "soon");
    }
}
