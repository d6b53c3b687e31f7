//! `cargo xtask size`: what a user downloads, in bytes, against the budgets.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::{dist, workspace};

/// What a page that uses the package loads: WebAssembly and glue, as brotli.
const PACKAGE_BUDGET: usize = 150_000;

/// What the first visit of the page loads, as brotli.
const PAGE_BUDGET: usize = 300_000;

/// Builds both products, prints their sizes, and fails when one is over its budget.
pub(crate) fn run() -> Result<()> {
    dist::run(&dist::Options::default())?;
    let package = dist::package_contents()?;
    let site = dist::site_folder();
    let loads = [
        Load::new("npm: import \"offerset/web\"", Some(PACKAGE_BUDGET), &package, &["web.js", "offerset_bg.wasm"])?,
        Load::new("npm: import \"offerset\"", None, &package, &["index.js"])?,
        Load::new("npm: require(\"offerset\")", None, &package, &["index.cjs"])?,
        Load::new("app: first page", Some(PAGE_BUDGET), &site, &first_page(&site)?)?,
    ];
    println!("\n{:<52}{:>10}{:>10}{:>10}", "", "raw", "gzip", "brotli");
    loads.iter().for_each(Load::print);
    println!("{:<52}{:>10}", "npm: tarball, gzip", bytes_of(&dist::tarball())?.len());

    let above: Vec<_> = loads.iter().filter(|load| load.is_above_budget()).map(|load| load.name).collect();
    if !above.is_empty() {
        bail!("above the budget: {}", above.join(", "));
    }
    Ok(())
}

/// Files that are loaded together, and how large they may be.
struct Load {
    name: &'static str,
    /// The most bytes as brotli; none for other forms of the same, which are shown beside it.
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
    fn new(name: &'static str, budget: Option<usize>, folder: &Path, files: &[impl AsRef<str>]) -> Result<Self> {
        let files = files.iter().map(|file| {
            let contents = bytes_of(&folder.join(file.as_ref()))?;
            Ok((file.as_ref().to_owned(), Size::of(&contents)?))
        });
        Ok(Self { name, budget, files: files.collect::<Result<_>>()? })
    }

    fn total(&self) -> Size {
        self.files.iter().fold(Size::default(), |sum, (_, size)| Size {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    }

    fn is_above_budget(&self) -> bool {
        self.budget.is_some_and(|budget| self.total().brotli > budget)
    }

    fn print(&self) {
        let Size { raw, gzip, brotli } = self.total();
        let allowed = self.budget.map(|budget| format!("  of {budget} allowed")).unwrap_or_default();
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

/// The files that a browser fetches for the first page: the page, what it names, and what they name in turn.
fn first_page(site: &Path) -> Result<Vec<String>> {
    let mut rest: BTreeSet<String> = BTreeSet::new();
    for path in workspace::files_below(site)? {
        rest.insert(path.strip_prefix(site)?.to_string_lossy().replace('\\', "/"));
    }
    let mut loaded = vec!["index.html".to_owned()];
    let mut next = 0;
    while let Some(file) = loaded.get(next) {
        let contents = bytes_of(&site.join(file))?;
        let text = String::from_utf8_lossy(&contents);
        let named: Vec<_> =
            rest.iter().filter(|name| text.contains(name.as_str()) && !loaded.contains(name)).cloned().collect();
        loaded.extend(named);
        next += 1;
    }
    Ok(loaded)
}

fn bytes_of(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("can not read {}", path.display()))
}
