//! How WebAssembly modules are made small.

/// The flags of `wasm-opt` for both products.
///
/// Features are named one by one, those that browsers and Node 20 have: with `--all-features`, `wasm-opt` writes modules
/// that they refuse.
pub(crate) const FLAGS: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
];

/// How hard `wasm-opt` tries, and at what: `-Oz` is for size.
pub(crate) const LEVEL: &str = "z";

#[cfg(test)]
mod tests {
    use super::{FLAGS, LEVEL};
    use crate::workspace;

    /// Trunk takes the flags from the page.
    #[test]
    fn the_page_has_the_same_flags() {
        let page = workspace::read("index.html").unwrap();
        assert!(page.contains(&format!("data-wasm-opt=\"{LEVEL}\"")), "index.html: data-wasm-opt is not {LEVEL}");
        let parameters = page.split_once("data-wasm-opt-params=\"").unwrap().1.split_once('"').unwrap().0;
        let mut parameters: Vec<_> = parameters.split_whitespace().collect();
        parameters.sort_unstable();
        assert_eq!(parameters, FLAGS);
    }
}
