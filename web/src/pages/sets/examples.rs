use serde_json::Value;
use yew::{Callback, Html, MouseEvent, Properties, component, html};

/// The examples of the project that teach something in the app.
const EXAMPLES: [(&str, &str, &str); 3] = [
    (
        "Two offers, ready to publish",
        "A product of one's own with instalments, and a resold one with a markup.",
        include_str!("../../../../examples/two-offers-ready.json"),
    ),
    (
        "Seven offers, direct and resold",
        "As many as AWS takes, with both kinds mixed.",
        include_str!("../../../../examples/seven-offers-ready.json"),
    ),
    (
        "The classic mistakes",
        "Six errors that AWS would find at the very last step.",
        include_str!("../../../../examples/classic-mistakes.json"),
    ),
];

/// What [`Examples`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Takes the chosen example.
    pub(super) on_choose: Callback<Value>,
}

/// The examples that a set can begin with.
#[component]
pub(super) fn Examples(props: &Props) -> Html {
    html! {
        <ul class="examples">
            for (title, summary, text) in EXAMPLES {
                <li>
                    <button type="button" class="link" onclick={props.on_choose.reform(move |_: MouseEvent| {
                        offerset::Document::parse(text.as_bytes()).to_value()
                    })}>
                        { title }
                    </button>
                    <p class="field__hint">{ summary }</p>
                </li>
            }
        </ul>
    }
}
