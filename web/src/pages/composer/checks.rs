mod finding_item;

use offerset::{Diagnostic, Severity, Verdict};
use serde_json::Value;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state_eq};

use crate::components::{IconName, icon, is_missing_everywhere, position};
use crate::form::Form;
use crate::state::shape;
use finding_item::finding_item;

/// What [`Checks`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
}

/// Everything that the engine found, always in view: beside the page where there is room, else in a bar at the bottom.
#[component]
pub(super) fn Checks(props: &Props) -> Html {
    let form = &props.form;
    let is_open = use_state_eq(|| false);
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let close = {
        let is_open = is_open.setter();
        Callback::from(move |()| is_open.set(false))
    };
    let report = &form.checked.report;
    let (class, name, words) = look(report.verdict);
    let counted = Counted::of(form);
    html! {
        <aside class={format!("checks checks--{class}")} aria-label="Checks">
            <div class="checks__head">
                <p class="checks__verdict">{ icon(name) }{ words }</p>
                <p class="checks__counts" role="status">{ counted.words() }</p>
                <button
                    type="button"
                    class="button button--small checks__toggle"
                    onclick={toggle}
                    aria-expanded={if *is_open { "true" } else { "false" }}
                    aria-controls="checks-findings"
                >
                    { if *is_open { "Close" } else { "Show" } }
                </button>
            </div>
            <div id="checks-findings" class="checks__findings" data-open={is_open.then_some("true")}>
                for (title, findings) in groups(form) {
                    <section class="checks__group">
                        <h2 class="checks__title">{ title }</h2>
                        <ul class="stack stack--tight">
                            for (place, finding) in findings.iter().enumerate() {
                                { finding_item(form, finding, key(findings.split_at(place).0, finding), &close) }
                            }
                        </ul>
                    </section>
                }
                for unlisted in &report.unlisted {
                    <p class="checks__more">{ format!("{} more of {}", unlisted.count, unlisted.code) }</p>
                }
                if report.diagnostics.is_empty() {
                    <p class="checks__more">{ "Nothing is missing, and no rule is broken." }</p>
                }
            </div>
        </aside>
    }
}

fn look(verdict: Verdict) -> (&'static str, IconName, &'static str) {
    match verdict {
        Verdict::Ready => ("ready", IconName::Check, "Ready to publish"),
        Verdict::Incomplete => ("todo", IconName::Todo, "Not complete yet"),
        Verdict::Rejected => ("error", IconName::Error, "AWS would refuse this"),
    }
}

/// How many findings there are of each sort, as the panel lists them.
#[derive(Default)]
struct Counted {
    mistakes: usize,
    warnings: usize,
    todos: usize,
}

impl Counted {
    fn of(form: &Form) -> Self {
        let mut counted = Self::default();
        for finding in form.listed() {
            match finding.severity {
                Severity::Error if finding.incomplete => counted.todos += 1,
                Severity::Error => counted.mistakes += 1,
                Severity::Warning => counted.warnings += 1,
                Severity::Info => {}
            }
        }
        counted
    }

    fn words(&self) -> String {
        let plural = |count: usize, one: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            count => Some(format!("{count} {one}s")),
        };
        let todos = (self.todos > 0).then(|| format!("{} to do", self.todos));
        let parts = [plural(self.mistakes, "mistake"), plural(self.warnings, "warning"), todos];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { "Nothing left to do".to_owned() } else { parts.join(" · ") }
    }
}

/// The name of a finding among those `before` it. Its words are no part of it: they change while a sum is typed, and who
/// has moved to the finding stays there.
fn key(before: &[Diagnostic], finding: &Diagnostic) -> String {
    let is_alike = |other: &&Diagnostic| other.code == finding.code && other.location == finding.location;
    format!("{}{}#{}", finding.code, finding.location, before.iter().filter(is_alike).count())
}

/// The findings by what they are about: the whole set first, then each offer; mistakes before what is to be done.
fn groups(form: &Form) -> Vec<(String, Vec<Diagnostic>)> {
    let offers = shape::offers(&form.document).len();
    let listed: Vec<(Option<usize>, &Diagnostic)> =
        form.listed().map(|finding| (group(form, finding), finding)).collect();
    let groups = std::iter::once(None).chain((0..offers).map(Some)).map(|offer| {
        let mut findings: Vec<Diagnostic> = Vec::new();
        for (_, finding) in listed.iter().filter(|(group, _)| *group == offer) {
            let place = findings.partition_point(|other| rank(other) <= rank(finding));
            findings.insert(place, (*finding).clone());
        }
        (title(&form.document, offer), findings)
    });
    groups.filter(|(_, findings)| !findings.is_empty()).collect()
}

/// The offer that a finding is listed with.
fn group(form: &Form, finding: &Diagnostic) -> Option<usize> {
    finding.location.offer_index().filter(|_| !is_missing_everywhere(&form.document, &finding.location))
}

fn rank(finding: &Diagnostic) -> (bool, Severity, usize) {
    (finding.incomplete, finding.severity, position(&finding.location))
}

fn title(document: &Value, offer: Option<usize>) -> String {
    let Some(index) = offer else { return "Whole set".to_owned() };
    match shape::offers(document).get(index).and_then(shape::name) {
        Some(name) => format!("Offer {}: {name}", index + 1),
        None => format!("Offer {}", index + 1),
    }
}
