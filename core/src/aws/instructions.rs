//! A plan as a text to work from, for a folder with its requests.

use super::plan::ReleasePlan;
use super::words::{check_line, explain, value_in_words};

/// The name of the file with the permissions, beside those of the requests.
pub const POLICY_FILE: &str = "iam-policy.json";

/// What to do with the requests of `plan`, which makes the set called `title`, as plain text.
pub fn instructions(plan: &ReleasePlan, title: &str) -> String {
    let mut lines = vec![
        format!("{title}: the requests that make it at AWS Marketplace"),
        String::new(),
        format!("{} requests, in this order. Send each when the one before has succeeded.", plan.calls.len()),
        "Sent again unchanged, a request is carried out once: AWS knows it by its ClientRequestToken.".to_owned(),
        String::new(),
        "Before the first one".to_owned(),
        String::new(),
        format!("- Whoever sends them needs the permissions in {POLICY_FILE}."),
    ];
    lines.extend(plan.notes.iter().map(|note| format!("- {note}")));
    if !plan.not_sent.is_empty() {
        lines.push("- No request carries these parts of the document:".to_owned());
        lines.extend(plan.not_sent.iter().map(|location| format!("    {location}")));
    }
    for (place, call) in plan.calls.iter().enumerate() {
        lines.extend([String::new(), format!("{}. {}", place + 1, call.name), String::new()]);
        lines.extend(explain(call).into_iter().map(|sentence| format!("   {sentence}")));
        for name in &call.needs {
            lines.push(format!("   Put {} in the place of {{{{{name}}}}}.", value_in_words(name)));
        }
        lines.extend([String::new(), format!("   {}", call.run), format!("   {}", call.wait.run)]);
        lines.push(format!(
            "   CHANGE_SET_ID is in the answer to the first line. Repeat the second one until the status is {}.",
            call.wait.status
        ));
        for found in &call.wait.ids {
            lines.push(format!(
                "   Then Entity.Identifier of the change {} is {}, without what stands behind @.",
                found.change_name,
                value_in_words(&found.name)
            ));
        }
    }
    lines.extend([
        String::new(),
        "In the end".to_owned(),
        String::new(),
        "   This shows the set; its State is Released:".to_owned(),
        format!("   {}", check_line("OFFER_SET_ID")),
        String::new(),
    ]);
    lines.join("\n")
}
