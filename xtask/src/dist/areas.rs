//! The modules of the app's areas: which files they are, and names that change with what is in them.

use std::fs;
use std::hash::Hasher as _;
use std::path::Path;

use anyhow::{Context, Result};

/// An area of the app and the two files that it is loaded from: the glue, and the WebAssembly module.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Area {
    /// What it is called.
    pub(crate) name: String,
    /// The names of the files in the folder of the site.
    pub(crate) files: [String; 2],
}

/// The areas that a page names, each in a `<meta name="area-…" content="… …">`.
pub(crate) fn of(page: &str) -> Result<Vec<Area>> {
    let elements = page.split("<meta name=\"area-").skip(1).filter_map(|rest| rest.split('>').next());
    let areas = elements.map(|element| {
        let (name, rest) = element.split_once("\" content=\"")?;
        let (glue, module) = rest.split_once('"')?.0.split_once(' ')?;
        Some(Area { name: name.to_owned(), files: [glue.to_owned(), module.to_owned()] })
    });
    areas.collect::<Option<_>>().context("an area in index.html does not name its two files")
}

/// The manual of rules, which the pages about rules load.
const MANUAL: &str = "rules.json";

/// Gives the files of all areas and the manual names that hold a hash of their contents, in the folder and in the page.
///
/// Trunk has done so for its main module, but not for the others.
pub(super) fn name_by_content(site: &Path, mut page: String) -> Result<String> {
    let mut names: Vec<String> = of(&page)?.into_iter().flat_map(|area| area.files).collect();
    names.push(MANUAL.to_owned());
    for name in names.iter().filter(|name| !super::headers::has_hash(name)) {
        let contents = fs::read(site.join(name)).with_context(|| format!("Trunk has not made {name}"))?;
        let hashed = hashed(name, &contents);
        fs::rename(site.join(name), site.join(&hashed)).with_context(|| format!("can not rename {name}"))?;
        for (before, behind) in [("\"", " "), (" ", "\""), ("\"", "\"")] {
            page = page.replace(&format!("{before}{name}{behind}"), &format!("{before}{hashed}{behind}"));
        }
    }
    Ok(page)
}

/// A name with a hash before its ending.
pub(super) fn hashed(name: &str, contents: &[u8]) -> String {
    let mut hasher = std::hash::DefaultHasher::new();
    hasher.write(contents);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{:016x}.{ending}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::{hashed, of};
    use crate::dist::headers::has_hash;
    use crate::workspace;

    #[test]
    fn the_page_names_the_areas_that_trunk_does_not() {
        let areas = of(&workspace::read("index.html").unwrap()).unwrap();
        let names: Vec<_> = areas.iter().map(|area| area.name.as_str()).collect();
        // The first one is the main module, whose files Trunk names.
        let manifest = workspace::read("web/Cargo.toml").unwrap();
        let binaries = manifest.split("[[bin]]\nname = \"").skip(2).filter_map(|rest| rest.split('"').next());
        assert_eq!(names, binaries.collect::<Vec<_>>());
        for area in areas {
            assert_eq!(area.files, [format!("{}.js", area.name), format!("{}_bg.wasm", area.name)]);
        }
    }

    #[test]
    fn a_name_changes_with_the_contents() {
        assert!(has_hash(&hashed("desk_bg.wasm", b"a")), "{}", hashed("desk_bg.wasm", b"a"));
        assert_ne!(hashed("desk.js", b"a"), hashed("desk.js", b"b"));
    }
}
