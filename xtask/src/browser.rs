//! The browser that the page is tested in: one that is on the machine, else one that is installed.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process;
use crate::progress::step;

/// The names under which Chromium and Chrome are found on PATH.
const PROGRAMS: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Where they are on systems that put no programs on PATH.
const PATHS: [&str; 3] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// The path of a Chromium, installed if there was none.
pub(crate) fn ensure(tests: &Path) -> Result<PathBuf> {
    for variable in ["CHROMIUM", "CHROME"] {
        if let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from) {
            if !path.exists() {
                bail!("{variable} names a browser that is not there: {}", path.display());
            }
            return Ok(path);
        }
    }
    if let Some(path) = installed().or_else(|| playwrights_own(tests)) {
        return Ok(path);
    }
    step("installing Chromium (once)", || install(tests))?;
    installed().or_else(|| playwrights_own(tests)).context("Chromium was installed, but is not found")
}

fn installed() -> Option<PathBuf> {
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH")?).collect();
    let on_path = PROGRAMS.iter().flat_map(|program| folders.iter().map(move |folder| folder.join(program)));
    on_path.chain(PATHS.iter().map(PathBuf::from)).find(|path| path.is_file())
}

/// The browser that Playwright installs, in the place and version that Playwright itself names.
fn playwrights_own(tests: &Path) -> Option<PathBuf> {
    let script = "process.stdout.write(require('playwright-core').chromium.executablePath())";
    let path = process::ask(process::command("node").args(["--eval", script]).current_dir(tests))?;
    Some(PathBuf::from(path)).filter(|path| path.is_file())
}

fn install(tests: &Path) -> Result<()> {
    if is_root() && process::ask(process::command("apt-get").arg("--version")).is_some() {
        process::run_with_heartbeat(process::command("apt-get").args(["update", "--quiet"]), "apt-get update")?;
        let mut install = process::command("apt-get");
        install.args(["install", "--quiet", "--yes", "--no-install-recommends", "chromium"]);
        return process::run_with_heartbeat(install.env("DEBIAN_FRONTEND", "noninteractive"), "apt-get install");
    }
    let mut playwright = process::command("node");
    playwright.args(["node_modules/playwright-core/cli.js", "install", "chromium"]).current_dir(tests);
    process::run_with_heartbeat(&mut playwright, "playwright install")
}

fn is_root() -> bool {
    process::ask(process::command("id").arg("-u")).is_some_and(|id| id == "0")
}
