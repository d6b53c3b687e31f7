//! A published set on its way to AWS: the requests of the engine's plan, and how each of them stands.

use offerset::aws::{self, CallState, ReleasePlan, Response, Values, call_state, read_response};
use offerset::{Context, Document, Severity};
use serde_json::Value;

use crate::browser;
use crate::state::{Publication, Told};

/// A published set on its way to AWS.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Release {
    /// The requests, with all ids that are known.
    pub(crate) plan: ReleasePlan,
    /// The ids that are known, by the names that the plan gives them.
    pub(crate) values: Values,
    /// How each request stands, in the same order.
    pub(crate) progress: Vec<Progress>,
    /// What AWS would refuse if the rest was sent today; nothing when all was sent.
    pub(crate) objections: Vec<String>,
}

/// How a request stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Progress {
    /// How far it is.
    pub(crate) state: CallState,
    /// The id of its change set.
    pub(crate) change_set_id: Option<String>,
    /// What AWS said when it failed.
    pub(crate) failure: Option<Response>,
    /// How often it was given up and tried again.
    pub(crate) attempt: usize,
}

impl Release {
    /// How `publication` stands. What the engine objects to, where it makes no plan for the set.
    ///
    /// The plan is that of the day of publishing, whatever day it is, so that a request that is sent again is the same to
    /// AWS.
    pub(crate) fn of(publication: &Publication) -> Result<Self, Vec<String>> {
        let document = Document::from_value(&publication.document);
        let today = browser::today();
        let day = browser::day_of(publication.published_at).unwrap_or(today);
        let set = offerset::ready(&document, Context::new(day)).map_err(|report| errors(&report))?;
        let plan = aws::release_plan(&set, Context::new(day));
        let values = values(&plan, &publication.told);
        // What is told was read by the engine, so that it fits.
        let mut plan = aws::fill(&plan, &values).unwrap_or(plan);
        let mut progress = Vec::new();
        for place in 0..plan.calls.len() {
            let Some(call) = plan.calls.get(place) else { continue };
            let told = |fact: Fact| publication.told.get(&fact.name(&call.file));
            let attempt = told(Fact::Attempt).and_then(|attempt| attempt.parse().ok()).unwrap_or_default();
            progress.push(Progress {
                state: call_state(call, &values, told(Fact::Status)),
                change_set_id: told(Fact::ChangeSet).map(str::to_owned),
                failure: told(Fact::Failure).and_then(|text| read_response(call, text).ok()),
                attempt,
            });
            plan.retry(place, attempt);
        }
        let is_done = progress.iter().all(|step| step.state == CallState::Done);
        let report = offerset::check(&document, Context::new(today));
        let objections = if is_done { Vec::new() } else { errors(&report) };
        Ok(Self { plan, values, progress, objections })
    }

    /// Whether all requests have succeeded.
    pub(crate) fn is_released(&self) -> bool {
        self.done() == self.progress.len()
    }

    /// How many requests have succeeded.
    pub(crate) fn done(&self) -> usize {
        self.progress.iter().filter(|step| step.state == CallState::Done).count()
    }

    /// The id of the set at AWS, where it is known.
    pub(crate) fn set_id(&self) -> Option<&str> {
        // A set that was there already has its id in the requests.
        let last = self.plan.calls.last()?;
        let named = last.request.pointer("/ChangeSet/0/Entity/Identifier").and_then(Value::as_str);
        named.filter(|_| last.needs.iter().all(|name| name != "offerSetId"))
    }

    /// The place of the request whose answer tells the value `name`, from 0.
    pub(crate) fn told_by(&self, name: &str) -> Option<usize> {
        self.plan.calls.iter().position(|call| call.yields.iter().any(|told| told == name))
    }

    /// The document as it is at AWS, as far as that is known.
    pub(crate) fn document(&self, publication: &Publication) -> Value {
        aws::with_values(&publication.document, &self.values, self.is_released())
    }
}

/// What is told about a request, beside ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fact {
    /// The id of its change set.
    ChangeSet,
    /// The status of its change set.
    Status,
    /// The answer that says why it failed, as AWS gave it.
    Failure,
    /// How often it was tried again.
    Attempt,
}

impl Fact {
    /// The name under which the fact is told of the request in `file`.
    pub(crate) fn name(self, file: &str) -> String {
        let word = match self {
            Self::ChangeSet => "changeSet",
            Self::Status => "status",
            Self::Failure => "failure",
            Self::Attempt => "attempt",
        };
        format!("{word} {file}")
    }
}

/// Whether AWS has released the set that this was told of. No plan is made to know that.
pub(crate) fn has_released(told: &Told) -> bool {
    let status = Fact::Status.name("");
    told.iter().any(|(name, text)| name.strip_prefix(&status).is_some_and(|file| aws::has_released(file, text)))
}

/// The status of a request that AWS has taken, until more is known.
pub(crate) const SENT: &str = "SENT";

/// What `response`, read from `text`, tells of the request in `file`, as facts.
pub(crate) fn facts(file: &str, response: &Response, text: &str) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    let mut tell = |fact: Fact, text: &str| facts.push((fact.name(file), text.to_owned()));
    if let Some(id) = &response.change_set_id {
        tell(Fact::ChangeSet, id);
    }
    let status = response.status.as_deref().or(response.change_set_id.as_deref().map(|_| SENT));
    if let Some(status) = status {
        tell(Fact::Status, status);
        tell(Fact::Failure, if matches!(status, "FAILED" | "CANCELLED") { text } else { "" });
    } else if !response.values.is_empty() {
        // Whoever has the ids has seen that they were made, whatever was told before.
        tell(Fact::Status, "");
        tell(Fact::Failure, "");
    }
    facts.extend(response.values.iter().map(|(name, id)| (name.clone(), id.clone())));
    facts
}

/// The ids that `plan` waits for, as far as they were told.
fn values(plan: &ReleasePlan, told: &Told) -> Values {
    let mut values = Values::new();
    for name in plan.calls.iter().flat_map(|call| call.needs.iter().chain(&call.yields)) {
        if let Some(id) = told.get(name) {
            values.insert(name.clone(), id.to_owned());
        }
    }
    values
}

fn errors(report: &offerset::Report) -> Vec<String> {
    let errors = report.diagnostics.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| finding.message.clone()).collect()
}
