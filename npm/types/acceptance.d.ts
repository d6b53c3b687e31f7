/**
 * The one-click acceptance of an offer set, as a preview: AWS decides at the moment of acceptance, and gives the ids.
 *
 * @packageDocumentation
 */

import type { Agreement } from "./agreement.js";
import type { UnreadySet } from "./check.js";
import type { AccountId, Amount, CalendarDate } from "./document.js";
import type { Certainty, Currency, Economics, OccasionOptions, PartyName } from "./economics.js";
import type { Message } from "./message.js";

/**
 * What comes to be when the buyer accepts the whole set: all of its offers, or none.
 *
 * The set is checked as a buyer would, on the day on which its offers are created. The same set and the same options always
 * give the same receipt.
 *
 * @throws Error when the document is no value that JSON can express, or an option is not what it has to be.
 */
export function previewAcceptance(document: unknown, options?: AcceptanceOptions): AcceptancePreview;

/** Who accepts, when, and what. */
export interface AcceptanceOptions extends OccasionOptions {
  /** The account that accepts; where none is given, the only one that the offers are for. */
  acceptor?: AccountId | undefined;
  /** The digest of the set that the buyer has seen, when it has to be the same; see `digest`. */
  digest?: string | undefined;
}

/** What became of an acceptance. */
export type AcceptancePreview = UnreadySet | RefusedAcceptance | AcceptedAcceptance;

/** The set is in order, but can not be accepted so; then none of its offers is. */
export interface RefusedAcceptance {
  ready: true;
  accepted: false;
  /** Why not. */
  refusal: Refusal;
  /** The same in words: lower case, no full stop. */
  message: string;
}

/** The set is accepted. */
export interface AcceptedAcceptance {
  ready: true;
  accepted: true;
  /** What the buyer gets: one agreement for each product. */
  receipt: Receipt;
  /** Who receives what; the offers are in the order of the agreements. Not for the eyes of the buyer. */
  economics: Economics;
  /** Who hears of the set: when it is released, and when it is accepted. */
  messages: Message[];
}

/** Why a set can not be accepted. */
export type Refusal = ExpiredSet | WrongAccount | WrongChoice | ChangedSet;

/** The set has expired: with the first of its offers. */
export interface ExpiredSet {
  reason: "expired";
  /** The last day, in UTC, on which it could be accepted, until 23:59:59.999. */
  effectiveExpiry: CalendarDate;
  /** The day, in UTC, on which it should be accepted. */
  acceptedOn: CalendarDate;
}

/** The offers are for other accounts. */
export interface WrongAccount {
  reason: "wrong-account";
  /** The account that wants to accept. */
  accountId: AccountId;
  /** The accounts that all offers are for. */
  buyerAccounts: AccountId[];
}

/** What the buyer chooses does not fit what the offer leaves open. */
export interface WrongChoice {
  reason: "wrong-choice";
  /** The place of the offer in the set, from 0. */
  offer: number;
}

/** The set is not the one that the buyer has seen. */
export interface ChangedSet {
  reason: "changed";
  /** The digest of what the buyer has seen. */
  expected: string;
  /** The digest of the set. */
  found: string;
}

/** What the buyer gets for accepting a set. */
export interface Receipt {
  /** Always true: no agreement was made at AWS, and the agreement ids are none of AWS. */
  isPreview: true;
  /** The id that AWS gave to the set, where it has one. */
  offerSetId: string | null;
  /** The name of the set. */
  offerSetName: string | null;
  /** The digest of the set that was accepted. */
  digest: string;
  /** The day of acceptance, in UTC. */
  acceptedOn: CalendarDate;
  /** The last day, in UTC, on which the set could be accepted. */
  effectiveExpiry: CalendarDate | null;
  /** Who accepts. */
  acceptor: PartyName;
  /** One agreement for each product, in the order of the offers. */
  agreements: Agreement[];
  /** What the buyer pays in all, and at once; one for each currency. */
  totals: BuyerTotal[];
}

/** What the buyer pays in one currency, before tax. */
export interface BuyerTotal {
  /** The currency of the amounts. */
  currencyCode: Currency;
  /** How sure the amounts are. */
  certainty: Certainty;
  /** In all. */
  contractValue: Amount;
  /** On the day of acceptance. */
  dueOnAcceptance: Amount;
  /** Whether the buyer also pays for what is used, or by the month. */
  hasOpenCharges: boolean;
}
