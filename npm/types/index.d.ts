/**
 * Checks AWS Marketplace offer sets before AWS does.
 *
 * A wrong document is a {@link Report}; only a wrong call throws an `Error`, which says what was expected.
 *
 * @packageDocumentation
 */

import type { CalendarDate, OfferSetDocument } from "./document.js";
import type { RuleCode } from "./rule-code.js";

export * from "./document.js";
export * from "./rule-code.js";
export * from "./term.js";

/**
 * Checks an offer set: every single field, and every rule of AWS.
 *
 * It takes any value that `JSON.stringify` can write, because finding out whether it is an offer set is the point. To be
 * helped by the compiler while writing one, annotate it as {@link OfferSetDocument}.
 *
 * @throws Error when the value is none that JSON can express, or `today` is no date.
 */
export function check(document: unknown, options?: CheckOptions): Report;

/**
 * Checks the JSON text of an offer set, as a string or as UTF-8 bytes; text that is no JSON is a report as well.
 *
 * This is the fastest way to check a file or a request body: the text is read once.
 *
 * @throws Error when the first argument is neither text nor bytes, or `today` is no date.
 */
export function checkJson(json: string | ArrayBufferView | ArrayBuffer, options?: CheckOptions): Report;

/**
 * Returns the document as it is after a fix; the one that is given stays as it is.
 *
 * @param document the document that was checked
 * @param fix a fix of its report
 * @throws Error when the fix does not fit the document, because it is of another one or of an earlier state.
 */
export function applyFix(document: unknown, fix: Fix): OfferSetDocument;

/** Everything there is to know about each rule, in the order of the manual. */
export function rules(): RuleInfo[];

/**
 * The SHA-256 of the canonical JSON (RFC 8785) of a document, as 64 hexadecimal digits: equal for equal contents,
 * whatever the order of keys and the white space.
 *
 * @throws Error when the value is none that JSON can express.
 */
export function digest(document: unknown): string;

/** How a check is made. */
export interface CheckOptions {
  /** The day for which the document is checked, in UTC; the current one by default. */
  today?: CalendarDate | undefined;
}

/** What a check found. The same document and the same day always give the same report. */
export interface Report {
  /** What became of the check. */
  verdict: Verdict;
  /** The day for which the document was checked. */
  today: CalendarDate;
  /** How many findings there are, the unlisted ones included. */
  counts: Record<Severity, number>;
  /** The day, in UTC, at whose end the first of the offers expires, and with it the set. */
  effectiveExpiry: CalendarDate | null;
  /** The findings, by location and then by code. */
  diagnostics: Diagnostic[];
  /** What the list leaves out, because there is too much of the same kind. */
  unlisted: { code: RuleCode; count: number }[];
}

/**
 * `ready`: AWS is expected to take the set. `incomplete`: all that is wrong is not filled in yet. `rejected`: AWS would
 * refuse the set.
 */
export type Verdict = "ready" | "incomplete" | "rejected";

/** `error`: AWS would refuse, or the buyer could not accept. `warning`: likely wrong. `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** One finding. */
export interface Diagnostic {
  /** The rule that was broken; never renamed and never reused. */
  code: RuleCode;
  /** How much it matters. */
  severity: Severity;
  /** Whether something is merely not filled in yet: a to-do rather than a mistake. */
  incomplete: boolean;
  /** What is wrong, with the values: lower case, no full stop, values in backticks. */
  message: string;
  /** Why it matters and what to do. */
  help: string;
  /** Where it is. */
  location: JsonPointer;
  /** The other places that it conflicts with. */
  related: JsonPointer[];
  /** What AWS would answer; `null` where AWS has no code for it. */
  aws: AwsRefusal | null;
  /** Repairs, the most likely first; each clears this finding. */
  fixes: Fix[];
}

/** A place in a document, such as `/offers/0/availabilityEndDate` (RFC 6901); the document itself is the empty text. */
export type JsonPointer = string;

/** The change type of the AWS Marketplace Catalog API that would fail, and the error code that it would give. */
export interface AwsRefusal {
  /** The change type, such as `ReleaseOfferSet`. */
  changeType: string;
  /** The error code, such as `MISSING_BUYER_NOTES`. */
  code: string;
}

/** A repair, for {@link applyFix} or for any JSON Patch library. */
export interface Fix {
  /** What the repair does, as the words on a button. */
  title: string;
  /** The change, as a JSON Patch (RFC 6902) of the document that was checked. */
  patch: PatchOperation[];
}

/** One step of a repair. */
export type PatchOperation =
  | { op: "add" | "replace"; path: JsonPointer; value: JsonValue }
  | { op: "remove"; path: JsonPointer }
  | { op: "move"; from: JsonPointer; path: JsonPointer };

/** Whatever JSON can express. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

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
  sources: RuleSource[];
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

/** A page that a rule comes from. */
export interface RuleSource {
  /** Its title. */
  title: string;
  /** Its address. */
  url: string;
  /** Whether the page says so, or the rule follows from what it says. */
  relation: "states" | "implies";
}
