use std::rc::Rc;

use yew::{Html, html};

use super::long_list::Cut;
use crate::components::{IconName, icon, prose, sentence};
use crate::files::{Found, FoundSet, Row, Standing};
use crate::intl;

/// How many files are shown at first.
const FEW: usize = 20;

/// A line for each file: what it is, how it stands, and which sets it speaks of.
pub(super) fn file_list(found: &Found, sets: &[Rc<FoundSet>], cut: &Cut) -> Html {
    if found.rows.is_empty() {
        return Html::default();
    }
    let (count, more) = cut.of(found.rows.len(), FEW, "files");
    html! {
        <section class="stack" aria-labelledby="file-list">
            <h2 id="file-list">{ "Files" }</h2>
            <div class="card card--flush">
                <table class="table table--cards table--files">
                    <caption class="visually-hidden">{ "Files, those that need attention first" }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "File" }</th>
                            <th scope="col">{ "What it is" }</th>
                            <th scope="col">{ "Verdict" }</th>
                            <th scope="col">{ "Offer set" }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for row in found.rows.iter().take(count) {
                            { line(row, sets) }
                        }
                    </tbody>
                </table>
            </div>
            { more }
        </section>
    }
}

fn line(row: &Row, sets: &[Rc<FoundSet>]) -> Html {
    html! {
        <tr>
            <th scope="row" class="table__main report__name">{ &*row.name }</th>
            <td data-label="What it is"><span>{ prose(&sentence(&row.what)) }</span></td>
            <td data-label="Verdict">{ verdict(row) }</td>
            <td data-label="Offer set">{ of_sets(row, sets) }</td>
        </tr>
    }
}

fn verdict(row: &Row) -> Html {
    let counted =
        |count: usize, one: &str| format!("{} {one}{}", intl::number(count), if count == 1 { "" } else { "s" });
    let (class, name, words) = match row.standing {
        Standing::Mistakes => ("badge badge--error", IconName::Error, counted(row.counts.error, "error")),
        Standing::NotUnderstood => ("badge badge--error", IconName::Error, "Not understood".to_owned()),
        Standing::Incomplete => {
            ("badge badge--todo", IconName::Todo, format!("{} to do", intl::number(row.counts.error)))
        }
        Standing::Warnings => ("badge badge--warning", IconName::Warning, counted(row.counts.warning, "warning")),
        Standing::Fine => ("badge badge--ready", IconName::Check, "Fine".to_owned()),
        Standing::Other => ("badge", IconName::Info, "Something else".to_owned()),
    };
    html! { <span {class}>{ icon(name) }{ words }</span> }
}

fn of_sets(row: &Row, sets: &[Rc<FoundSet>]) -> String {
    let mut titles = row.sets.iter().filter_map(|number| sets.get(*number)).map(|set| set.title());
    match (titles.next(), row.sets.len()) {
        (None, _) => "–".to_owned(),
        (Some(title), 1) => title,
        (Some(title), count) => format!("{title} and {} more", intl::number(count - 1)),
    }
}
