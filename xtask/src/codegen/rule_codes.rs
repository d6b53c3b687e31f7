//! The union of all rule codes, at the end of the npm package's types.

use anyhow::{Context, Result};
use offerset::RULES;

/// What stands above the generated part; everything before it is written by hand.
const MARK: &str = "// Below: written by `cargo xtask codegen`.\n";

pub(super) fn contents(present: &str) -> Result<String> {
    let (types, _) =
        present.split_once(MARK).with_context(|| format!("npm/types.d.ts has no line `{}`", MARK.trim()))?;
    let codes: Vec<_> = RULES.iter().map(|rule| format!("  | \"{}\"", rule.code)).collect();
    let codes = codes.join("\n");
    Ok(format!(
        "{types}{MARK}\n/** The codes of all rules, in the order of the manual. */\nexport type RuleCode =\n{codes};\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::{MARK, contents};

    #[test]
    fn what_is_written_by_hand_stays() {
        let text = contents(&format!("by hand\n\n{MARK}old")).unwrap();
        assert!(text.starts_with(&format!("by hand\n\n{MARK}\n/** ")), "{text}");
        assert!(text.contains("\n  | \"inconsistent-currency\"\n"), "{text}");
        assert!(!text.contains("old"));
        assert!(contents("by hand").is_err());
    }
}
