/**
 * The format `offerset/1`: what an offer set document may hold.
 *
 * @packageDocumentation
 */

import type { ResaleTerm, Term } from "./term.js";

/**
 * An offer set in the format `offerset/1`: AWS's own names in camelCase; ids, amounts and dates are texts.
 *
 * A draft is a document as well: only `format`, and the `type` of a term, have to be there. What else is missing, the
 * report says. Fields that the format does not know survive every edit.
 */
export interface OfferSetDocument {
  /** The version of the format. */
  format: "offerset/1";
  /** The id that AWS gave to the set: `offerset-…`. */
  id?: string;
  /** Whether AWS has released the set; released ones are frozen. */
  state?: EntityState;
  /** The name of the set, which the buyer sees. */
  name?: string;
  /** A note to the buyer. */
  buyerNotes?: string;
  /** The multi-product solution that the set sells. */
  solution?: Solution;
  /** The solution that the set is linked to at AWS, if known. */
  linkedSolutionId?: string;
  /** The seller of the set, and of every offer that names no other. */
  seller?: Party;
  /** The private offers, 2 to 7. */
  offers?: Offer[];
}

/** Whether an offer or a set is still being written. */
export type EntityState = "Draft" | "Released";

/** A multi-product solution. */
export interface Solution {
  /** Its id: `soln-…`. */
  id?: string;
  /** Its state, such as `Limited`. */
  state?: string;
  /** The ids of its products. */
  products?: string[];
}

/** An AWS account that takes part, and its name. */
export interface Party {
  /** The twelve digits of the account. */
  accountId?: AccountId;
  /** The name of the account's owner. */
  name?: string;
}

/** A private offer of one product to the buyer. */
export interface Offer {
  /** The id that AWS gave to the offer: `offer-…`. */
  id?: string;
  /** The id of the set that the offer was created for. */
  offerSetId?: string;
  /** Whether AWS has released the offer. */
  state?: EntityState;
  /** A manufacturer's own private offer, or one that a channel partner resells. */
  kind?: "MPPO" | "CPPO";
  /** The name of the offer, which the buyer sees. */
  name?: string;
  /** A description that only the seller sees. */
  description?: string;
  /** The seller of the offer, if not that of the set. */
  seller?: Party;
  /** What is sold. */
  product?: Product;
  /** The manufacturer's authorization to resell; for a channel partner private offer. */
  resaleAuthorization?: ResaleAuthorization;
  /** What the channel partner adds to the wholesale price, in percent. */
  markupPercentage?: Percentage;
  /** Who can see the offer. */
  targeting?: Targeting;
  /** The last day, in UTC, on which the buyer can accept. */
  availabilityEndDate?: CalendarDate;
  /** How the product is paid for. */
  pricingModel?: PricingModel;
  /** What the charges of the payment schedule have to add up to, if written down; AWS does not see it. */
  contractTotal?: Amount;
  /** What is agreed. */
  terms?: Term[];
  /** Whether the buyer has an active agreement for the product, if known. */
  buyerHasActiveAgreement?: boolean;
  /** The agreement that the offer renews. */
  preExistingAgreement?: PreExistingAgreement;
  /** The agreement that the offer would replace, which no offer of a set can. */
  replacesAgreementId?: string;
}

/** How a product is paid for. */
export type PricingModel = "Contract" | "Usage" | "Free" | "Byol";

/** A product in AWS Marketplace. */
export interface Product {
  /** Its id: `prod-…`. */
  id?: string;
  /** Its title. */
  title?: string;
  /** What kind of product it is. */
  type?:
    | "SaaSProduct"
    | "AmiProduct"
    | "ContainerProduct"
    | "MachineLearningProduct"
    | "ProfessionalServicesProduct"
    | "DataProduct";
  /** Its state at AWS, if known. */
  state?: "Draft" | "Limited" | "Public" | "Restricted";
  /** Whether it has a public offer, if known. */
  hasPublicOffer?: boolean;
  /** What can be bought of it. */
  dimensions?: Dimension[];
  /** Who makes it, if not the seller. */
  manufacturer?: Party;
}

/** What can be bought of a product: seats, hosts, gigabytes. */
export interface Dimension {
  /** Its key, which prices name. */
  key?: string;
  /** Whether it is bought upfront or metered. */
  kind?: "Entitled" | "ExternallyMetered" | "Metered";
  /** What one of it is. */
  unit?: string;
}

/** Who can see an offer. */
export interface Targeting {
  /** The buyer's AWS accounts. */
  buyerAccounts?: AccountId[];
  /** The countries in which it is offered; ISO 3166-1 alpha-2. */
  countryCodes?: string[];
  /** The countries in which it is not offered. */
  excludedCountryCodes?: string[];
}

/** The agreement that a renewal follows. */
export interface PreExistingAgreement {
  /** Where it was made. */
  acquisitionChannel?: "AwsMarketplace" | "External";
  /** How it was paid for. */
  pricingModel?: PricingModel;
}

/** A manufacturer's authorization of a channel partner to sell a product; AWS's guides call it a selling authorization. */
export interface ResaleAuthorization {
  /** Its id: `resaleauthz-…`. */
  id?: string;
  /** Its name. */
  name?: string;
  /** Its description. */
  description?: string;
  /** Its state. */
  status?: "Draft" | "Active" | "Restricted";
  /** Whether offers were made of it. */
  offerExtendedStatus?: "Not Started" | "Completed-Used" | "Completed-Usable";
  /** How many offers it authorizes. */
  offersMaxQuantity?: number;
  /** The last day on which an offer can be made of it. */
  availabilityEndDate?: CalendarDate;
  /** The latest start of an agreement. */
  maximumAgreementStartDate?: CalendarDate;
  /** The AWS account of the channel partner. */
  resellerAccountId?: AccountId;
  /** What the channel partner is; `ChannelPartner` when absent. */
  resellerRole?: "ChannelPartner" | "Distributor";
  /** The agreement that the offers made of it renew. */
  preExistingBuyerAgreement?: PreExistingAgreement;
  /** The only buyers that it is for. */
  buyerAccounts?: AccountId[];
  /** The wholesale terms. */
  terms?: ResaleTerm[];
}

/** Twelve digits. */
export type AccountId = string;

/** A day in UTC: `YYYY-MM-DD`. */
export type CalendarDate = string;

/** An ISO 8601 duration of years, months and days, such as `P12M`. */
export type Duration = string;

/** An amount of money as decimal digits, such as `60000.00`. */
export type Amount = string;

/** A share of a hundred as decimal digits, such as `8.0`. */
export type Percentage = string;

/** A currency, ISO 4217; AWS takes a few of them, and the report says where. */
export type CurrencyCode = string;
