use yew::{AttrValue, Children, Html, Properties, component, html};

/// One line of a summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    name: AttrValue,
    value: AttrValue,
    absent: &'static str,
}

impl Line {
    /// A line. What is empty was not provided.
    pub(super) fn new(name: impl Into<AttrValue>, value: impl Into<AttrValue>) -> Self {
        Self { name: name.into(), value: value.into(), absent: "Not provided" }
    }

    /// What an empty value means.
    pub(super) fn or(self, absent: &'static str) -> Self {
        Self { absent, ..self }
    }
}

/// What [`Summary`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is summed up.
    pub(super) title: AttrValue,
    /// Where it is edited.
    pub(super) edit: AttrValue,
    /// What is edited there, for those who hear the link without the title.
    pub(super) edits: AttrValue,
    /// The lines.
    pub(super) lines: Vec<Line>,
    /// What is to be said about all of it.
    #[prop_or_default]
    pub(super) note: Option<&'static str>,
    /// What follows the lines.
    #[prop_or_default]
    pub(super) children: Children,
}

/// A card that sums up, with the way to where it is edited. Nothing is edited in it.
#[component]
pub(super) fn Summary(props: &Props) -> Html {
    html! {
        <section class="card stack">
            <div class="row row--spread">
                <h2>{ &props.title }</h2>
                <a class="no-print" href={&props.edit}>{ "Edit" }<span class="visually-hidden">{ " " }{ &props.edits }</span></a>
            </div>
            if let Some(note) = props.note {
                <p>{ note }</p>
            }
            <dl class="facts">
                for line in &props.lines {
                    <div class="facts__line">
                        <dt>{ &line.name }</dt>
                        if line.value.is_empty() {
                            <dd class="facts__absent">{ line.absent }</dd>
                        } else {
                            <dd>{ &line.value }</dd>
                        }
                    </div>
                }
            </dl>
            { props.children.clone() }
        </section>
    }
}
