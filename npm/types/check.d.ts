/**
 * Checking, repairing and naming an offer set.
 *
 * @packageDocumentation
 */

import type { CalendarDate, OfferSetDocument } from "./document.js";
import type { JsonPointer, JsonValue } from "./json.js";
import type { RuleCode } from "./rule-code.js";

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
  unlisted: Unlisted[];
}

/**
 * `ready`: AWS is expected to take the set. `incomplete`: all that is wrong is not filled in yet. `rejected`: AWS would
 * refuse the set.
 */
export type Verdict = "ready" | "incomplete" | "rejected";

/** `error`: AWS would refuse, or the buyer could not accept. `warning`: likely wrong. `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** What a function answers that needs a ready set, when the check of the set has found errors. */
export interface UnreadySet {
  ready: false;
  /** What the check has found. */
  report: Report;
}

/** Findings that are counted and not listed. */
export interface Unlisted {
  /** The rule. */
  code: RuleCode;
  /** How many of its findings are not in the list. */
  count: number;
}

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
