//! `cargo xtask size`: what a user downloads, in bytes, against the budgets.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::dist::areas::Area;
use crate::{dist, workspace};

/// What a page that checks with the package loads: WebAssembly and glue. In bytes as brotli, as all budgets.
const CHECK: usize = 150_000;

/// What a page loads that uses all of the package.
const WHOLE_PACKAGE: usize = 240_000;

/// What the first visit of an area of the app loads.
const FIRST_PAGE: usize = 300_000;

/// Builds both products, prints their sizes, and fails when one is above its budget.
pub(crate) fn run() -> Result<()> {
    dist::run(&dist::Options::default())?;
    let package = dist::package_contents()?;
    let site = dist::site_folder();
    let web = "npm: import \"offerset/web\"";
    let full = "npm: import \"offerset/web/full\"";
    let mut loads = vec![
        Load::new(web, Some(CHECK), &package, &["web.js", "offerset_bg.wasm"])?,
        Load::new(full, Some(WHOLE_PACKAGE), &package, &["web-full.js", "offerset_full_bg.wasm"])?,
        Load::new("npm: import \"offerset\", all parts", None, &package, &["check.js", "full.js", "rules.js"])?,
    ];
    let page = String::from_utf8(bytes_of(&site.join("index.html"))?)?;
    let areas = dist::areas::of(&page)?;
    for area in &areas {
        let files = first_page(&page, &site, area, &areas)?;
        loads.push(Load::new(&format!("app: first page of the {}", area.name), Some(FIRST_PAGE), &site, &files)?);
    }
    println!("\n{:<52}{:>10}{:>10}{:>10}", "", "raw", "gzip", "brotli");
    loads.iter().for_each(Load::print);
    println!("{:<52}{:>10}", "npm: tarball, gzip", bytes_of(&dist::tarball())?.len());

    let is_above = |load: &&Load| load.budget.is_some_and(|budget| load.total().brotli > budget);
    let above: Vec<&str> = loads.iter().filter(is_above).map(|load| load.name.as_str()).collect();
    if !above.is_empty() {
        bail!("above the budget: {}", above.join(", "));
    }
    Ok(())
}

/// Files that are loaded together, and how large they may be.
struct Load {
    name: String,
    /// None for other forms of the same, which are shown beside it.
    budget: Option<usize>,
    files: Vec<(String, Size)>,
}

#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Load {
    fn new(name: &str, budget: Option<usize>, folder: &Path, files: &[impl AsRef<str>]) -> Result<Self> {
        let files = files.iter().map(|file| {
            let contents = bytes_of(&folder.join(file.as_ref()))?;
            Ok((file.as_ref().to_owned(), Size::of(&contents)?))
        });
        Ok(Self { name: name.to_owned(), budget, files: files.collect::<Result<_>>()? })
    }

    fn total(&self) -> Size {
        self.files.iter().fold(Size::default(), |sum, (_, size)| Size {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    }

    fn print(&self) {
        let Size { raw, gzip, brotli } = self.total();
        let allowed = self.budget.map(|budget| format!("  budget {budget}")).unwrap_or_default();
        println!("{:<52}{raw:>10}{gzip:>10}{brotli:>10}{allowed}", self.name);
        for (file, Size { raw, gzip, brotli }) in &self.files {
            println!("    {file:<48}{raw:>10}{gzip:>10}{brotli:>10}");
        }
    }
}

impl Size {
    fn of(contents: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(contents)?;
        let mut brotli = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut &*contents, &mut brotli, &parameters)?;
        Ok(Self { raw: contents.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }
}

/// What a browser fetches for the first page of an area: the page and all that it names, but not the other areas.
fn first_page(page: &str, site: &Path, area: &Area, areas: &[Area]) -> Result<Vec<String>> {
    let others: Vec<&String> = areas.iter().filter(|other| *other != area).flat_map(|other| &other.files).collect();
    let mut files = vec!["index.html".to_owned()];
    for path in workspace::files_below(site)? {
        let name = path.strip_prefix(site)?.to_string_lossy().replace('\\', "/");
        // The manual of rules is named as well, for the pages that show it.
        if page.contains(&name) && !others.contains(&&name) && name != "index.html" && !name.starts_with("rules-") {
            files.push(name);
        }
    }
    Ok(files)
}

fn bytes_of(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("can not read {}", path.display()))
}
