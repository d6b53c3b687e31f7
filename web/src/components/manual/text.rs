use offerset::Rule;
use yew::{Html, Properties, component, html};

use crate::components::Prose;

/// What [`Manual`] is given.
#[derive(Properties)]
pub(crate) struct Props {
    /// The rule.
    pub(crate) rule: &'static Rule,
}

/// There is one of each rule.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.rule.code == other.rule.code
    }
}

/// What the manual says about a rule beyond its summary.
#[component]
pub(crate) fn Manual(props: &Props) -> Html {
    let docs = props.rule.manual.docs();
    html! {
        <div class="manual">
            for block in blocks(&docs) {
                { show(block) }
            }
        </div>
    }
}

/// A part of the manual. The registry writes no other Markdown than this.
#[derive(Debug, PartialEq, Eq)]
enum Block<'docs> {
    Heading(&'docs str),
    Paragraph(String),
    List(Vec<&'docs str>),
}

fn show(block: Block<'_>) -> Html {
    match block {
        Block::Heading(text) => html! { <h2>{ text }</h2> },
        Block::Paragraph(text) => html! { <p><Prose {text} /></p> },
        Block::List(items) => html! {
            <ul class="bullets">
                for item in items {
                    <li><Prose text={item.to_owned()} /></li>
                }
            </ul>
        },
    }
}

/// The blocks behind the first one, which is the summary.
fn blocks(docs: &str) -> impl Iterator<Item = Block<'_>> {
    docs.split("\n\n").skip(1).map(str::trim).filter(|block| !block.is_empty()).map(|block| {
        if let Some(heading) = block.strip_prefix('#') {
            return Block::Heading(heading.trim_start_matches('#').trim());
        }
        let items: Option<Vec<&str>> = block.lines().map(|line| line.strip_prefix("- ")).collect();
        items.map_or_else(|| Block::Paragraph(block.lines().collect::<Vec<_>>().join(" ")), Block::List)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_paragraphs_and_lists_are_told_apart() {
        let docs = "Summary.\n\n## Why\n\nOne line\nand another.\n\n- first\n- second\n";
        let expected = [
            Block::Heading("Why"),
            Block::Paragraph("One line and another.".to_owned()),
            Block::List(vec!["first", "second"]),
        ];
        assert!(blocks(docs).eq(expected));
    }

    #[test]
    fn the_registry_writes_no_other_markdown() {
        for rule in offerset::RULES {
            for block in blocks(&rule.manual.docs()) {
                let Block::Paragraph(text) = block else { continue };
                let is_plain = !text.contains("](") && !text.contains("**") && !text.starts_with(['|', '>', '*']);
                assert!(is_plain && text.matches('`').count() % 2 == 0, "{}: {text}", rule.code);
            }
        }
    }
}
