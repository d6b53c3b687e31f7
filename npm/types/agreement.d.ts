/**
 * The agreements that an acceptance makes.
 *
 * @packageDocumentation
 */

import type { CalendarDate, Duration } from "./document.js";
import type { ContractValue, Currency, PartyName } from "./economics.js";
import type { Ending, Invoice, Renewal } from "./timeline.js";

/** An agreement between the seller of record and the buyer, about one product. */
export interface Agreement {
  /** An id for the preview, which begins with `agmt-preview-`; AWS gives another one. */
  id: string;
  /** A manufacturer's own private offer, or one that a channel partner resells. */
  kind: "MPPO" | "CPPO";
  /** The offer that was accepted, where AWS gave it an id. */
  offerId: string | null;
  /** The name of the offer. */
  offerName: string | null;
  /** Who proposes: the seller of record. */
  proposer: PartyName;
  /** Who accepts: the buyer. */
  acceptor: PartyName;
  /** Who made the product, where that is not the seller. */
  manufacturer: PartyName | null;
  /** What it is about. */
  product: AcceptedProduct;
  /** The first day, in UTC: that of acceptance, or from 00:00:00.000 of the day that the offer names. */
  startDate: CalendarDate;
  /** Whether it starts later than it is accepted. */
  isFutureDated: boolean;
  /** When it ends. */
  ending: Ending;
  /** The currency of all amounts; `null` where the offer costs nothing and names none. */
  currencyCode: Currency | null;
  /** What the buyer commits to pay. */
  contractValue: ContractValue;
  /** The invoices, by date. */
  charges: Invoice[];
  /** Whether the buyer also pays for what is used, or by the month. */
  hasOpenCharges: boolean;
  /** How long an invoice may wait, such as `P30D`; `null` for the buyer's usual terms with AWS. */
  paymentDuePeriod: Duration | null;
  /** What the buyer may use; empty where that is not agreed ahead. */
  entitlements: Entitlement[];
  /** The legal documents that the buyer agrees to. */
  eula: Eula[];
  /** The first automatic renewal, where the buyer may choose one. */
  renewal: Renewal | null;
  /** The types of all terms that are agreed, such as `PaymentScheduleTerm`. */
  terms: string[];
}

/** The product that an agreement is about. */
export interface AcceptedProduct {
  /** Its id. */
  id: string | null;
  /** Its title. */
  title: string | null;
  /** What kind of product it is, such as `SaaSProduct`. */
  type: string | null;
}

/** How much of a dimension the buyer may use. */
export interface Entitlement {
  /** The key of the dimension. */
  dimensionKey: string;
  /** How many units; `null` for any number. */
  quantity: number | null;
}

/** A legal document that the buyer agrees to. */
export interface Eula {
  /** `StandardEula`, `CustomEula` or `EnterpriseEula`. */
  type: string | null;
  /** Where a custom document lies. */
  url: string | null;
  /** The version of a standard document. */
  version: string | null;
}
