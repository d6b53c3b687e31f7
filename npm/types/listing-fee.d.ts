/**
 * What AWS keeps of what a seller earns.
 *
 * @packageDocumentation
 */

import type { Amount, CalendarDate, Percentage } from "./document.js";
import type { Source } from "./json.js";

/** What AWS keeps of one offer, and why. The owner of the product pays it. */
export interface ListingFee {
  /** The rows of the table of fees whose percentages add up to the rate. */
  rows: FeeRow[];
  /** The rate in percent; `null` as long as it can not be known. */
  percentage: Percentage | null;
  /** What the rate applies to: the contract value, or for a resold product the wholesale value, as far as it is known. */
  base: Amount;
  /** The sum of the fees on each charge. */
  amount: Amount;
  /** What rounding charge by charge added to the fee on the whole base; negative where it took away. */
  rounding: Amount;
  /** Why rate and amount are an estimate; empty when they are not. */
  uncertainties: FeeUncertainty[];
  /** What may change the fee and is not in it. */
  notes: FeeNote[];
}

/** One row of the table of fees. A row is never edited; a newer one follows it. */
export interface FeeRow {
  /** The name of the row; never reused. */
  id: string;
  /** What it says, in words. */
  label: string;
  /** What it is for. */
  case: FeeCase;
  /** The rate, or what is added to it, in percent. */
  percentage: Percentage;
  /** The first day, in UTC, on which offers are created under it. */
  from: CalendarDate;
  /** The last such day; `null` while no newer row follows. */
  until: CalendarDate | null;
  /** Where it comes from. */
  source: Source;
}

/**
 * What a row of the table is for: private offers by their contract value; renewals and professional services, whatever
 * their value; or what is added for channel partners' offers and for buyers in South Korea.
 */
export type FeeCase =
  | {
      kind: "contractValueFrom";
      /** The smallest contract value of the row, in USD. */
      atLeast: Amount;
    }
  | { kind: "renewal" | "professionalServices" | "channelPartnerUplift" | "southKoreaUplift" };

/**
 * Why a fee is an estimate.
 *
 * `otherCurrency`: the borders of the tiers are in USD. `buyerChooses`: what the buyer chooses may reach another tier.
 * `usage`: what is paid by use is in no tier and not in the amount. `unfinished`: something is not filled in that decides
 * about the contract value. `noRate`: the table has no rate for the day on which the offer was created.
 */
export type FeeUncertainty = "otherCurrency" | "buyerChooses" | "usage" | "unfinished" | "noRate";

/** Something that may change a fee, and that is not in the amount because the document can not tell. */
export interface FeeNote {
  /** The name of the note; never reused. */
  id: string;
  /** What it says. */
  text: string;
  /** Where it comes from. */
  source: Source;
}
