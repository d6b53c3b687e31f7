//! The parts of the Rust toolchain that a build for the browser needs.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::progress::step;
use crate::{process, workspace};

/// What the app and the npm package are compiled to.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The flags of all builds for the browser. They stand in `.cargo/config.toml` as well, for builds without `cargo xtask`;
/// Cargo does not look there when it is given others.
const FLAGS: [&str; 2] = ["--cfg", "sha2_backend_soft=\"compact\""];

/// What separates flags, which may have blanks inside, as folders have.
const SEPARATOR: &str = "\u{1f}";

/// Lets a command compile for the browser without naming folders of this machine in the module.
///
/// Panics tell where in the sources they happened, and the sources of dependencies are below the home of whoever builds:
/// nobody else's business, and another module on every machine.
pub(crate) fn hide_folders(command: &mut Command) {
    let given = env::var("CARGO_ENCODED_RUSTFLAGS")
        .or_else(|_| env::var("RUSTFLAGS").map(|flags| flags.split_whitespace().collect::<Vec<_>>().join(SEPARATOR)));
    let mut flags = OsString::from(given.map(|given| given + SEPARATOR).unwrap_or_default());
    flags.push(FLAGS.join(SEPARATOR));
    for (folder, name) in folders() {
        flags.push(SEPARATOR);
        flags.push("--remap-path-prefix=");
        flags.push(folder);
        flags.push("=");
        flags.push(name);
    }
    command.env("CARGO_ENCODED_RUSTFLAGS", flags);
}

/// Where sources are, and what they are called instead; of several folders that hold a file, the last one counts.
fn folders() -> Vec<(PathBuf, &'static str)> {
    let mut folders = vec![(workspace::root().clone(), "offerset")];
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from);
    if let Some(cargo) = cargo.or_else(|| env::home_dir().map(|home| home.join(".cargo"))) {
        folders.push((cargo.clone(), "cargo"));
        folders.push((cargo.join("registry").join("src"), "crates"));
    }
    let mut rustc = process::command(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    folders.extend(process::ask(rustc.args(["--print", "sysroot"])).map(|sysroot| (sysroot.into(), "rust")));
    folders
}

/// Makes sure that Rust can compile to WebAssembly.
///
/// `rust-toolchain.toml` names the target, but rustup installs it from there only where automatic installation is on.
pub(crate) fn ensure_wasm_target() -> Result<()> {
    if has_wasm_target() {
        return Ok(());
    }
    if process::ask(process::command("rustup").arg("--version")).is_none() {
        bail!(
            "Rust's {WASM_TARGET} target is not installed, and there is no rustup to install it with.\n\
             Install rustup from https://rustup.rs, or your distribution's package of that target, and try again."
        );
    }
    step(&format!("Rust target {WASM_TARGET}"), || {
        process::run(process::command("rustup").args(["target", "add", WASM_TARGET]))
    })
}

fn has_wasm_target() -> bool {
    let mut rustc = process::command(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let library = process::ask(rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]));
    library.is_some_and(|library| Path::new(&library).exists())
}

#[cfg(test)]
mod tests {
    use super::{FLAGS, WASM_TARGET};
    use crate::workspace;

    #[test]
    fn builds_without_xtask_have_the_same_flags() {
        let config = workspace::read(".cargo/config.toml").unwrap();
        let (_, flags) = config.split_once(&format!("[target.{WASM_TARGET}]\nrustflags = ")).unwrap();
        let flags = flags.lines().next().unwrap().replace('\'', "\"").replace("\"compact\"\"", "\\\"compact\\\"\"");
        assert_eq!(serde_json::from_str::<Vec<String>>(&flags).unwrap(), FLAGS);
    }
}
