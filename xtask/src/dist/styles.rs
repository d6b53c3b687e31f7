//! The style sheets of the app, joined into one file: together they compress better than one by one.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Joins the style sheets that a page links, in their order, and gives the page with a link to the one that takes their
/// place.
pub(super) fn join(site: &Path, page: &str) -> Result<String> {
    let mut joined = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    let mut place = None;
    for line in page.lines() {
        let Some(name) = linked(line) else {
            lines.push(line.to_owned());
            continue;
        };
        let path = site.join(name.trim_start_matches("./"));
        joined.extend(fs::read(&path).with_context(|| format!("can not read {}", path.display()))?);
        fs::remove_file(&path)?;
        place.get_or_insert(lines.len());
    }
    if let Some(place) = place {
        let name = super::areas::hashed("app.css", &joined);
        fs::write(site.join(&name), joined)?;
        lines.insert(place, format!("    <link rel=\"stylesheet\" href=\"./{name}\">"));
    }
    Ok(lines.join("\n") + "\n")
}

/// The file that a line links as a style sheet.
fn linked(line: &str) -> Option<&str> {
    line.trim().strip_prefix("<link rel=\"stylesheet\" href=\"")?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn a_style_sheet_is_found_as_trunk_writes_it() {
        assert_eq!(linked("    <link rel=\"stylesheet\" href=\"./base-1.css\"/>"), Some("./base-1.css"));
        assert_eq!(linked("<link rel=\"icon\" href=\"./favicon.svg\"/>"), None);
    }
}
