//! `dist/web`: the app as static files, for any host.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{areas, headers, styles};
use crate::progress::step;
use crate::{process, serve, tools, workspace};

/// Where the finished site is.
pub(crate) fn folder() -> PathBuf {
    workspace::root().join("dist").join("web")
}

/// Builds the site aside and puts it in place when it is complete.
pub(super) fn build() -> Result<()> {
    let tools = serve::set_up(true)?;
    tools::ensure(&[tools::esbuild()])?;
    step("dist/web", || {
        let unfinished = workspace::root().join("dist").join(".web");
        workspace::empty_directory(&unfinished)?;
        process::run(serve::trunk(&tools)?.args(["build", "--release", "--dist"]).arg(&unfinished))?;
        for path in workspace::files_below(&unfinished)? {
            if path.extension().is_some_and(|extension| extension == "js" || extension == "css") {
                minify(&path)?;
            }
        }
        let page = fs::read_to_string(unfinished.join("index.html")).context("Trunk has not made index.html")?;
        let page = areas::name_by_content(&unfinished, styles::join(&unfinished, &page)?)?;
        fs::write(unfinished.join("index.html"), page)?;
        let headers = headers::file(&workspace::read("index.html")?, &unfinished)?;
        fs::write(unfinished.join("_headers"), headers)?;
        workspace::remove_directory(&folder())?;
        fs::rename(&unfinished, folder()).context("can not put dist/web in place")
    })
}

/// Makes a script or a style sheet smaller in place. The hash in its name is that of the longer text, which tells versions
/// apart as well.
fn minify(path: &Path) -> Result<()> {
    let mut esbuild = tools::esbuild().command()?;
    esbuild.arg(path).args(["--minify", "--target=es2022", "--log-level=warning"]);
    let script = process::output(&mut esbuild)?;
    fs::write(path, script).with_context(|| format!("can not write {}", path.display()))
}
