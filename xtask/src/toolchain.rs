//! The parts of the Rust toolchain that a build for the browser needs.

use std::path::Path;

use anyhow::{Result, bail};

use crate::process;
use crate::progress::step;

/// What the app and the npm package are compiled to.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

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
    let mut rustc = process::command(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let library = process::ask(rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]));
    library.is_some_and(|library| Path::new(&library).exists())
}
