//! `cargo xtask codegen`: the files that are loops over the engine's registry of rules.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::workspace;

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Change nothing; fail when a file is not what would be written.
    #[arg(long)]
    pub(crate) check: bool,
}

/// A file that is generated, as a whole or in a marked part.
struct Generated {
    /// Its path from the root of the repository.
    path: &'static str,
    /// Makes the new contents from the present ones.
    contents: fn(&str) -> Result<String>,
}

const FILES: [Generated; 0] = [];

pub(crate) fn run(options: &Options) -> Result<()> {
    for file in &FILES {
        file.ensure(options.check)?;
    }
    Ok(())
}

impl Generated {
    /// Writes the file if it is stale, or fails if it is only to be checked.
    fn ensure(&self, check: bool) -> Result<()> {
        let path = workspace::root().join(self.path);
        let present = fs::read_to_string(&path).unwrap_or_default();
        let contents = (self.contents)(&present)?;
        if present == contents {
            return Ok(());
        }
        if check {
            bail!("{} is out of date: run `cargo xtask codegen` and commit what it writes", self.path);
        }
        fs::write(&path, contents).with_context(|| format!("can not write {}", path.display()))?;
        println!("    wrote {}", self.path);
        Ok(())
    }
}
