/**
 * The manual of all rules, by itself.
 *
 * @packageDocumentation
 */

import type { AwsRefusal, Severity } from "./check.js";
import type { Source } from "./json.js";
import type { RuleCode } from "./rule-code.js";

export type { AwsRefusal, Severity } from "./check.js";
export type { Source } from "./json.js";
export type { RuleCode } from "./rule-code.js";

/** Everything there is to know about each rule, in the order of the manual. */
export function rules(): RuleInfo[];

/** A rule, and why it is one. */
export interface RuleInfo {
  /** Its name, which says the problem. */
  code: RuleCode;
  /** What it is about. */
  subject: RuleSubject;
  /** How much a finding matters. */
  severity: Severity;
  /** The rule in one sentence. */
  summary: string;
  /** The rule in full, as Markdown. */
  docs: string;
  /** Why a finding matters and what to do. */
  help: string;
  /** What AWS would answer, the most usual first; empty where AWS has no code for it. */
  aws: AwsRefusal[];
  /** Where the rule comes from. */
  sources: Source[];
  /** The version of Offerset that brought the rule. */
  since: string;
}

/** What a rule is about. */
export type RuleSubject =
  | "json"
  | "field"
  | "offer-set"
  | "offer"
  | "pricing"
  | "validity"
  | "payment-schedule"
  | "renewal"
  | "resale"
  | "request";
