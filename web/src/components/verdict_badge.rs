use offerset::Verdict;
use yew::{Html, Properties, component, html};

use super::{Icon, IconName};

/// What [`VerdictBadge`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What became of the check.
    pub(crate) verdict: Verdict,
}

/// What became of a check, in one word.
#[component]
pub(crate) fn VerdictBadge(props: &Props) -> Html {
    let (class, icon, label) = match props.verdict {
        Verdict::Ready => ("badge badge--ready", IconName::Check, "Ready"),
        Verdict::Incomplete => ("badge badge--todo", IconName::Todo, "To do"),
        Verdict::Rejected => ("badge badge--error", IconName::Error, "Mistakes"),
    };
    html! { <span {class}><Icon name={icon} />{ label }</span> }
}
