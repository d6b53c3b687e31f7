/**
 * What happens when: every charge of every offer, and the dates of the agreements.
 *
 * @packageDocumentation
 */

import type { Amount, CalendarDate, Percentage } from "./document.js";
import type { Currency, CurrencyTotal, OccasionOptions } from "./economics.js";

/**
 * The time line of an offer set that is accepted on a given day, however unfinished it is: what has no date yet is listed
 * apart.
 *
 * @throws Error when the document is no value that JSON can express, or an option is not what it has to be.
 */
export function timeline(document: unknown, options?: OccasionOptions): Timeline;

/** The time line of a set. */
export interface Timeline {
  /** The day of acceptance, in UTC; `null` where there is no set. */
  acceptedOn: CalendarDate | null;
  /** Everything that has a date, by date; on one day what comes first stands first. */
  events: TimelineEvent[];
  /** What is invoiced in each calendar month and currency; months without an invoice are left out. */
  months: Month[];
  /** Charges whose dates are not filled in yet. */
  undated: UndatedCharge[];
  /** What is paid beside the charges: by use, or by the month. */
  open: OpenCharge[];
  /** The first automatic renewal of each offer that may renew. */
  renewals: Renewal[];
  /** The totals, one for each currency. */
  totals: CurrencyTotal[];
}

/** Something that happens on a day. */
export type TimelineEvent = SetEvent | OfferEvent | InvoiceEvent | AgreementEndEvent;

/** `acceptance`: the buyer accepts the set. `offerSetExpiry`: the last day on which it could be accepted, until 23:59:59.999 UTC. */
export interface SetEvent {
  kind: "acceptance" | "offerSetExpiry";
  /** The day, in UTC. */
  date: CalendarDate;
  /** It concerns the whole set. */
  offer: null;
}

/**
 * `agreementStart`: the agreement starts. `adjustmentDeadline`: from this day on the price of the renewal is settled.
 * `lockoutStart`: from this day on the renewal itself is settled. `renewal`: the agreement renews, where the buyer has
 * chosen so.
 */
export interface OfferEvent {
  kind: "agreementStart" | "adjustmentDeadline" | "lockoutStart" | "renewal";
  /** The day, in UTC. */
  date: CalendarDate;
  /** The place of the offer in the set, from 0. */
  offer: number;
}

/** The buyer gets an invoice. */
export interface InvoiceEvent extends Invoice {
  kind: "invoice";
  /** The day, in UTC: that of the invoice. */
  date: CalendarDate;
  /** The place of the offer in the set, from 0. */
  offer: number;
}

/** An agreement ends. */
export interface AgreementEndEvent {
  kind: "agreementEnd";
  /** The day, in UTC. */
  date: CalendarDate;
  /** The place of the offer in the set, from 0. */
  offer: number;
  /** At which moment of the day. */
  ending: DatedEnding;
}

/** An invoice to the buyer. */
export interface Invoice {
  /** The day of the invoice, in UTC. */
  invoiceDate: CalendarDate;
  /** Whether it comes at once, with the acceptance. */
  isDueOnAcceptance: boolean;
  /** The currency; `null` while no term names one. */
  currencyCode: Currency | null;
  /** How much, before tax. */
  amount: Amount;
  /** The day, in UTC, until which a buyer who pays by invoice may wait; `null` where the buyer's usual terms with AWS apply. */
  paymentDueDate: CalendarDate | null;
}

/** When an agreement ends. */
export type Ending = DatedEnding | OpenEnding;

/** `endOfDay`: at 23:59:59.999 UTC of a day that the offer names. `afterDuration`: a duration after the start, at the same time of day. */
export interface DatedEnding {
  kind: "endOfDay" | "afterDuration";
  /** The day, in UTC. */
  date: CalendarDate;
}

/** Never by itself: the buyer pays as they go. */
export interface OpenEnding {
  kind: "open";
}

/** What is invoiced in a calendar month, in one currency. */
export interface Month {
  /** The month in UTC, such as `2027-01`. */
  month: string;
  /** The currency. */
  currencyCode: Currency;
  /** The sum of the month's invoices, before tax. */
  amount: Amount;
  /** The sum of all invoices until the end of the month, before tax. */
  cumulative: Amount;
}

/** A charge whose date is not filled in yet. */
export interface UndatedCharge {
  /** The place of the offer in the set, from 0. */
  offer: number;
  /** The currency; `null` while no term names one. */
  currencyCode: Currency | null;
  /** How much, before tax. */
  amount: Amount;
}

/** A charge that is paid again and again while an agreement lasts. */
export type OpenCharge = UsageCharge | MonthlyCharge;

/** What two kinds of open charge share. */
export interface OpenPeriod {
  /** The place of the offer in the set, from 0. */
  offer: number;
  /** The currency; `null` while no term names one. */
  currencyCode: Currency | null;
  /** The first day, in UTC, that is charged for. */
  from: CalendarDate;
  /** The last day, in UTC, that is charged for; `null` where the agreement ends only when the buyer ends it. */
  until: CalendarDate | null;
}

/** By what is used: nobody knows how much. AWS invoices it monthly. */
export interface UsageCharge extends OpenPeriod {
  kind: "usage";
}

/** By the month: nobody knows for how many. */
export interface MonthlyCharge extends OpenPeriod {
  kind: "monthly";
  /** The price for a month, before tax; `null` while it is not filled in. */
  price: Amount | null;
}

/** The first automatic renewal of an agreement. It happens only if the buyer wants it, who may decide until the lockout. */
export interface Renewal {
  /** The place of the offer in the set, from 0. */
  offer: number;
  /** The first day, in UTC, of the renewed agreement. */
  renewsOn: CalendarDate;
  /** The day, in UTC, from which the renewal is settled. */
  lockoutStart: CalendarDate | null;
  /** The day, in UTC, by which the price of the renewal is settled; only where there is a range. */
  adjustmentDeadline: CalendarDate | null;
  /** How often the agreement may renew, at most 4294967295; `null` for any number of times. */
  maxRenewals: number | null;
  /** By how many percent the price rises. */
  priceIncrease: PercentageRange | null;
  /** What the renewed agreement costs, where the contract value is known. */
  value: RenewedValue | null;
  /** The charges of the renewed agreement, with the default increase; each rounded, by date. */
  charges: ProjectedCharge[];
}

/** By how many percent a renewal may be dearer; all three are equal where the increase is fixed. */
export interface PercentageRange {
  /** At least. */
  minimum: Percentage;
  /** When the seller sets no other. */
  default: Percentage;
  /** At most. */
  maximum: Percentage;
}

/** What a renewed agreement costs, before tax. */
export interface RenewedValue {
  /** At least. */
  minimum: Amount;
  /** When the seller sets no other increase. */
  default: Amount;
  /** At most. */
  maximum: Amount;
}

/** A charge of a renewed agreement, with the default increase. */
export interface ProjectedCharge {
  /** The day of the invoice, in UTC. */
  invoiceDate: CalendarDate;
  /** How much, before tax. */
  amount: Amount;
}
