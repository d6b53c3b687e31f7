//! How WebAssembly modules are made small.

/// The flags of `wasm-opt` for both products.
///
/// Features are named one by one, those that browsers and Node 20 have: with `--all-features`, `wasm-opt` writes modules
/// that they refuse.
///
/// What is downloaded is compressed, and brotli finds a call that is repeated sooner than a body that was inlined in many
/// places. So functions stay where they are (`--no-inline`, which has to come before the level), common expressions are
/// not pulled out, and functions are put into an order in which similar ones are near each other. The module gets larger
/// and its brotli smaller: that of the package by a tenth, that of the app by a fiftieth. See `docs/decisions/sizes.md`.
pub(crate) const FLAGS: [&str; 11] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--no-inline=*",
    "--reorder-functions",
    "--skip-pass=local-cse",
    "--strip-debug",
    "--strip-producers",
];

/// How hard `wasm-opt` tries, and at what: `-Os` is for size, and compresses better than `-Oz`.
pub(crate) const LEVEL: &str = "s";

#[cfg(test)]
mod tests {
    use super::{FLAGS, LEVEL};
    use crate::workspace;

    /// Trunk takes the flags from the page.
    #[test]
    fn the_page_has_the_same_flags() {
        let page = workspace::read("index.html").unwrap();
        let modules: Vec<_> = page.lines().filter(|line| line.contains("rel=\"rust\"")).collect();
        assert!(!modules.is_empty());
        for module in modules {
            assert!(module.contains(&format!("data-wasm-opt=\"{LEVEL}\"")), "data-wasm-opt is not {LEVEL}: {module}");
            let parameters = module.split_once("data-wasm-opt-params=\"").unwrap().1.split_once('"').unwrap().0;
            let mut parameters: Vec<_> = parameters.split_whitespace().collect();
            parameters.sort_unstable();
            assert_eq!(parameters, FLAGS);
        }
    }
}
