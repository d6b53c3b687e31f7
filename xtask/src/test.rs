//! `cargo xtask test`: everything that has to hold before a change is done.

mod steps;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::dist::{self, Product};
use crate::{browser, codegen, node, process, toolchain, workspace};
use steps::Steps;

#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Only one part of the project.
    #[arg(long)]
    only: Option<Part>,
}

/// A part that can be tested by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The engine, and the commands.
    Core,
    /// The JavaScript package, as it is packed.
    Npm,
    /// The app, as it is shipped.
    Web,
}

impl Part {
    /// The crates that belong to it.
    fn crates(self) -> &'static [&'static str] {
        match self {
            Self::Core => &["offerset", "xtask"],
            Self::Npm => &["offerset-npm"],
            Self::Web => &["offerset-web"],
        }
    }

    fn is_for_browsers(self) -> bool {
        self != Self::Core
    }
}

/// Runs all steps, later ones also after an earlier one failed, and fails when one did.
pub(crate) fn run(options: &Options) -> Result<()> {
    let parts = options.only.map_or_else(|| Part::value_variants().to_vec(), |part| vec![part]);
    let crates: Vec<_> = parts.iter().flat_map(|part| part.crates()).flat_map(|name| ["--package", name]).collect();
    let for_browsers: Vec<_> = parts
        .iter()
        .filter(|part| part.is_for_browsers())
        .flat_map(|part| part.crates())
        .flat_map(|name| ["--package", name])
        .collect();

    let mut steps = Steps::default();
    steps.run("formatting", || cargo(&["fmt", "--check"], &crates, &[]));
    steps.run("lock file", || {
        process::output(process::cargo().args(["metadata", "--locked", "--format-version", "1"])).map(drop)
    });
    steps.run("generated files", || codegen::run(&codegen::Options { check: true }));
    steps.run("lints", || cargo(&["clippy", "--all-targets"], &crates, &["--", "--deny", "warnings"]));
    if !for_browsers.is_empty() {
        steps.run("lints for browsers", || {
            toolchain::ensure_wasm_target()?;
            let rest = ["--", "--deny", "warnings"];
            cargo(&["clippy", "--target", toolchain::WASM_TARGET], &for_browsers, &rest)?;
            if parts.contains(&Part::Npm) {
                // The smaller of its two modules: `docs/decisions/npm-packaging.md`.
                let package = ["--package", "offerset-npm", "--no-default-features"];
                cargo(&["clippy", "--target", toolchain::WASM_TARGET], &package, &rest)?;
            }
            Ok(())
        });
    }
    steps.run("documentation", || {
        let mut command = process::cargo();
        command.args(["doc", "--no-deps", "--document-private-items"]).args(&crates);
        process::run(command.env("RUSTDOCFLAGS", "--deny warnings"))
    });
    steps.run("native tests", || cargo(&["test", "--no-fail-fast"], &crates, &[]));
    for part in parts {
        match part {
            Part::Core => {}
            Part::Npm => test_product(&mut steps, Product::Npm, "npm package", "npm"),
            Part::Web => test_product(&mut steps, Product::Web, "app", "web"),
        }
    }
    steps.finish()
}

/// Builds a product and runs the tests of it in `tests/<folder>`.
fn test_product(steps: &mut Steps, product: Product, name: &str, folder: &str) {
    let is_built = steps.run(&format!("{name}: build"), || dist::build(product));
    let is_set_up = steps.run(&format!("{name}: test tools"), install_test_tools);
    let title = format!("{name}: tests");
    if is_built && is_set_up {
        steps.run(&title, || run_node_tests(product, folder));
    } else {
        steps.skip(&title);
    }
}

fn cargo(arguments: &[&str], crates: &[&str], rest: &[&str]) -> Result<()> {
    process::run(process::cargo().args(arguments).args(crates).args(rest))
}

fn tests() -> PathBuf {
    workspace::root().join("tests")
}

/// Installs what `tests/package-lock.json` names, unless just that is installed.
fn install_test_tools() -> Result<()> {
    node::ensure()?;
    let wanted = workspace::read("tests/package-lock.json")?;
    let stamp = tests().join("node_modules").join(".installed-lock.json");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    process::run_with_heartbeat(node::npm().arg("ci").current_dir(tests()), "npm ci")?;
    std::fs::write(&stamp, wanted).with_context(|| format!("can not write {}", stamp.display()))
}

/// Runs the test files of a folder under Node's own runner.
///
/// They are named one by one, because Node's versions differ in what a folder means to them.
fn run_node_tests(product: Product, folder: &str) -> Result<()> {
    let files = test_files(&tests().join(folder))?;
    if files.is_empty() {
        bail!("tests/{folder} holds no *.test.js");
    }
    let mut command = process::command("node");
    command.args(["--test", "--test-reporter=spec"]).args(files).current_dir(tests());
    command.env("CHROMIUM", browser::ensure(&tests())?);
    match product {
        Product::Npm => command.env("OFFERSET_TARBALL", dist::tarball()),
        Product::Web => command.env("OFFERSET_SITE", dist::site_folder()),
    };
    process::run(&mut command)
}

fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = workspace::files_below(folder)?;
    files.retain(|path| path.to_string_lossy().ends_with(".test.js"));
    Ok(files)
}
