use yew::{Html, html};

use super::{SeverityLook, icon};

/// A text of the engine: what it puts between backticks is shown as code.
pub(crate) fn prose(text: &str) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    for (place, part) in text.split('`').enumerate() {
        let part = Html::from(part.to_owned());
        parts.push(if place % 2 == 0 {
            part
        } else {
            html! { <code>{ part }</code> }
        });
    }
    parts.into_iter().collect()
}

/// What a finding says, with how much it matters for those who see its icon and for those who do not.
pub(crate) fn message(look: &dyn SeverityLook, message: &str) -> Html {
    html! {
        <>
            { icon(look.icon()) }
            <span>
                <span class="visually-hidden">{ look.label() }{ ": " }</span>
                { prose(&sentence(message)) }
            </span>
        </>
    }
}

/// A message of the engine as a sentence: those begin with a small letter and have no full stop, because other programs
/// put them into lines of their own.
pub(crate) fn sentence(message: &str) -> String {
    // Messages are English: they begin with an ASCII letter or with a value.
    let mut sentence = message.to_owned();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    // A value may end a sentence of its own.
    if !sentence.is_empty() && !sentence.ends_with(['.', '?', '!']) && !sentence.ends_with(".`") {
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
        assert_eq!(sentence("the note changes to `Hello.`"), "The note changes to `Hello.`");
        assert_eq!(sentence(""), "");
    }
}
