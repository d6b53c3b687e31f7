//! `npm/types/rule-code.d.ts`: the union of all rule codes.

use offerset::RULES;

pub(super) fn contents() -> String {
    let codes: Vec<_> = RULES.iter().map(|rule| format!("  | \"{}\"", rule.code)).collect();
    format!(
        "// Written by `cargo xtask codegen` from the registry in `core/src/rules.rs`.\n\n\
         /** The codes of all rules, in the order of the manual. */\n\
         export type RuleCode =\n{};\n",
        codes.join("\n")
    )
}
