//! Runs other programs, from the root of the repository, with errors that name the command line.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::progress::Stopwatch;
use crate::workspace;

/// How often a program that prints nothing is reported to be still at work.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// A command that runs in the root of the repository.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root());
    command
}

/// The cargo that runs this program, so that a pinned toolchain stays in force.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command that writes to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("can not run {}", line(command)))?;
    check(command, status)
}

/// Runs a command that may be silent for long, saying every few seconds that it is still at work.
pub(crate) fn run_with_heartbeat(command: &mut Command, work: &str) -> Result<()> {
    let mut child = command.spawn().with_context(|| format!("can not run {}", line(command)))?;
    let status = wait_with_heartbeat(&mut child, work)?;
    check(command, status)
}

/// Runs a command and returns what it printed; its errors go to the terminal.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("can not run {}", line(command)))?;
    check(command, output.status)?;
    String::from_utf8(output.stdout).with_context(|| format!("{} printed no UTF-8", line(command)))
}

/// What a command prints, or nothing when it is not there or fails: for asking whether something is installed.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

fn wait_with_heartbeat(child: &mut Child, work: &str) -> Result<ExitStatus> {
    let stopwatch = Stopwatch::start();
    let mut next_beat = HEARTBEAT;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if stopwatch.elapsed() >= next_beat {
            println!("    … {work}, {stopwatch}");
            next_beat += HEARTBEAT;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn check(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("{} failed ({status})", line(command));
    }
    Ok(())
}

/// The command as one would type it.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words: Vec<_> = std::iter::once(program).chain(command.get_args()).map(OsStr::to_string_lossy).collect();
    format!("`{}`", words.join(" "))
}
