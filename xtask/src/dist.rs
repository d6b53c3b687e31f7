//! `cargo xtask dist`: the two products, complete and optimised.

pub(crate) mod areas;
mod headers;
mod package;
mod site;
mod styles;

use anyhow::Result;
use clap::ValueEnum;

pub(crate) use package::{contents as package_contents, tarball};
pub(crate) use site::folder as site_folder;

#[derive(Debug, Default, clap::Args)]
pub(crate) struct Options {
    /// Only one of the two.
    #[arg(long)]
    only: Option<Product>,
}

/// What this project delivers, beside the crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Product {
    /// The JavaScript package.
    Npm,
    /// The app, as static files.
    Web,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    for product in [Product::Npm, Product::Web] {
        if options.only.is_none_or(|only| only == product) {
            build(product)?;
        }
    }
    Ok(())
}

/// Builds one product into `dist/`.
pub(crate) fn build(product: Product) -> Result<()> {
    match product {
        Product::Npm => package::build(),
        Product::Web => site::build(),
    }
}
