//! Every command of the project, as `cargo xtask <command>`.
//!
//! One file per command (`serve`, `test`, `dist`, `codegen`, `bench`, `size`, and for the tests `report` and `figures`); the
//! other modules are what they share.
//! Everything that is no part of a Rust toolchain, of Node or of the operating system is installed on first use into a
//! cache of the user's own, in a folder per tool and version (see [`tools`]).

mod bench;
mod browser;
mod codegen;
mod dist;
mod document_types;
mod figures;
mod node;
mod process;
mod progress;
mod report;
mod serve;
mod size;
mod test;
mod tidy;
mod toolchain;
mod tools;
mod wasm_opt;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The commands of Offerset.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the app and serve it on this machine; installs what is missing first.
    Serve(serve::Options),
    /// Check and test everything: format, lints, documentation, generated files, engine, package, page.
    Test(test::Options),
    /// Write the two products: the package into `dist/npm`, the app into `dist/web`.
    Dist(dist::Options),
    /// Measure both products and compare them with their budgets.
    Size,
    /// Time the check of a set against parsing the same text.
    Bench,
    /// Write the files that are generated from the engine's registry of rules.
    Codegen(codegen::Options),
    /// Print the engine's own report on each file, as JSON: what the npm package is compared with.
    #[command(hide = true)]
    Report(report::Options),
    /// Print what the engine itself says some sets mean, as JSON: what the npm package is compared with.
    #[command(hide = true)]
    Figures(figures::Options),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Serve(options) => serve::run(&options),
        Command::Test(options) => test::run(&options),
        Command::Dist(options) => dist::run(&options),
        Command::Size => size::run(),
        Command::Bench => bench::run(),
        Command::Codegen(options) => codegen::run(&options),
        Command::Report(options) => report::run(&options),
        Command::Figures(options) => figures::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
