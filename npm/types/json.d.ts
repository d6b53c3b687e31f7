/**
 * What several parts of the package share: values and places of JSON, and where a fact comes from.
 *
 * @packageDocumentation
 */

/** Whatever JSON can express. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A place in a document, such as `/offers/0/availabilityEndDate` (RFC 6901); the document itself is the empty text. */
export type JsonPointer = string;

/** A page that a rule, a fee or a message comes from. */
export interface Source {
  /** Its title. */
  title: string;
  /** Its address; empty for what has none of its own. */
  url: string;
  /** Whether the page says so, or it follows from what the page says. */
  relation: "states" | "implies";
}
