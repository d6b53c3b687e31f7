use offerset::Verdict;
use yew::{Html, html};

use super::{IconName, icon};

/// What became of a check, in one word.
pub(crate) fn verdict_badge(verdict: Verdict) -> Html {
    let (class, name, label) = match verdict {
        Verdict::Ready => ("badge badge--ready", IconName::Check, "Ready"),
        Verdict::Incomplete => ("badge badge--todo", IconName::Todo, "To do"),
        Verdict::Rejected => ("badge badge--error", IconName::Error, "Mistakes"),
    };
    html! { <span {class}>{ icon(name) }{ label }</span> }
}
