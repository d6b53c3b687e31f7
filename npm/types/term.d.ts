/**
 * The terms of an offer, and of a selling authorization.
 *
 * @packageDocumentation
 */

import type { Amount, CalendarDate, CurrencyCode, Duration, Percentage } from "./document.js";

/** A term of an offer. */
export type Term =
  | ConfigurableUpfrontPricingTerm
  | FixedUpfrontPricingTerm
  | UsageBasedPricingTerm
  | RecurringPaymentTerm
  | ByolPricingTerm
  | FreeTrialPricingTerm
  | PaymentScheduleTerm
  | ValidityTerm
  | LegalTerm
  | SupportTerm
  | NetPaymentTerm
  | RenewalTerm;

/** A wholesale term of a selling authorization. */
export type ResaleTerm =
  | ResaleConfigurableUpfrontPricingTerm
  | ResaleFixedUpfrontPricingTerm
  | ResaleUsageBasedPricingTerm
  | ResalePaymentScheduleTerm
  | ResaleNetPaymentTerm
  | BuyerLegalTerm
  | ResaleLegalTerm;

/** Prices per dimension and duration, of which the buyer chooses. */
export interface ConfigurableUpfrontPricingTerm extends ConfigurablePrices {
  type: "ConfigurableUpfrontPricingTerm";
}

/** Wholesale prices per dimension and duration. */
export interface ResaleConfigurableUpfrontPricingTerm extends ConfigurablePrices {
  type: "ResaleConfigurableUpfrontPricingTerm";
}

/** What two kinds of term share: prices of which the buyer chooses. */
export interface ConfigurablePrices {
  currencyCode?: CurrencyCode;
  /** One for each duration. */
  rateCards?: RateCard[];
}

/** The prices for one duration. */
export interface RateCard {
  /** The duration. */
  selector?: { type?: "Duration"; value?: Duration };
  /** The price of each dimension. */
  rateCard?: Rate[];
  /** What the buyer can choose. */
  constraints?: { multipleDimensionSelection?: Permission; quantityConfiguration?: Permission };
}

/** Whether the buyer can choose. */
export type Permission = "Allowed" | "Disallowed";

/** The price of one unit of a dimension. */
export interface Rate {
  dimensionKey?: string;
  price?: Amount;
}

/** One price for fixed quantities. */
export interface FixedUpfrontPricingTerm extends FixedPrice {
  type: "FixedUpfrontPricingTerm";
}

/** One wholesale price for fixed quantities. */
export interface ResaleFixedUpfrontPricingTerm extends FixedPrice {
  type: "ResaleFixedUpfrontPricingTerm";
}

/** What two kinds of term share: one price for fixed quantities. */
export interface FixedPrice {
  currencyCode?: CurrencyCode;
  /** The price; `0.0` where a payment schedule says what is paid when. */
  price?: Amount;
  /** How long the quantities are granted. */
  duration?: Duration;
  /** What the price includes. */
  grants?: Grant[];
}

/** How much of a dimension is included. */
export interface Grant {
  dimensionKey?: string;
  /** The quantity; unlimited where it is missing. */
  maxQuantity?: number;
}

/** Prices per unit that is used. */
export interface UsageBasedPricingTerm extends UsagePrices {
  type: "UsageBasedPricingTerm";
}

/** Wholesale prices per unit that is used. */
export interface ResaleUsageBasedPricingTerm extends UsagePrices {
  type: "ResaleUsageBasedPricingTerm";
}

/** What two kinds of term share: prices per unit. */
export interface UsagePrices {
  currencyCode?: CurrencyCode;
  /** Exactly one. */
  rateCards?: { rateCard?: Rate[] }[];
}

/** A price for every month. */
export interface RecurringPaymentTerm {
  type: "RecurringPaymentTerm";
  currencyCode?: CurrencyCode;
  billingPeriod?: "Monthly";
  price?: Amount;
}

/** The buyer brings a licence. */
export interface ByolPricingTerm {
  type: "ByolPricingTerm";
}

/** A free trial. */
export interface FreeTrialPricingTerm {
  type: "FreeTrialPricingTerm";
  duration?: Duration;
  grants?: Grant[];
}

/** Charges on dates. */
export interface PaymentScheduleTerm extends Charges {
  type: "PaymentScheduleTerm";
}

/** Wholesale charges on dates. */
export interface ResalePaymentScheduleTerm extends Charges {
  type: "ResalePaymentScheduleTerm";
}

/** What two kinds of term share: charges on dates. */
export interface Charges {
  currencyCode?: CurrencyCode;
  schedule?: Charge[];
}

/** A charge on a date. */
export interface Charge {
  chargeDate?: CalendarDate;
  chargeAmount?: Amount;
}

/** When the agreement starts, and how long it lasts. */
export interface ValidityTerm {
  type: "ValidityTerm";
  agreementDuration?: Duration;
  agreementStartDate?: CalendarDate;
  agreementEndDate?: CalendarDate;
}

/** The end user licence agreement. The enterprise contract is in it only where it comes from an authorization. */
export interface LegalTerm {
  type: "LegalTerm";
  documents?: LegalDocument<"StandardEula" | "EnterpriseEula" | "CustomEula">[];
}

/** The end user licence agreement that the manufacturer demands. */
export interface BuyerLegalTerm {
  type: "BuyerLegalTerm";
  documents?: LegalDocument<"StandardEula" | "EnterpriseEula" | "CustomEula">[];
}

/** The contract between manufacturer and channel partner. */
export interface ResaleLegalTerm {
  type: "ResaleLegalTerm";
  documents?: LegalDocument<"StandardResellerContract" | "CustomResellerContract">[];
}

/** A legal document: AWS's standard one in some version, or one's own at some address. */
export interface LegalDocument<Type extends string> {
  type?: Type;
  url?: string;
  version?: string;
}

/** The refund policy. */
export interface SupportTerm {
  type: "SupportTerm";
  refundPolicy?: string;
}

/** How long the buyer may take to pay. */
export interface NetPaymentTerm extends PaymentPeriod {
  type: "NetPaymentTerm";
}

/** How long the channel partner may take to pay. */
export interface ResaleNetPaymentTerm extends PaymentPeriod {
  type: "ResaleNetPaymentTerm";
}

/** What two kinds of term share: a time to pay in. */
export interface PaymentPeriod {
  paymentDuePeriod?: "P15D" | "P30D" | "P45D" | "P60D" | "P90D" | "P120D";
}

/** How the agreement renews itself. */
export interface RenewalTerm {
  type: "RenewalTerm";
  /** How long before the end nothing can be changed. */
  lockoutPeriod?: Duration;
  /** How long before the end the seller names the price increase. */
  adjustmentDeadline?: Duration;
  /** How often at most. */
  maxRenewals?: number;
  /** By how much the price rises. */
  priceIncrease?: PriceIncrease;
  /** What is paid when, after a renewal. */
  termTemplates?: PaymentScheduleTermTemplate[];
}

/** By how much a renewed agreement costs more. */
export interface PriceIncrease {
  type?: "FixedPercentage" | "PercentageRange";
  /** The percentage, if it is fixed. */
  value?: Percentage;
  /** The limits, if it is not. */
  range?: { minValue?: Percentage; maxValue?: Percentage; defaultValue?: Percentage };
}

/** What is paid when, after a renewal. */
export interface PaymentScheduleTermTemplate {
  type: "PaymentScheduleTermTemplate";
  schedule?: RenewalCharge[];
}

/** A charge of a renewed agreement. */
export interface RenewalCharge {
  /** How long after the start. */
  chargeDateOffset?: Duration;
  /** Its share of the price. */
  chargePercentage?: Percentage;
  /** The day of the month. */
  dayOfMonth?: number;
}
