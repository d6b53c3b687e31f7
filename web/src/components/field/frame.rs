use std::rc::Rc;

use offerset::{Diagnostic, Severity};
use yew::{AttrValue, Children, Html, Properties, component, html};

use super::Findings;
use crate::browser;
use crate::form::Binding;

/// What [`Frame`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the field is bound to.
    pub(crate) binding: Binding,
    /// What the field is called.
    pub(crate) label: AttrValue,
    /// What helps to fill it in.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// Whether it may stay empty for good.
    #[prop_or_default]
    pub(crate) is_optional: bool,
    /// Whether the label is only read aloud, because the head of a table shows it.
    #[prop_or_default]
    pub(crate) hides_label: bool,
    /// How much was typed of how much may be.
    #[prop_or_default]
    pub(crate) counter: Option<AttrValue>,
    /// The control itself.
    pub(crate) children: Children,
}

/// What is around every control: its label, its hint and what is wrong with it.
#[component]
pub(crate) fn Frame(props: &Props) -> Html {
    let ids = Ids::of(&props.binding);
    let class = match worst(&props.binding.findings) {
        Some(Severity::Error) => "field field--error",
        Some(Severity::Warning) => "field field--warning",
        _ => "field",
    };
    html! {
        <div {class}>
            <label class={if props.hides_label { "visually-hidden" } else { "field__label" }} for={ids.control}>
                { &props.label }
                if props.is_optional {
                    <span class="field__optional">{ " (optional)" }</span>
                }
            </label>
            if let Some(hint) = &props.hint {
                <p id={ids.hint} class="field__hint">{ hint }</p>
            }
            { props.children.clone() }
            if let Some(counter) = &props.counter {
                <p class="field__counter" aria-hidden="true">{ counter }</p>
            }
            if !props.binding.findings.is_empty() {
                <Findings id={ids.findings} findings={Rc::clone(&props.binding.findings)} editor={props.binding.editor().clone()} />
            }
        </div>
    }
}

/// The ids of the parts of a field.
pub(super) struct Ids {
    /// The control.
    pub(super) control: AttrValue,
    /// The hint.
    pub(super) hint: AttrValue,
    /// What is wrong.
    pub(super) findings: AttrValue,
}

impl Ids {
    pub(super) fn of(binding: &Binding) -> Self {
        let location = &binding.location;
        Self {
            control: browser::element_id(location).into(),
            hint: format!("hint{location}").into(),
            findings: format!("findings{location}").into(),
        }
    }
}

/// The ids of what describes a control, for `aria-describedby`.
pub(super) fn described_by(binding: &Binding, has_hint: bool) -> Option<String> {
    let ids = Ids::of(binding);
    let hint = has_hint.then_some(ids.hint);
    let findings = (!binding.findings.is_empty()).then_some(ids.findings);
    let ids: Vec<String> = [hint, findings].into_iter().flatten().map(|id| id.to_string()).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// What a control says about itself with `aria-invalid`.
pub(super) fn invalid(binding: &Binding) -> Option<&'static str> {
    (worst(&binding.findings) == Some(Severity::Error)).then_some("true")
}

/// The same for one control of several that share findings.
pub(super) fn invalid_items(findings: &[&[Diagnostic]]) -> Option<&'static str> {
    findings.iter().any(|findings| worst(findings) == Some(Severity::Error)).then_some("true")
}

fn worst(findings: &[Diagnostic]) -> Option<Severity> {
    findings.iter().map(|finding| finding.severity).min()
}
