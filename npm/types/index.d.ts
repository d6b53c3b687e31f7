/**
 * Checks AWS Marketplace offer sets before AWS does, says what they mean, and speaks with AWS.
 *
 * A wrong document is a {@link Report}; only a wrong call throws an `Error`, which says what was expected.
 *
 * Amounts of money are texts of decimal digits, exact to the minor unit of their currency, and before tax. Days are texts
 * such as `2026-12-01`, in UTC. In what the package answers, nothing is left out: what there is none of is `null`.
 *
 * @packageDocumentation
 */

export * from "./acceptance.js";
export * from "./agreement.js";
export * from "./change-set.js";
export * from "./check.js";
export * from "./difference.js";
export * from "./document.js";
export * from "./economics.js";
export * from "./import.js";
export * from "./json.js";
export * from "./ledger.js";
export * from "./listing-fee.js";
export * from "./message.js";
export * from "./plan.js";
export * from "./rule-code.js";
export * from "./rules.js";
export * from "./term.js";
export * from "./timeline.js";
