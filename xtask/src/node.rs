//! Node and npm, which this project uses but does not install.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// The oldest Node that the npm package supports, and therefore the oldest to test it with.
const OLDEST_NODE: u32 = 20;

/// Makes sure that Node and npm are there, and Node is not too old.
pub(crate) fn ensure() -> Result<()> {
    let advice =
        format!("Install Node {OLDEST_NODE} or later with npm, from https://nodejs.org or your system's packages.");
    let Some(version) = process::ask(process::command("node").arg("--version")) else {
        bail!("There is no Node on this machine. {advice}");
    };
    let major = major(&version).with_context(|| format!("`node --version` printed `{version}`"))?;
    if major < OLDEST_NODE {
        bail!("This machine's Node is {version}, which is too old. {advice}");
    }
    if process::ask(npm().arg("--version")).is_none() {
        bail!("There is a Node on this machine, but no npm. {advice}");
    }
    Ok(())
}

/// The npm command, which is a batch file on Windows. Of a registry that does not answer it says so after some minutes; by
/// itself it would wait for a quarter of an hour.
pub(crate) fn npm() -> Command {
    let mut npm = process::command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(["--no-fund", "--no-audit", "--no-update-notifier", "--fetch-timeout=60000", "--fetch-retries=1"]);
    npm
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn reads_what_node_prints() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("not a version"), None);
    }
}
