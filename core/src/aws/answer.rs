//! Reads what AWS answered to a request of a plan.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::fill::Values;
use super::names::without_revision;
use super::plan::{FoundId, SUCCEEDED};
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
    let changes: Vec<&Value> = changes.into_iter().flatten().collect();
    let succeeded = status.as_deref() == Some(SUCCEEDED);
    let by_name: BTreeMap<&str, &&Value> =
        changes.iter().filter_map(|change| Some((text(change, "ChangeName")?, change))).collect();
    let ids = ids.iter().filter(|_| succeeded).filter_map(|id| {
        let identifier = by_name.get(id.change_name.as_str())?.pointer("/Entity/Identifier")?.as_str()?;
        Some((id.name.clone(), without_revision(identifier).to_owned()))
    });
    let values = ids.filter(|(_, id)| !id.is_empty() && !id.starts_with('$')).collect();
    Answer { status, values, refusals: changes.into_iter().flat_map(errors).collect() }
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
