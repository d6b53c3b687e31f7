//! Reads what a person brings back from AWS: an answer of `StartChangeSet` or `DescribeChangeSet` as the AWS CLI prints it,
//! or the bare ids.

use std::fmt;

use serde_json::Value;

use super::answer::{AwsError, read_answer};
use super::fill::Values;
use super::names::{Awaited, without_revision};
use super::plan::{Call, FoundId};
use crate::document::{Document, Fault};
use crate::order::sorted_by_key;

/// What a text says about a call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// The id of the change set, where the text has it.
    pub change_set_id: Option<String>,
    /// The status of the change set, where the text has it.
    pub status: Option<String>,
    /// The ids that AWS gave, by the names that the plan gives them.
    pub values: Values,
    /// What AWS refused.
    pub refusals: Vec<AwsError>,
    /// Why the change set as a whole has failed, in AWS's words.
    pub failure: Option<String>,
}

/// Why a text says nothing about a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoResponse {
    /// There is no text.
    Empty,
    /// It begins as JSON does, and is none.
    NoJson {
        /// What is wrong.
        message: String,
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// It is the request.
    Request,
    /// It is JSON of another kind.
    Foreign,
    /// It is an answer to another request.
    OtherRequest,
    /// The AWS CLI says that AWS did not take the request at all.
    NotTaken {
        /// The operation, such as `StartChangeSet`.
        operation: String,
        /// The error code, such as `AccessDeniedException`.
        code: String,
        /// What AWS says.
        message: String,
    },
    /// It is neither JSON nor ids.
    NoIds {
        /// How the ids that are waited for begin; `None` when the call tells none.
        prefix: Option<&'static str>,
    },
    /// It has another number of ids than are waited for.
    Count {
        /// How many it has.
        found: usize,
        /// How many are waited for.
        awaited: usize,
    },
}

/// Reads a text that was brought back for `call`.
///
/// As [`read_answer`] does, it takes ids only from a change set that succeeded.
///
/// # Errors
///
/// When the text says nothing about this call.
pub fn read_response(call: &Call, text: &str) -> Result<Response, NoResponse> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NoResponse::Empty);
    }
    if let Some(refused) = not_taken(text) {
        return Err(refused);
    }
    if !text.starts_with(['{', '[']) {
        return bare(call, text);
    }
    let document = Document::parse(text.as_bytes());
    if document.is_unreadable() {
        return Err(no_json(&document));
    }
    let body = document.to_value();
    let member = |key: &str| body.get(key).and_then(Value::as_str).map(str::to_owned);
    let (change_set_id, status) = (member("ChangeSetId"), member("Status"));
    if change_set_id.is_none() && status.is_none() {
        return Err(if body.get("ChangeSet").is_some() { NoResponse::Request } else { NoResponse::Foreign });
    }
    if body.get("ChangeSet").is_some() && !is_about(call, &body) {
        return Err(NoResponse::OtherRequest);
    }
    let answer = read_answer(&call.wait.ids, &body);
    let failure = member("FailureDescription").filter(|text| !text.is_empty());
    Ok(Response { change_set_id, status, values: answer.values, refusals: answer.refusals, failure })
}

fn no_json(document: &Document<'_>) -> NoResponse {
    match document.faults().first() {
        Some(Fault::Syntax { message, line, column }) => {
            NoResponse::NoJson { message: message.clone(), line: *line, column: *column }
        }
        _ => NoResponse::Foreign,
    }
}

/// Whether an answer of `DescribeChangeSet` is about the request of `call`: it has its name, or else the same changes.
fn is_about(call: &Call, body: &Value) -> bool {
    let own = call.request.get("ChangeSetName");
    match body.get("ChangeSetName") {
        Some(name) if own.is_some() => own == Some(name),
        _ => changes(&call.request) == changes(body),
    }
}

/// The changes of a request or an answer, by their types and names, in the order of the alphabet.
fn changes(body: &Value) -> Vec<(&str, &str)> {
    let mut changes = Vec::new();
    for change in body.get("ChangeSet").and_then(Value::as_array).into_iter().flatten() {
        let text = |key: &str| change.get(key).and_then(Value::as_str).unwrap_or_default();
        changes.push((text("ChangeType"), text("ChangeName")));
    }
    sorted_by_key(changes, |change| *change)
}

/// Reads `An error occurred (Code) when calling the Operation operation: message`, as the AWS CLI prints it.
fn not_taken(text: &str) -> Option<NoResponse> {
    let (_, rest) = text.split_once("An error occurred (")?;
    let (code, rest) = rest.split_once(") when calling the ")?;
    let (operation, message) = rest.split_once(" operation")?;
    Some(NoResponse::NotTaken {
        operation: operation.to_owned(),
        code: code.to_owned(),
        message: message.trim_start_matches([':', ' ']).trim().to_owned(),
    })
}

/// Reads bare ids, in the order in which the call tells them, or the bare id of the change set.
fn bare(call: &Call, text: &str) -> Result<Response, NoResponse> {
    let between = |character: char| character.is_whitespace() || ",;\"'=".contains(character);
    let is_name = |word: &&str| word.trim_end_matches(':').parse::<Awaited>().is_err();
    let words: Vec<&str> = text.split(between).filter(|word| !word.is_empty()).filter(is_name).collect();
    if let [word] = words.as_slice()
        && is_change_set_id(word)
    {
        return Ok(Response { change_set_id: Some((*word).to_owned()), ..Response::default() });
    }
    let mut ids: Vec<&str> = Vec::new();
    for word in words {
        let id = without_revision(word);
        if !call.wait.ids.iter().any(|found| is_usual(found, id)) {
            return Err(NoResponse::NoIds { prefix: call.wait.ids.first().and_then(prefix) });
        }
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.len() != call.wait.ids.len() {
        return Err(NoResponse::Count { found: ids.len(), awaited: call.wait.ids.len() });
    }
    let mut values = Values::new();
    for (found, id) in call.wait.ids.iter().zip(ids) {
        values.insert(found.name.clone(), id.to_owned());
    }
    Ok(Response { values, ..Response::default() })
}

/// The ids of change sets are letters and digits only, and long. Source: the examples of the API reference.
fn is_change_set_id(word: &str) -> bool {
    (20..=64).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

fn is_usual(found: &FoundId, id: &str) -> bool {
    let awaited = found.name.parse::<Awaited>();
    awaited.is_ok_and(|awaited| {
        let identifier = awaited.entity().identifier();
        identifier.permits(id) && id.starts_with(identifier.prefix)
    })
}

fn prefix(found: &FoundId) -> Option<&'static str> {
    Some(found.name.parse::<Awaited>().ok()?.entity().identifier().prefix)
}

impl fmt::Display for NoResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("there is nothing to read"),
            Self::NoJson { message, line, column } => {
                write!(formatter, "the text is no JSON: line {line}, column {column}: {message}")
            }
            Self::Request => formatter.write_str("this is the request itself, not what AWS answered to it"),
            Self::Foreign => {
                formatter.write_str("this is no answer of StartChangeSet or DescribeChangeSet: it has no `ChangeSetId`")
            }
            Self::OtherRequest => {
                formatter.write_str("this is the answer to another request: its changes are not those of this one")
            }
            Self::NotTaken { operation, code, message } => {
                write!(formatter, "AWS did not take the call of {operation}: `{code}`")?;
                if message.is_empty() { Ok(()) } else { write!(formatter, ": {message}") }
            }
            Self::NoIds { prefix: Some(prefix) } => {
                write!(formatter, "the text is neither an answer of AWS nor ids such as `{prefix}abc123`")
            }
            Self::NoIds { prefix: None } => formatter.write_str("the text is no answer of AWS"),
            Self::Count { found, awaited } => {
                let plural = if *found == 1 { "" } else { "s" };
                write!(formatter, "the text has {found} id{plural}, and {awaited} are waited for")
            }
        }
    }
}

impl std::error::Error for NoResponse {}
