//! `cargo xtask serve`: the app on this machine, from nothing but Rust and Node.

use std::env;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Command;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::progress::Stopwatch;
use crate::tools::{self, Tool};
use crate::{node, process, toolchain};

/// The ports that are tried when none is asked for.
const PORTS: std::ops::Range<u16> = 8080..8100;

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Build the app as it is shipped: optimised for size.
    #[arg(long)]
    release: bool,
    /// The port to serve on; by default the first free one from 8080.
    #[arg(long)]
    port: Option<u16>,
    /// Do not open a browser.
    #[arg(long)]
    no_open: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let stopwatch = Stopwatch::start();
    let tools = set_up(options.release)?;
    let port = port(options.port)?;
    println!("==> building the app and serving it; it is rebuilt when a source file changes");
    let opens = !options.no_open && has_screen();
    thread::spawn(move || announce(port, opens, stopwatch));
    let mut trunk = trunk(&tools)?;
    trunk.args(["serve", "--port", &port.to_string()]);
    process::run(trunk.args(options.release.then_some("--release")))
}

/// Installs what is needed to build the app.
pub(crate) fn set_up(release: bool) -> Result<Vec<Tool>> {
    toolchain::ensure_wasm_target()?;
    let mut tools = vec![tools::wasm_bindgen()?, tools::trunk()];
    if release {
        node::ensure()?;
        tools.push(tools::wasm_opt());
    }
    tools::ensure(&tools)?;
    Ok(tools)
}

/// Trunk, with all that it calls on its search path.
pub(crate) fn trunk(tools: &[Tool]) -> Result<Command> {
    let mut trunk = tools::trunk().command()?;
    trunk.env("PATH", tools::search_path(tools)?);
    toolchain::hide_folders(&mut trunk);
    if env::var_os("NO_COLOR").is_some() {
        // Trunk takes the variable for an option of its own, and refuses every value but these two.
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

fn port(wanted: Option<u16>) -> Result<u16> {
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    match wanted {
        Some(port) if is_free(&port) => Ok(port),
        Some(port) => bail!("port {port} is taken by another program; choose another with --port"),
        None => PORTS.into_iter().find(is_free).context("no port is free; choose one with --port"),
    }
}

/// Says where the app is as soon as it answers, which is when Trunk has built it.
fn announce(port: u16, opens: bool, stopwatch: Stopwatch) {
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        thread::sleep(Duration::from_millis(100));
    }
    let address = format!("http://127.0.0.1:{port}/");
    println!("\n    Offerset is at {address} after {stopwatch}. Ctrl-C stops it.\n");
    if opens {
        open(&address);
    }
}

/// Whether there is someone to open a browser for.
fn has_screen() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !is_set("CI") && (cfg!(windows) || cfg!(target_os = "macos") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY"))
}

/// Opens the system's browser; the address is on the terminal for those who have none.
fn open(address: &str) {
    let (program, arguments): (_, &[&str]) = if cfg!(windows) {
        ("cmd", &["/c", "start"])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    if process::ask(process::command(program).args(arguments).arg(address)).is_none() {
        println!("    no browser could be opened here");
    }
}
