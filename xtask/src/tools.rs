//! The tools that a build needs beside Rust and Node, each in a version that is known to fit.
//!
//! They live in `<cache>/offerset/tools/<tool>-<version>/bin`, so that a second clone installs nothing, two versions live
//! side by side, and nobody's own tools are touched.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::progress::step;
use crate::{node, process, workspace};

/// A program of some version, and where it comes from.
#[derive(Debug)]
pub(crate) struct Tool {
    /// The name of its package.
    package: &'static str,
    /// The name of the program in it that is needed.
    program: &'static str,
    version: String,
    origin: Origin,
}

#[derive(Debug)]
enum Origin {
    /// Compiled from the Rust registry, quickly rather than well: these tools work for seconds in a build.
    Cargo { arguments: &'static [&'static str], environment: &'static [(&'static str, &'static str)] },
    /// Installed from the npm registry.
    Npm,
}

/// Builds the app.
pub(crate) fn trunk() -> Tool {
    Tool {
        package: "trunk",
        program: "trunk",
        version: "0.21.14".to_owned(),
        // Without default features it has no TLS, and downloads nothing itself: all that it calls is on PATH.
        origin: Origin::Cargo { arguments: &["--locked", "--no-default-features"], environment: &[] },
    }
}

/// Writes the JavaScript glue; of exactly the version that the crates were compiled against.
pub(crate) fn wasm_bindgen() -> Result<Tool> {
    Ok(Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: workspace::locked_version("wasm-bindgen")?,
        // Without `--locked`: its own lock file names a release that was withdrawn.
        // It reads all of an unoptimised module: a little optimisation pays.
        origin: Origin::Cargo { arguments: &[], environment: &[("CARGO_PROFILE_DEV_OPT_LEVEL", "1")] },
    })
}

/// Makes WebAssembly smaller; npm has a current release, where distributions have old ones.
pub(crate) fn wasm_opt() -> Tool {
    Tool { package: "binaryen", program: "wasm-opt", version: "132.0.0".to_owned(), origin: Origin::Npm }
}

/// Bundles and minifies JavaScript.
pub(crate) fn esbuild() -> Tool {
    Tool { package: "esbuild", program: "esbuild", version: "0.28.2".to_owned(), origin: Origin::Npm }
}

/// Installs what is missing of some tools.
pub(crate) fn ensure(tools: &[Tool]) -> Result<()> {
    tools.iter().try_for_each(Tool::ensure)
}

/// The value of PATH with which the programs of some tools are found, before any others of the same names.
pub(crate) fn search_path(tools: &[Tool]) -> Result<OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = tools.iter().map(Tool::programs).collect::<Result<_>>()?;
    Ok(env::join_paths(folders.into_iter().chain(env::split_paths(&inherited)))?)
}

impl Tool {
    /// A command that runs the tool.
    pub(crate) fn command(&self) -> Result<Command> {
        Ok(process::command(self.programs()?.join(self.file_name())))
    }

    /// Installs the tool unless it is there. An interrupted installation leaves nothing half, and of two at the same time
    /// the second waits and then finds all done.
    fn ensure(&self) -> Result<()> {
        if self.is_installed()? {
            return Ok(());
        }
        step(&format!("installing {} {} (once)", self.package, self.version), || {
            let cache = cache()?;
            fs::create_dir_all(&cache).with_context(|| format!("can not create {}", cache.display()))?;
            let lock = File::create(cache.join(format!(".{}.lock", self.folder())))?;
            if lock.try_lock().is_err() {
                println!("    waiting for another installation of the same");
                lock.lock()?;
            }
            if !self.is_installed()? {
                self.install(&cache)?;
            }
            Ok(())
        })
    }

    fn install(&self, cache: &Path) -> Result<()> {
        let unfinished = cache.join(format!(".{}.unfinished", self.folder()));
        workspace::empty_directory(&unfinished)?;
        match self.origin {
            Origin::Cargo { arguments, environment } => {
                // What was compiled before an interruption is still there the next time.
                let build = cache.join(format!(".{}.build", self.folder()));
                let mut cargo = process::cargo();
                cargo.args(["install", self.package, "--version", &format!("={}", self.version), "--debug"]);
                cargo.args(arguments).args(["--no-track", "--root"]).arg(&unfinished);
                cargo
                    .env("CARGO_TARGET_DIR", &build)
                    .env("CARGO_PROFILE_DEV_DEBUG", "0")
                    .envs(environment.iter().copied());
                // Not in the repository: its configuration is not meant for other people's programs.
                process::run(cargo.current_dir(cache))?;
                workspace::remove_directory(&build)?;
            }
            Origin::Npm => {
                let mut npm = node::npm();
                npm.args(["install", "--global", "--loglevel", "error", "--prefix"]).arg(&unfinished);
                npm.arg(format!("{}@{}", self.package, self.version));
                process::run_with_heartbeat(npm.current_dir(cache), "npm install").with_context(|| {
                    let Self { package, version, .. } = self;
                    format!("npm could not install {package} {version}: does `npm ping` reach your registry?")
                })?;
            }
        }
        let folder = cache.join(self.folder());
        workspace::remove_directory(&folder)?;
        fs::rename(&unfinished, &folder).with_context(|| format!("can not create {}", folder.display()))?;
        if !self.is_installed()? {
            bail!("{} {} was installed, but has no program {}", self.package, self.version, self.program);
        }
        Ok(())
    }

    fn is_installed(&self) -> Result<bool> {
        Ok(self.programs()?.join(self.file_name()).exists())
    }

    /// The folder of its programs. On Windows, npm puts them at the top.
    fn programs(&self) -> Result<PathBuf> {
        let folder = cache()?.join(self.folder());
        Ok(if cfg!(windows) && matches!(self.origin, Origin::Npm) { folder } else { folder.join("bin") })
    }

    fn folder(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }

    fn file_name(&self) -> String {
        match self.origin {
            Origin::Cargo { .. } => format!("{}{}", self.program, env::consts::EXE_SUFFIX),
            Origin::Npm if cfg!(windows) => format!("{}.cmd", self.program),
            Origin::Npm => self.program.to_owned(),
        }
    }
}

/// Where tools are kept: the user's cache folder, as the system has it.
fn cache() -> Result<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = folder("XDG_CACHE_HOME")
        .or_else(|| folder("LOCALAPPDATA"))
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .context("neither XDG_CACHE_HOME nor HOME says where tools can be kept")?;
    Ok(cache.join("offerset").join("tools"))
}
