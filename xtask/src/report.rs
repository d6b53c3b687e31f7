//! `cargo xtask report`: the engine's own report on each file, which the npm package's is compared with.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use offerset::{CalendarDate, Context as CheckContext, Document};

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// The day on which the files are checked, as YYYY-MM-DD.
    #[arg(long)]
    today: CalendarDate,
    /// Offer sets as JSON.
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

/// Prints one object: a report for each path.
pub(crate) fn run(options: &Options) -> Result<()> {
    let mut reports = BTreeMap::new();
    for path in &options.files {
        let text = fs::read(path).with_context(|| format!("can not read {}", path.display()))?;
        let report = offerset::check(&Document::parse(&text), CheckContext::new(options.today));
        reports.insert(path, report);
    }
    println!("{}", serde_json::to_string(&reports)?);
    Ok(())
}
