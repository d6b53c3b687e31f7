//! Reads what AWS answered to a request of a plan.

use serde::Serialize;
use serde_json::Value;

use super::fill::Values;
use super::names::without_revision;
use super::plan::{FoundId, SUCCEEDED};
use crate::order::Register;
use crate::rules::RULES;

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The status of the change set: `PREPARING`, `APPLYING`, `SUCCEEDED`, `CANCELLED` or `FAILED`; `None` when the text is
    /// not an answer of `DescribeChangeSet`.
    pub status: Option<String>,
    /// The ids that AWS gave, by the names that the plan gives them.
    pub values: Values,
    /// What AWS refused.
    pub refusals: Vec<AwsError>,
}

/// An error that AWS reports for a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AwsError {
    /// The change type.
    pub change_type: String,
    /// The name of the change, where it has one.
    pub change_name: Option<String>,
    /// The error code.
    pub code: String,
    /// What AWS says.
    pub message: String,
    /// The rules that foresee this error, and explain it.
    pub rules: Vec<&'static str>,
}

/// Reads the answer of `DescribeChangeSet` to a call that waits for `ids`; see [`Wait`](super::Wait).
///
/// Ids are taken only from a change set that succeeded: before that AWS may show none, or ones that come to nothing.
pub fn read_answer(ids: &[FoundId], body: &Value) -> Answer {
    let status = text(body, "Status").map(str::to_owned);
    let changes = body.get("ChangeSet").and_then(Value::as_array);
    let changes = changes.map_or(&[][..], Vec::as_slice);
    let succeeded = status.as_deref() == Some(SUCCEEDED);
    let mut by_name = Register::default();
    let mut refusals = Vec::new();
    for (place, change) in changes.iter().enumerate() {
        if let Some(name) = text(change, "ChangeName") {
            by_name.add(name, place);
        }
        refusals.extend(errors(change));
    }
    let identifier =
        |id: &FoundId| changes.get(by_name.last(&id.change_name)?)?.pointer("/Entity/Identifier")?.as_str();
    let mut values = Values::new();
    for id in ids.iter().filter(|_| succeeded) {
        let identifier = without_revision(identifier(id).unwrap_or_default());
        if !identifier.is_empty() && !identifier.starts_with('$') {
            values.insert(id.name.clone(), identifier.to_owned());
        }
    }
    Answer { status, values, refusals }
}

/// The errors that AWS reports for one change.
pub(super) fn errors(change: &Value) -> Vec<AwsError> {
    let change_type = text(change, "ChangeType").unwrap_or_default();
    let details = change.get("ErrorDetailList").and_then(Value::as_array).into_iter().flatten();
    let error = |detail: &Value| {
        let code = text(detail, "ErrorCode").unwrap_or_default();
        let foresees = |refusal: &crate::AwsRefusal| refusal.change_type == change_type && refusal.code == code;
        AwsError {
            change_type: change_type.to_owned(),
            change_name: text(change, "ChangeName").map(str::to_owned),
            code: code.to_owned(),
            message: text(detail, "ErrorMessage").unwrap_or_default().to_owned(),
            rules: RULES.iter().filter(|rule| rule.aws.iter().any(foresees)).map(|rule| rule.code).collect(),
        }
    };
    details.map(error).collect()
}

fn text<'value>(value: &'value Value, key: &str) -> Option<&'value str> {
    value.get(key)?.as_str()
}
