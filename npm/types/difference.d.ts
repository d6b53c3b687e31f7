/**
 * What changed between two versions of an offer set, in the words of the business.
 *
 * @packageDocumentation
 */

import type { JsonPointer } from "./json.js";

/**
 * What changed from `before` to `after`.
 *
 * Offers are compared with those for the same product, or with the same id. Two ways to write the same amount, the same
 * duration or the same list of buyers are no change; nor are ids and states, which AWS gives.
 *
 * @throws Error when a document is no value that JSON can express.
 */
export function diff(before: unknown, after: unknown): Difference;

/** What changed between two versions of a set. */
export interface Difference {
  /** Whether nothing changed. */
  isSame: boolean;
  /** What changed about the set as a whole. */
  set: Change[];
  /** The offers: those of the new version in its order, behind them those that it no longer has. */
  offers: OfferDifference[];
}

/** One change. */
export interface Change {
  /** Whether something is new, gone, or different. */
  kind: "added" | "removed" | "changed";
  /** The change in words: lower case, no full stop, such as `the expiry date moves from 2027-01-31 to 2027-02-28`. */
  sentence: string;
  /** What it was, as written; `null` for what is new, and for what is no single value. */
  before: string | null;
  /** What it is, as written; `null` for what is gone, and for what is no single value. */
  after: string | null;
  /** Where it stood in the old version. */
  locationBefore: JsonPointer | null;
  /** Where it stands in the new version. */
  locationAfter: JsonPointer | null;
}

/** What became of an offer. */
export interface OfferDifference {
  /** Whether it says the same, says something else, is new, or is gone. */
  status: "unchanged" | "changed" | "added" | "removed";
  /** Its name, in the new version if it is there. */
  name: string | null;
  /** The id of its product. */
  productId: string | null;
  /** Its place in the old version, from 0. */
  before: number | null;
  /** Its place in the new version, from 0. */
  after: number | null;
  /** What changed about it; the contract value first. */
  changes: Change[];
}
