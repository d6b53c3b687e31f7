/**
 * What an offer set is worth: what the buyer pays and when, what AWS keeps, and what each seller receives.
 *
 * @packageDocumentation
 */

import type { AccountId, Amount, CalendarDate, Duration } from "./document.js";
import type { ListingFee } from "./listing-fee.js";

/**
 * The figures of an offer set, however unfinished it is: what can not be known yet is named, never guessed.
 *
 * All amounts are before tax, in the currency of their offer, and rounded half up to its minor unit, charge by charge; what
 * rounding adds or takes stands beside. What the buyer pays is what the parties and AWS receive, to the last minor unit.
 *
 * @throws Error when the document is no value that JSON can express, or an option is not what it has to be.
 */
export function economics(document: unknown, options?: OccasionOptions): Economics;

/** What figures depend on beside the set itself. */
export interface OccasionOptions {
  /** The current day in UTC; by default that of this machine's clock. It is only asked for what no other option tells. */
  today?: CalendarDate | undefined;
  /** The day, in UTC, on which the buyer accepts; `today` by default. */
  acceptedOn?: CalendarDate | undefined;
  /** The day, in UTC, on which the offers are created, whose listing fees apply; by default `today`, but at the latest the day of acceptance. */
  offeredOn?: CalendarDate | undefined;
  /** What the buyer chooses, where offers leave a choice; at most one for each offer. The least that can be chosen by default. */
  choices?: readonly BuyerChoice[] | undefined;
}

/** What the buyer chooses in an offer with a configurable upfront price. */
export interface BuyerChoice {
  /** The place of the offer in the set, from 0. */
  offer: number;
  /** The duration, which names a rate card; not needed where there is only one. */
  duration?: Duration | null | undefined;
  /** How many units of each dimension, by its key: whole numbers from 0. */
  quantities: Readonly<Record<string, number>>;
}

/** What an offer set is worth when it is accepted on a given day. */
export interface Economics {
  /** The day of acceptance, in UTC, that the amounts due on acceptance are for; `null` where there is no set. */
  acceptedOn: CalendarDate | null;
  /** The last day, in UTC, on which the whole set can be accepted: the earliest expiry of its offers. */
  effectiveExpiry: CalendarDate | null;
  /** The offers, in the order of the document. */
  offers: OfferEconomics[];
  /** One total for each currency, in the order of the codes; more than one only as long as the set is inconsistent. */
  totals: CurrencyTotal[];
}

/** What one offer is worth. */
export interface OfferEconomics {
  /** A manufacturer's own private offer, or one that a channel partner resells. */
  kind: "MPPO" | "CPPO";
  /** The currency of all amounts; `null` while no term names one. */
  currencyCode: Currency | null;
  /** What the buyer commits to pay in all. */
  contractValue: ContractValue;
  /** What the owner of a resold product gets in all, before fees; `null` where nobody resells. */
  wholesaleValue: ContractValue | null;
  /** What the buyer pays, in the order of the terms; what is due on acceptance need not come first. */
  charges: BuyerCharge[];
  /** Whether the buyer also pays for what is used, or by the month: amounts that nobody knows ahead. */
  hasOpenCharges: boolean;
  /** What AWS keeps, and why. */
  listingFee: ListingFee;
  /** Who owns the product, receives its price and pays the listing fee. */
  productOwner: PartyName;
  /** Who resells it and keeps the margin; `null` where nobody does. */
  channelPartner: PartyName | null;
}

/** A currency that AWS Marketplace takes, ISO 4217. */
export type Currency = "AUD" | "CAD" | "EUR" | "GBP" | "INR" | "JPY" | "USD";

/** An account that takes part, as far as the document names it. */
export interface PartyName {
  /** The twelve digits of the AWS account. */
  accountId: AccountId | null;
  /** The name. */
  name: string | null;
}

/** The total contract value of an offer, before tax: the sum of its charges. What is paid for use is no part of it. */
export type ContractValue = ExactValue | MinimumValue | NoValue | UnfinishedValue;

/** Exactly this. */
export interface ExactValue {
  kind: "exact";
  /** The sum of all charges. */
  amount: Amount;
}

/** At least this: the buyer chooses the duration, the dimensions or the quantities. */
export interface MinimumValue {
  kind: "minimum";
  /** The least that the buyer can choose. */
  amount: Amount;
}

/** `usage`: the buyer pays for what is used, or by the month, which AWS counts as 0. `free`: the buyer pays nothing. */
export interface NoValue {
  kind: "usage" | "free";
}

/** Not known yet, because something is not filled in or can not be read. */
export interface UnfinishedValue {
  kind: "unfinished";
  /** The sum of what is known. */
  known: Amount;
  /** What is not known. */
  missing: MissingValue[];
}

/**
 * What a contract value can not be known without.
 *
 * `price`: a pricing term, or a price in it. `currency`: one currency. `paymentSchedule`: the charges of a fixed upfront
 * price of 0. `chargeAmount`, `chargeDate`: those of a charge. `markup`: the channel partner's, which can not be read.
 * `wholesaleTerms`: those of the selling authorization. `choice`: another choice, because the buyer's does not fit the
 * rate cards. `smallerAmounts`: the sum has more than 28 digits.
 */
export type MissingValue =
  | "price"
  | "currency"
  | "paymentSchedule"
  | "chargeAmount"
  | "chargeDate"
  | "markup"
  | "wholesaleTerms"
  | "choice"
  | "smallerAmounts";

/** One payment of the buyer. */
export interface BuyerCharge {
  /** When it is invoiced. */
  due: Due;
  /** How much, before tax, rounded to the minor unit. */
  amount: Amount;
  /** What rounding added to the exact amount; negative where it took away. */
  rounding: Amount;
  /** What of it goes to the owner of a resold product, before the fee; `null` where nobody resells, or where the selling authorization has no charge of this date. */
  wholesale: Amount | null;
  /** Who gets what of it; `null` as long as the wholesale charge or the rate of the fee is not known. */
  split: Split | null;
}

/**
 * When a charge is invoiced: with the acceptance; at 00:00 UTC of a date, or with the acceptance when that is past; or on a
 * date that is not filled in yet.
 */
export type Due = { kind: "onAcceptance" } | { kind: "onDate"; date: CalendarDate } | { kind: "undated" };

/** Who gets what of a charge; the three add up to it. */
export interface Split {
  /** What the owner of the product receives, after the listing fee. */
  productOwner: Amount;
  /** What the channel partner keeps: the margin. Below zero when the offer is cheaper than its selling authorization, which AWS refuses. */
  channelPartner: Amount;
  /** What AWS keeps. */
  listingFee: Amount;
}

/** All offers together, in one currency. The contract value is the sum of payouts, listing fees and undivided charges. */
export interface CurrencyTotal {
  /** The currency of all amounts. */
  currencyCode: Currency;
  /** How sure the amounts are. */
  certainty: Certainty;
  /** What the buyer pays: the sum of the contract values, as far as they are known. */
  contractValue: Amount;
  /** What of it is due at once, on the day of acceptance. */
  dueOnAcceptance: Amount;
  /** Whether the buyer also pays for what is used, or by the month. */
  hasOpenCharges: boolean;
  /** What AWS keeps. */
  listingFees: Amount;
  /** What each party receives, in the order in which the offers name them. */
  payouts: Payout[];
  /** Charges of which it is not known yet who gets what. */
  undivided: Amount;
  /** What rounding added to the buyer's charges; negative where it took away. */
  rounding: Amount;
}

/** `exact`: it is this. `minimum`: at least this, because the buyer still chooses. `unfinished`: this is known so far. */
export type Certainty = "exact" | "minimum" | "unfinished";

/** What one party receives of a set, in one currency, after listing fees. */
export interface Payout {
  /** Who. */
  party: PartyName;
  /** All that it receives: the two parts below. */
  amount: Amount;
  /** What it receives for products of its own, after their listing fees. */
  asProductOwner: Amount;
  /** What it receives for reselling: its margins. */
  asChannelPartner: Amount;
  /** What AWS keeps of its share. */
  listingFees: Amount;
}
