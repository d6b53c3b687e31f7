use yew::{Html, html};

use crate::components::prose;

/// What the manual says about a rule beyond its summary.
pub(crate) fn manual_text(docs: &str) -> Html {
    html! {
        <div class="manual">
            for block in blocks(docs) {
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
        Block::Paragraph(text) => html! { <p>{ prose(&text) }</p> },
        Block::List(items) => html! {
            <ul class="bullets">
                for item in items {
                    <li>{ prose(item) }</li>
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
        for entry in crate::manual::tests::all() {
            for block in blocks(&entry.docs) {
                let Block::Paragraph(text) = block else { continue };
                let is_plain = !text.contains("](") && !text.contains("**") && !text.starts_with(['|', '>', '*']);
                assert!(is_plain && text.matches('`').count() % 2 == 0, "{}: {text}", entry.rule.code);
            }
        }
    }
}
