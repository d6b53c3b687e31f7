/** The manual of all rules, by itself. */

export { rules } from "./index.js";
export type { AwsRefusal, RuleInfo, RuleSource, RuleSubject, Severity } from "./index.js";
export type { RuleCode } from "./rule-code.js";
