//! `cargo xtask size`: what a user downloads, in bytes, against the budgets.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::{dist, workspace};

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Fail only above the size that a product has today, and say how far it is from its budget.
    #[arg(long)]
    ratchet: bool,
}

/// How large something may be, in bytes as brotli.
#[derive(Clone, Copy)]
struct Limits {
    /// What it is meant to take, where that is decided.
    budget: Option<usize>,
    /// What it takes until it keeps its budget: the next change may make it smaller, not larger.
    /// See `docs/decisions/sizes.md`.
    ceiling: usize,
}

/// What a page that checks with the package loads: WebAssembly and glue.
const PACKAGE: Limits = Limits { budget: Some(150_000), ceiling: 260_000 };

/// What a page loads that uses all of the package.
const WHOLE_PACKAGE: Limits = Limits { budget: None, ceiling: 415_000 };

/// What the first visit of the page loads.
const PAGE: Limits = Limits { budget: Some(300_000), ceiling: 560_000 };

/// Builds both products, prints their sizes, and fails when one is too large.
pub(crate) fn run(options: &Options) -> Result<()> {
    dist::run(&dist::Options::default())?;
    let package = dist::package_contents()?;
    let site = dist::site_folder();
    let loads = [
        Load::new("npm: import \"offerset/web\"", Some(PACKAGE), &package, &["web.js", "offerset_bg.wasm"])?,
        Load::new(
            "npm: import \"offerset/web/full\"",
            Some(WHOLE_PACKAGE),
            &package,
            &["web-full.js", "offerset_full_bg.wasm"],
        )?,
        Load::new("npm: import \"offerset\", all parts", None, &package, &["check.js", "full.js", "rules.js"])?,
        Load::new("app: first page", Some(PAGE), &site, &first_page(&site)?)?,
    ];
    println!("\n{:<52}{:>10}{:>10}{:>10}", "", "raw", "gzip", "brotli");
    loads.iter().for_each(Load::print);
    println!("{:<52}{:>10}", "npm: tarball, gzip", bytes_of(&dist::tarball())?.len());

    let above = |limit: fn(Limits) -> Option<usize>| -> Vec<&str> {
        let above = |load: &&Load| load.limits.and_then(limit).is_some_and(|limit| load.total().brotli > limit);
        loads.iter().filter(above).map(|load| load.name).collect()
    };
    let (above_budget, above_ceiling) = (above(|limits| limits.budget), above(|limits| Some(limits.ceiling)));
    if !above_ceiling.is_empty() {
        bail!("larger than it was: {}", above_ceiling.join(", "));
    }
    if !above_budget.is_empty() && options.ratchet {
        println!("\nstill above the budget: {}", above_budget.join(", "));
    } else if !above_budget.is_empty() {
        bail!("above the budget: {}", above_budget.join(", "));
    }
    Ok(())
}

/// Files that are loaded together, and how large they may be.
struct Load {
    name: &'static str,
    /// None for other forms of the same, which are shown beside it.
    limits: Option<Limits>,
    files: Vec<(String, Size)>,
}

#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Load {
    fn new(name: &'static str, limits: Option<Limits>, folder: &Path, files: &[impl AsRef<str>]) -> Result<Self> {
        let files = files.iter().map(|file| {
            let contents = bytes_of(&folder.join(file.as_ref()))?;
            Ok((file.as_ref().to_owned(), Size::of(&contents)?))
        });
        Ok(Self { name, limits, files: files.collect::<Result<_>>()? })
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
        let budget = self.limits.and_then(|limits| limits.budget);
        let allowed = budget.map(|budget| format!("  budget {budget}")).unwrap_or_default();
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
