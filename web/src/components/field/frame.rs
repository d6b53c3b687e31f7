use offerset::{Diagnostic, Severity};
use yew::{AttrValue, Html, html};

use super::findings;
use crate::browser;
use crate::form::Binding;

/// What is said about a field beside its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Remark {
    /// What helps to fill it in; empty where nothing does.
    pub(super) hint: &'static str,
    /// Whether it may stay empty for good.
    pub(super) is_optional: bool,
    /// Whether the label is shown on narrow pages only: on others, the head of a table says it.
    pub(super) hides_label: bool,
}

impl Remark {
    /// Nothing is to be said.
    pub(crate) const NONE: Self = Self { hint: "", is_optional: false, hides_label: false };
    /// The field may stay empty for good.
    pub(crate) const OPTIONAL: Self = Self { is_optional: true, ..Self::NONE };
    /// The head of a table shows what the field is called.
    pub(crate) const IN_TABLE: Self = Self { hides_label: true, ..Self::NONE };

    /// What helps to fill the field in.
    pub(crate) const fn hint(hint: &'static str) -> Self {
        Self { hint, ..Self::NONE }
    }

    /// The same for a field that may stay empty for good.
    pub(crate) const fn optional(hint: &'static str) -> Self {
        Self { hint, ..Self::OPTIONAL }
    }
}

/// What is around every control: its label, its hint and what is wrong with it.
pub(super) fn frame(
    binding: &Binding,
    label: &AttrValue,
    remark: Remark,
    counter: Option<AttrValue>,
    control: Html,
) -> Html {
    let class = match worst(&binding.findings) {
        Some(Severity::Error) => "field field--error",
        Some(Severity::Warning) => "field field--warning",
        _ => "field",
    };
    html! {
        <div {class}>
            <label class={if remark.hides_label { "field__label rows__label" } else { "field__label" }} for={browser::element_id(&binding.location)}>
                { label }
                { optional(remark) }
            </label>
            { hint(binding, remark) }
            { control }
            if let Some(counter) = counter {
                <p class="field__counter" aria-hidden="true">{ counter }</p>
            }
            { findings(&binding.location, &binding.findings, binding.editor()) }
        </div>
    }
}

/// What the label says about a field that may stay empty.
pub(super) fn optional(remark: Remark) -> Html {
    html! {
        if remark.is_optional {
            <span class="field__optional">{ " (optional)" }</span>
        }
    }
}

/// What helps to fill a field in.
pub(super) fn hint(binding: &Binding, remark: Remark) -> Html {
    html! {
        if !remark.hint.is_empty() {
            <p id={hint_id(binding)} class="field__hint">{ remark.hint }</p>
        }
    }
}

/// The id of what helps to fill a field in.
pub(super) fn hint_id(binding: &Binding) -> String {
    format!("hint{}", binding.location)
}

/// The ids of what describes a control, for `aria-describedby`.
pub(super) fn described_by(binding: &Binding, remark: Remark) -> Option<String> {
    match (remark.hint.is_empty(), binding.findings.is_empty()) {
        (true, true) => None,
        (false, true) => Some(hint_id(binding)),
        (true, false) => Some(super::findings_id(&binding.location)),
        (false, false) => Some(format!("{} {}", hint_id(binding), super::findings_id(&binding.location))),
    }
}

/// What a control says about itself with `aria-invalid`.
pub(super) fn invalid(findings: &[Diagnostic]) -> Option<&'static str> {
    (worst(findings) == Some(Severity::Error)).then_some("true")
}

fn worst(findings: &[Diagnostic]) -> Option<Severity> {
    findings.iter().map(|finding| finding.severity).min()
}
