//! `cargo xtask codegen`: the files that are loops over the engine's registry of rules and its table of fields.

mod aws_coverage;
mod fields_page;
mod rule_codes;
mod rules_data;
mod rules_page;

use std::fs;

use anyhow::{Context, Result, bail};

use crate::workspace;

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Change nothing; fail when a file is not what would be written.
    #[arg(long)]
    pub(crate) check: bool,
}

/// A file that is generated.
struct Generated {
    /// Its path from the root of the repository.
    path: &'static str,
    /// Makes its contents.
    contents: fn() -> Result<String>,
}

const FILES: [Generated; 5] = [
    Generated { path: "docs/aws-coverage.md", contents: aws_coverage::contents },
    Generated { path: "docs/fields.md", contents: fields_page::contents },
    Generated { path: "docs/rules.json", contents: rules_data::contents },
    Generated { path: "docs/rules.md", contents: rules_page::contents },
    Generated { path: "npm/types/rule-code.d.ts", contents: || Ok(rule_codes::contents()) },
];

/// Writes every generated file that is stale, or fails if they are only to be checked.
pub(crate) fn run(options: &Options) -> Result<()> {
    FILES.iter().try_for_each(|file| file.ensure(options.check))
}

impl Generated {
    fn ensure(&self, check: bool) -> Result<()> {
        let path = workspace::root().join(self.path);
        let present = fs::read_to_string(&path).unwrap_or_default();
        let contents = (self.contents)()?;
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

#[cfg(test)]
mod tests {
    use super::{Options, run};

    #[test]
    fn generated_files_are_up_to_date() {
        run(&Options { check: true }).unwrap();
    }
}
