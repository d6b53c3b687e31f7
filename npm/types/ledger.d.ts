/**
 * The books after the transaction: what each party has earned with each product, over any number of accepted sets.
 *
 * @packageDocumentation
 */

import type { AcceptanceOptions } from "./acceptance.js";
import type { Amount, CalendarDate, Percentage } from "./document.js";
import type { Currency, PartyName } from "./economics.js";

/**
 * The books over some accepted sets. A set that is given twice counts once; currencies are never added up.
 *
 * @throws Error when the first argument is no list of accepted sets, or an option is not what it has to be.
 */
export function ledger(accepted: readonly AcceptedSet[], query?: LedgerQuery): Ledger;

/**
 * The rows of the books as CSV (RFC 4180), with a header. Texts that a spreadsheet would take for a formula begin with an
 * apostrophe.
 *
 * @throws Error as {@link ledger} does, and when a set can not be accepted so: books that leave something out without
 * saying it would be wrong.
 */
export function ledgerCsv(accepted: readonly AcceptedSet[], query?: LedgerQuery): string;

/** A set that was accepted. */
export interface AcceptedSet extends AcceptanceOptions {
  /** The set, as it was accepted. */
  document: unknown;
  /** The day, in UTC, on which the buyer accepted it. */
  acceptedOn: CalendarDate;
}

/** What is asked of the books. What is left out does not matter. */
export interface LedgerQuery {
  /** The id of an offer set; the digest, where AWS has given none. */
  offerSetId?: string | undefined;
  /** The id of a product. */
  productId?: string | undefined;
  /** A party: its AWS account, or its name. */
  party?: string | undefined;
  /** The first day, in UTC, of invoices that count. */
  from?: CalendarDate | undefined;
  /** The last day, in UTC, of invoices that count. */
  until?: CalendarDate | undefined;
  /** What a row stands for: all that a party earns with a product, which is the default, or what it earns by one invoice. */
  detail?: "product" | "invoice" | undefined;
}

/** The books over some accepted sets. */
export interface Ledger {
  /** One row for each product and party, or for each invoice; in the order of the sets, their offers, and time. */
  rows: LedgerRow[];
  /** The sums of the rows, one for each currency. */
  totals: LedgerTotal[];
  /** The sets that are in no row, because they can not be accepted so. */
  leftOut: LeftOutSet[];
}

/** A set that is in no row. */
export interface LeftOutSet {
  /** Its place in the list of accepted sets, from 0. */
  index: number;
  /** Why: lower case, no full stop. */
  reason: string;
}

/** The figures of a row or of a sum of rows, before tax. Gross revenue less wholesale cost and listing fee is the net revenue. */
export interface LedgerFigures {
  /** What the party is paid: by the buyer, or for a resold product by the channel partner. */
  grossRevenue: Amount;
  /** What the party pays on to the owner of the product. */
  wholesaleCost: Amount;
  /** What AWS keeps of it. */
  listingFee: Amount;
  /** What stays. */
  netRevenue: Amount;
  /** What the buyer pays beside that, and of which the set does not say who gets what. */
  undivided: Amount;
}

/** What one party earns with one product, in all or by one invoice. */
export interface LedgerRow extends LedgerFigures {
  /** The id that AWS gave to the set, where it has one. */
  offerSetId: string | null;
  /** The name of the set. */
  offerSetName: string | null;
  /** The id of the agreement; one for the preview. */
  agreementId: string;
  /** The id that AWS gave to the offer, where it has one. */
  offerId: string | null;
  /** The id of the product. */
  productId: string | null;
  /** The title of the product. */
  productTitle: string | null;
  /** Who buys. */
  buyer: PartyName;
  /** Who earns. */
  party: PartyName;
  /** As what. */
  role: "productOwner" | "channelPartner";
  /** The day of acceptance, in UTC. */
  acceptedOn: CalendarDate;
  /** The first day of the agreement, in UTC. */
  startDate: CalendarDate;
  /** The last day of the agreement, in UTC; `null` where it ends only when the buyer ends it. */
  endDate: CalendarDate | null;
  /** The day of the first invoice, in UTC; `null` where there is none. */
  firstInvoiceDate: CalendarDate | null;
  /** The day of the last invoice, in UTC; `null` where there is none. */
  lastInvoiceDate: CalendarDate | null;
  /** How many invoices there are. */
  invoiceCount: number;
  /** The currency of the figures; `null` where the offer costs nothing and names none. */
  currencyCode: Currency | null;
  /** The rate of the listing fee in percent; `null` where the party pays none, or it is not known. */
  listingFeePercentage: Percentage | null;
  /** Whether the rate is an estimate. */
  isEstimate: boolean;
  /** Whether the buyer also pays for what is used, or by the month, which is not in the figures. */
  hasOpenCharges: boolean;
}

/** The sums of all rows in one currency. Gross revenue counts what a channel partner pays on in both of their rows. */
export interface LedgerTotal extends LedgerFigures {
  /** The currency of the figures. */
  currencyCode: Currency;
  /** What buyers pay for the rows: gross revenue less wholesale cost, so that no payment counts twice, and what is undivided. */
  buyersPay: Amount;
}
