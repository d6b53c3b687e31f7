//! `_headers`: what a static host sends with the files, in the notation that Netlify and Cloudflare Pages share.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::workspace;

/// Sent with every file, beside the Content-Security-Policy.
const SECURITY: [(&str, &str); 5] = [
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// A file whose name changes with its contents never has to be asked for again.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// The contents of `_headers` for the files of a site.
///
/// The policy is the one of the page's own `meta` element, so that there is one text to keep; `frame-ancestors` is added,
/// because browsers heed it in a header only.
pub(super) fn file(page: &str, site: &Path) -> Result<String> {
    let policy = content_security_policy(page)?;
    let mut text = format!("/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n");
    for (name, value) in SECURITY {
        writeln!(text, "  {name}: {value}")?;
    }
    for page in ["/", "/index.html"] {
        write!(text, "{page}\n  Cache-Control: no-cache\n")?;
    }
    for path in workspace::files_below(site)? {
        let name = path.strip_prefix(site)?.to_string_lossy().replace('\\', "/");
        if has_hash(&name) {
            write!(text, "/{name}\n  Cache-Control: {IMMUTABLE}\n")?;
        }
    }
    Ok(text)
}

/// The policy in a page's `meta` element, on one line.
fn content_security_policy(page: &str) -> Result<String> {
    let element = page
        .split("<meta")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .find(|element| element.contains("http-equiv=\"Content-Security-Policy\""))
        .context("index.html has no <meta http-equiv=\"Content-Security-Policy\">")?;
    let content = element.split_once("content=\"").and_then(|(_, rest)| rest.split_once('"'));
    let (policy, _) = content.context("the Content-Security-Policy of index.html has no content")?;
    let policy = policy.split_whitespace().collect::<Vec<_>>().join(" ");
    let policy = policy.trim_end_matches(';').to_owned();
    if policy.contains("'unsafe-inline'") || policy.contains("'unsafe-eval'") {
        bail!("the Content-Security-Policy of index.html allows inline scripts, inline styles or eval: {policy}");
    }
    Ok(policy)
}

/// Whether a file's name holds a hash of its contents, as Trunk writes it: up to 16 hexadecimal digits.
pub(super) fn has_hash(name: &str) -> bool {
    name.split(['-', '_', '.'])
        .any(|part| (12..=16).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::{content_security_policy, has_hash};
    use crate::workspace;

    #[test]
    fn the_policy_of_the_page_is_found_and_joined() {
        let page = "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';\n script-src 'self';\">";
        assert_eq!(content_security_policy(page).unwrap(), "default-src 'none'; script-src 'self'");
    }

    #[test]
    fn a_lax_policy_is_refused() {
        let page = "<meta http-equiv=\"Content-Security-Policy\" content=\"style-src 'unsafe-inline'\">";
        assert!(content_security_policy(page).unwrap_err().to_string().contains("inline"));
        assert!(content_security_policy("<p>").is_err());
    }

    #[test]
    fn the_page_has_a_strict_policy() {
        let policy = content_security_policy(&workspace::read("index.html").unwrap()).unwrap();
        assert!(policy.starts_with("default-src 'none'") || policy.starts_with("default-src 'self'"), "{policy}");
        assert!(policy.contains("'wasm-unsafe-eval'"), "{policy}");
    }

    #[test]
    fn hashed_names_are_told_from_others() {
        assert!(has_hash("offerset-web-3fe1c0d8a97be21_bg.wasm"));
        assert!(has_hash("start-d1a9c3b28e7f6054.js"));
        assert!(!has_hash("favicon.svg"));
        assert!(!has_hash("offerset-web_bg.wasm"));
    }
}
