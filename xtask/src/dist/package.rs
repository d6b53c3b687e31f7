//! `dist/npm`: the JavaScript package, as a tarball. `docs/decisions/npm-packaging.md` says why it is as it is.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::progress::step;
use crate::{node, process, toolchain, tools, wasm_opt, workspace};

/// Files that go into the package as they are.
const COPIES: [&str; 5] =
    ["LICENSE-APACHE", "LICENSE-MIT", "npm/README.md", "npm/types/web.d.ts", "npm/types/web-full.d.ts"];

/// The WebAssembly modules: the features of the crate that each is made with, and its name.
///
/// One that checks and repairs, one that does everything: `docs/decisions/npm-packaging.md` says why.
const MODULES: [(&[&str], &str); 2] =
    [(&["--no-default-features"], "offerset"), (&["--no-default-features", "--features", "full"], "offerset_full")];

/// The scripts, and the formats in which each is written.
const SCRIPTS: [(&str, &[(&str, &str)]); 7] = [
    ("index", BOTH_FORMATS),
    ("check", BOTH_FORMATS),
    ("full", BOTH_FORMATS),
    ("rules", BOTH_FORMATS),
    ("cli", &[ES_MODULE]),
    ("web", &[ES_MODULE]),
    ("web-full", &[ES_MODULE]),
];
const BOTH_FORMATS: &[(&str, &str)] = &[ES_MODULE, ("cjs", "cjs")];
const ES_MODULE: (&str, &str) = ("esm", "js");

/// What scripts call each other in their sources: they stay files of their own, with names that depend on the format.
const PARTS: [&str; 3] = ["check", "full", "rules"];

/// The types of the functions, which are the same for ES modules and for CommonJS.
const TYPES: [&str; 18] = [
    "acceptance",
    "agreement",
    "change-set",
    "check",
    "difference",
    "document",
    "economics",
    "import",
    "index",
    "json",
    "ledger",
    "listing-fee",
    "message",
    "plan",
    "rule-code",
    "rules",
    "term",
    "timeline",
];

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
        let bindings = workspace::target_directory()?.join("npm").join("bindings");
        workspace::empty_directory(&bindings)?;
        for (features, name) in MODULES {
            compile(features, name, &bindings)?;
            let file = format!("{name}_bg.wasm");
            let module = fs::read(bindings.join(&file))?;
            fs::write(bindings.join(format!("{name}_bg.txt.js")), script(&module)?)?;
            fs::write(package.join(file), module)?;
        }
        bundle(&bindings, &package)?;
        copy_texts(&package)?;
        fs::write(package.join("package.json"), manifest()?)?;
        workspace::empty_directory(&folder())?;
        let mut npm = node::npm();
        npm.args(["pack", "--silent", "--pack-destination"]).arg(folder());
        process::output(npm.current_dir(&package))?;
        Ok(())
    })
}

/// Compiles the crate with some of its features to an optimised module and its JavaScript glue, both in `bindings`.
fn compile(features: &[&str], name: &str, bindings: &Path) -> Result<()> {
    let target = workspace::target_directory()?;
    let mut cargo = process::cargo();
    cargo.args(["build", "--package", "offerset-npm", "--lib", "--profile", "wasm-release"]);
    toolchain::hide_folders(&mut cargo);
    process::run(cargo.args(features).args(["--target", toolchain::WASM_TARGET]))?;

    let compiled = target.join(toolchain::WASM_TARGET).join("wasm-release").join("offerset_npm.wasm");
    let mut bindgen = tools::wasm_bindgen()?.command()?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]).arg(bindings);
    process::run(bindgen.arg(compiled))?;

    let module = bindings.join(format!("{name}_bg.wasm"));
    let mut optimise = tools::wasm_opt().command()?;
    optimise.args(wasm_opt::FLAGS).arg(format!("-O{}", wasm_opt::LEVEL)).arg("--output").arg(&module);
    process::run_with_heartbeat(optimise.arg(&module), "wasm-opt")
}

/// A script that exports the module as a text of one character for each byte.
fn script(module: &[u8]) -> Result<String> {
    let text: String = module.iter().copied().map(char::from).collect();
    Ok(format!("export default {};\n", serde_json::to_string(&text)?))
}

/// Joins the sources in `npm/js` with the glue and the modules to the scripts of the package.
fn bundle(bindings: &Path, package: &Path) -> Result<()> {
    let sources = workspace::root().join("npm").join("js");
    for (name, (format, extension)) in
        SCRIPTS.into_iter().flat_map(|(name, formats)| formats.iter().map(move |format| (name, *format)))
    {
        let mut alias = OsString::from("--alias:offerset-bindings=");
        alias.push(bindings);
        let mut esbuild = tools::esbuild().command()?;
        esbuild.args(["--bundle", "--minify", "--platform=neutral", "--target=es2022", "--log-level=warning"]);
        // The glue's own way to load the module is not used in CommonJS, and warned about.
        esbuild.args(["--log-override:empty-import-meta=silent", "--loader:.json=text", "--external:node:*"]);
        esbuild.args(PARTS.map(|part| format!("--external:offerset-{part}")));
        esbuild.arg(format!("--format={format}")).arg(alias).arg(sources.join(format!("{name}.js")));
        let script = PARTS.into_iter().fold(process::output(&mut esbuild)?, |script, part| {
            script.replace(&format!("\"offerset-{part}\""), &format!("\"./{part}.{extension}\""))
        });
        fs::write(package.join(format!("{name}.{extension}")), script)?;
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
