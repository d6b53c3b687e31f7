//! `dist/npm`: the JavaScript package, as a tarball. `docs/decisions/npm-packaging.md` says why it is as it is.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::progress::step;
use crate::{node, process, toolchain, tools, wasm_opt, workspace};

/// Files that go into the package as they are.
const COPIES: [&str; 4] = ["LICENSE-APACHE", "LICENSE-MIT", "npm/README.md", "npm/types/web.d.ts"];

/// What a script calls the manual of rules, which stays a file of its own.
const MANUAL: &str = "offerset-rules";

/// The types of the functions, which are the same for ES modules and for CommonJS.
const TYPES: [&str; 5] = ["index", "document", "rule-code", "rules", "term"];

/// The finished package.
pub(crate) fn tarball() -> PathBuf {
    folder().join(format!("offerset-{}.tgz", workspace::VERSION))
}

/// What the tarball holds, for measuring: the folder it was packed from.
pub(crate) fn contents() -> Result<PathBuf> {
    Ok(workspace::target_directory()?.join("npm").join("package"))
}

fn folder() -> PathBuf {
    workspace::root().join("dist").join("npm")
}

/// Builds the package aside and packs it.
pub(super) fn build() -> Result<()> {
    toolchain::ensure_wasm_target()?;
    node::ensure()?;
    tools::ensure(&[tools::wasm_bindgen()?, tools::wasm_opt(), tools::esbuild()])?;
    step("dist/npm", || {
        let package = contents()?;
        workspace::empty_directory(&package)?;
        let bindings = compile()?;
        let module = fs::read(bindings.join("offerset_bg.wasm"))?;
        fs::write(bindings.join("offerset_bg.txt.js"), script(&module)?)?;
        bundle(&bindings, &package)?;
        fs::write(package.join("offerset_bg.wasm"), module)?;
        copy_texts(&package)?;
        fs::write(package.join("package.json"), manifest()?)?;
        workspace::empty_directory(&folder())?;
        let mut npm = node::npm();
        npm.args(["pack", "--silent", "--pack-destination"]).arg(folder());
        process::output(npm.current_dir(&package))?;
        Ok(())
    })
}

/// Compiles the crate and returns the folder with the optimised module and its JavaScript glue.
fn compile() -> Result<PathBuf> {
    let target = workspace::target_directory()?;
    let mut cargo = process::cargo();
    cargo.args(["build", "--package", "offerset-npm", "--lib", "--profile", "wasm-release"]);
    process::run(cargo.args(["--target", toolchain::WASM_TARGET]))?;

    let bindings = target.join("npm").join("bindings");
    workspace::empty_directory(&bindings)?;
    let compiled = target.join(toolchain::WASM_TARGET).join("wasm-release").join("offerset_npm.wasm");
    let mut bindgen = tools::wasm_bindgen()?.command()?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "offerset", "--out-dir"]).arg(&bindings);
    process::run(bindgen.arg(compiled))?;

    let module = bindings.join("offerset_bg.wasm");
    let mut optimise = tools::wasm_opt().command()?;
    optimise.args(wasm_opt::FLAGS).arg(format!("-O{}", wasm_opt::LEVEL)).arg("--output").arg(&module);
    process::run_with_heartbeat(optimise.arg(&module), "wasm-opt")?;
    Ok(bindings)
}

/// A script that exports the module as a text of one character for each byte.
fn script(module: &[u8]) -> Result<String> {
    let text: String = module.iter().copied().map(char::from).collect();
    Ok(format!("export default {};\n", serde_json::to_string(&text)?))
}

/// Joins the entry points of `npm/js` with the glue, and two of them with the module itself.
fn bundle(bindings: &Path, package: &Path) -> Result<()> {
    let sources = workspace::root().join("npm").join("js");
    for (entry, format, extension) in [
        ("index", "esm", "js"),
        ("index", "cjs", "cjs"),
        ("rules", "esm", "js"),
        ("rules", "cjs", "cjs"),
        ("web", "esm", "js"),
    ] {
        let mut alias = OsString::from("--alias:offerset-bindings=");
        alias.push(bindings);
        let mut esbuild = tools::esbuild().command()?;
        esbuild.args(["--bundle", "--minify", "--platform=neutral", "--target=es2022", "--log-level=warning"]);
        // The glue's own way to load the module is not used in CommonJS, and warned about.
        esbuild.args(["--log-override:empty-import-meta=silent", "--loader:.json=text"]);
        esbuild.arg(format!("--external:{MANUAL}")).arg(format!("--format={format}")).arg(alias);
        let script = process::output(esbuild.arg(sources.join(format!("{entry}.js"))))?;
        let script = script.replace(MANUAL, &format!("./rules.{extension}"));
        fs::write(package.join(format!("{entry}.{extension}")), script)?;
    }
    Ok(())
}

/// Copies what is written by hand.
///
/// TypeScript takes types for a CommonJS module only from files that say so by their names, and that name each other so.
fn copy_texts(package: &Path) -> Result<()> {
    for source in COPIES {
        let name = source.rsplit('/').next().unwrap_or(source);
        fs::write(package.join(name), workspace::read(source)?)?;
    }
    for name in TYPES {
        let types = workspace::read(format!("npm/types/{name}.d.ts"))?;
        fs::write(package.join(format!("{name}.d.ts")), &types)?;
        fs::write(package.join(format!("{name}.d.cts")), types.replace(".js\";", ".cjs\";"))?;
    }
    Ok(())
}

/// `package.json`, with the version of the workspace.
fn manifest() -> Result<String> {
    let mut manifest: Value =
        serde_json::from_str(&workspace::read("npm/package.json")?).context("npm/package.json")?;
    let fields = manifest.as_object_mut().context("npm/package.json is no object")?;
    fields.insert("version".to_owned(), workspace::VERSION.into());
    Ok(format!("{manifest:#}\n"))
}
