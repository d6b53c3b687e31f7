use yew::{AttrValue, Html, html};

/// One line of a summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    name: &'static str,
    value: AttrValue,
    absent: &'static str,
}

impl Line {
    /// A line. What is empty was not provided.
    pub(super) fn new(name: &'static str, value: impl Into<AttrValue>) -> Self {
        Self { name, value: value.into(), absent: "Not provided" }
    }

    /// What an empty value means.
    pub(super) fn or(self, absent: &'static str) -> Self {
        Self { absent, ..self }
    }
}

/// A card that sums up, with the way to where it is edited: an address, and what is edited there, for those who hear the
/// link without the title. Nothing is edited in the card.
pub(super) fn summary(title: String, edit: String, edits: String, lines: &[Line], rest: Html) -> Html {
    html! {
        <section class="card stack">
            <div class="row row--spread">
                <h2>{ title }</h2>
                <a class="no-print" href={edit}>{ "Edit" }<span class="visually-hidden">{ edits }</span></a>
            </div>
            <dl class="facts">
                for line in lines {
                    <div class="facts__line">
                        <dt>{ line.name }</dt>
                        if line.value.is_empty() {
                            <dd class="facts__absent">{ line.absent }</dd>
                        } else {
                            <dd>{ &line.value }</dd>
                        }
                    </div>
                }
            </dl>
            { rest }
        </section>
    }
}
