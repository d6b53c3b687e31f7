use yew::{AttrValue, Html, Properties, component, html};

/// What [`Prose`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The text; what stands between backticks is code.
    pub(crate) text: AttrValue,
}

/// A text of the engine: what it puts between backticks is shown as code.
#[component]
pub(crate) fn Prose(props: &Props) -> Html {
    let parts = props.text.split('`').enumerate().map(|(place, part)| {
        if place % 2 == 0 {
            html! { { part } }
        } else {
            html! { <code>{ part }</code> }
        }
    });
    html! { for part in parts { { part } } }
}

/// A message of the engine as a sentence: those begin with a small letter and have no full stop, because other programs
/// put them into lines of their own.
pub(crate) fn sentence(message: &str) -> String {
    // Messages are English: they begin with an ASCII letter or with a value.
    let mut sentence = message.to_owned();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    if !sentence.is_empty() && !sentence.ends_with(['.', '?', '!']) {
        sentence.push('.');
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn a_message_becomes_a_sentence() {
        assert_eq!(sentence("offers use 2 currencies"), "Offers use 2 currencies.");
        assert_eq!(sentence("`prod-a` is sold twice"), "`prod-a` is sold twice.");
        assert_eq!(sentence(""), "");
    }
}
