//! `cargo xtask bench`: how long a check takes, as a ratio to parsing the same text in the same run.

use anyhow::Result;

use crate::process;

/// Runs the benches of the engine; the figures and what they are compared with stand in `core/benches/check.rs`.
pub(crate) fn run() -> Result<()> {
    process::run(process::cargo().args(["bench", "--quiet", "--package", "offerset", "--bench", "check"]))
}
