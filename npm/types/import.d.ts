/**
 * From what AWS speaks to documents.
 *
 * @packageDocumentation
 */

import type { AwsRefusal, CheckOptions, Report, Severity, Unlisted, Verdict } from "./check.js";
import type { OfferSetDocument } from "./document.js";
import type { JsonPointer, JsonValue } from "./json.js";
import type { RuleCode } from "./rule-code.js";

/**
 * Reads requests and answers of AWS, release plans and documents, one or thousands, in any order.
 *
 * Known are requests of `StartChangeSet`, answers of `DescribeChangeSet`, `DescribeEntity`, `BatchDescribeEntities` and
 * `GetOfferSet`, plans of `releasePlan`, offer set documents, and lists of these. A file that is something else, or no JSON,
 * is told so, and leaves the others alone.
 *
 * Sets that AWS has released, and that no request wants to change, are checked as a buyer would; all others for release.
 *
 * @param files one file or a list of them. A single file that is itself a list has to be text, bytes or named.
 * @throws Error when a file is neither text, nor bytes, nor a value that JSON can express, or `today` is no date.
 */
export function importAws(files: AwsFile | readonly AwsFile[], options?: CheckOptions): Imported;

/** A file: its text, its UTF-8 bytes, or the value that it holds; with a name or without one. */
export type AwsFile = string | ArrayBufferView | ArrayBuffer | NamedAwsFile | object;

/** A file with a name. Requests in one folder that depend on each other are put together by it. */
export interface NamedAwsFile {
  /** The name, with the folder if there is one. */
  name: string;
  /** The text, the UTF-8 bytes, or the value. */
  body: unknown;
}

/** What a number of files were found to be. */
export interface Imported {
  /** The document, when the files speak of just one set. */
  document: OfferSetDocument | null;
  /** The report of its check. */
  report: Report | null;
  /** A document for each set, and for each offer that belongs to none. */
  sets: ImportedSet[];
  /** The files, in the order in which they were given. */
  files: ImportedFile[];
  /** What is wrong, by place: with the requests, and with what they mean. */
  findings: FileFinding[];
  /** What became part of no document. */
  unread: UnreadPart[];
}

/** A set that the files speak of. */
export interface ImportedSet {
  /** The document. */
  document: OfferSetDocument;
  /**
   * The report of its check. What is missing in a part that the files do not tell in full is not held against it; then the
   * verdict is `incomplete` at best.
   */
  report: Report;
  /** The parts of the document that the files do not tell in full. */
  partial: JsonPointer[];
  /** The files that say something about it, by their places in the list, from 0. */
  files: number[];
}

/** A file that was given. */
export interface ImportedFile {
  /** Its name, as it was given; `input`, or `input 2` and so on, without one. */
  name: string;
  /** What it is. */
  kind: FileKind;
  /** The same in words. */
  sentence: string;
  /** What became of it, by the findings that point into it; `null` when it is nothing that could be judged. */
  verdict: Verdict | null;
  /** How many findings there are in it, the unlisted ones included. */
  counts: Record<Severity, number>;
  /** What the list of findings leaves out, because there is too much of the same kind. */
  unlisted: Unlisted[];
  /** The sets that it says something about, by their places in the list, from 0. */
  sets: number[];
}

/**
 * What a file is.
 *
 * `request`: of `StartChangeSet`. `changeSetAnswer`: of `DescribeChangeSet`. `entityAnswer`: of `DescribeEntity` or
 * `BatchDescribeEntities`. `offerSetListing`: an answer of `GetOfferSet`. `plan`: a release plan. `document`: an offer set
 * document. `several`: some of these in one list. `other`: JSON of another kind. `unreadable`: no JSON.
 */
export type FileKind =
  | "request"
  | "changeSetAnswer"
  | "entityAnswer"
  | "offerSetListing"
  | "plan"
  | "document"
  | "several"
  | "other"
  | "unreadable";

/** A finding about a file. */
export interface FileFinding {
  /** The rule that was broken. */
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
  at: FileLocation;
  /** The other places that it conflicts with. */
  related: FileLocation[];
  /** What AWS would answer, or has answered; `null` where AWS has no code for it. */
  aws: AwsRefusal | null;
  /** Where it is in the document of a set; `null` when it is about the file itself. */
  inSet: PlaceInSet | null;
}

/** A place in a file. */
export interface FileLocation {
  /** The place of the file in the list, from 0. */
  file: number;
  /** Where in it. */
  location: JsonPointer;
  /** Where in the JSON that a text at that place holds, as `Details` may; `null` where that is not so. */
  inside: JsonPointer | null;
}

/** A place in a document that was put together. */
export interface PlaceInSet {
  /** The place of the set in the list, from 0. */
  set: number;
  /** Where in its document. */
  location: JsonPointer;
}

/** Something in a file that became part of no document. It is kept, so that nothing is lost. */
export interface UnreadPart {
  /** Where it is. */
  at: FileLocation;
  /** What it is, and why it was not used. */
  what: string;
  /** What stands there. */
  value: JsonValue;
}
