/**
 * Checks AWS Marketplace offer sets before AWS does.
 *
 * A wrong document is a {@link Report}; only a wrong call throws an `Error`, which says what was expected.
 *
 * @packageDocumentation
 */

/**
 * Checks an offer set: every single field, and every rule of AWS.
 *
 * It takes any value that `JSON.stringify` can write, because finding out whether it is an offer set is the point. To be
 * helped by the compiler while writing one, annotate it as {@link OfferSetDocument}.
 *
 * @throws Error when the value is none that JSON can express, or `today` is no date.
 */
export function check(document: unknown, options?: CheckOptions): Report;

/**
 * Checks the JSON text of an offer set, as a string or as UTF-8 bytes; text that is no JSON is a report as well.
 *
 * This is the fastest way to check a file or a request body: the text is read once.
 *
 * @throws Error when the first argument is neither text nor bytes, or `today` is no date.
 */
export function checkJson(json: string | ArrayBufferView | ArrayBuffer, options?: CheckOptions): Report;

/**
 * Returns the document as it is after a fix; the one that is given stays as it is.
 *
 * @param document the document that was checked
 * @param fix a fix of its report
 * @throws Error when the fix does not fit the document, because it is of another one or of an earlier state.
 */
export function applyFix(document: unknown, fix: Fix): OfferSetDocument;

/** Everything there is to know about each rule, in the order of the manual. */
export function rules(): RuleInfo[];

/**
 * The SHA-256 of the canonical JSON (RFC 8785) of a document, as 64 hexadecimal digits: equal for equal contents,
 * whatever the order of keys and the white space.
 *
 * @throws Error when the value is none that JSON can express.
 */
export function digest(document: unknown): string;

/** How a check is made. */
export interface CheckOptions {
  /** The day for which the document is checked, in UTC; the current one by default. */
  today?: CalendarDate | undefined;
}

/** What a check found. The same document and the same day always give the same report. */
export interface Report {
  /** What became of the check. */
  verdict: Verdict;
  /** The day for which the document was checked. */
  today: CalendarDate;
  /** How many findings there are, the unlisted ones included. */
  counts: Record<Severity, number>;
  /** The day, in UTC, at whose end the first of the offers expires, and with it the set. */
  effectiveExpiry: CalendarDate | null;
  /** The findings, by location and then by code. */
  diagnostics: Diagnostic[];
  /** What the list leaves out, because there is too much of the same kind. */
  unlisted: { code: RuleCode; count: number }[];
}

/**
 * `ready`: AWS is expected to take the set. `incomplete`: all that is wrong is not filled in yet. `rejected`: AWS would
 * refuse the set.
 */
export type Verdict = "ready" | "incomplete" | "rejected";

/** `error`: AWS would refuse, or the buyer could not accept. `warning`: likely wrong. `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** One finding. */
export interface Diagnostic {
  /** The rule that was broken; never renamed and never reused. */
  code: RuleCode;
  /** How much it matters. */
  severity: Severity;
  /** Whether something is merely not filled in yet: a to-do rather than a mistake. */
  incomplete: boolean;
  /** What is wrong, with the values: lower case, no full stop, values in backticks. */
  message: string;
  /** Why it matters and what to do. */
  help: string;
  /** Where it is. */
  location: JsonPointer;
  /** The other places that it conflicts with. */
  related: JsonPointer[];
  /** What AWS would answer; `null` where AWS has no code for it. */
  aws: AwsRefusal | null;
  /** Repairs, the most likely first; each clears this finding. */
  fixes: Fix[];
}

/** A place in a document, such as `/offers/0/availabilityEndDate` (RFC 6901); the document itself is the empty text. */
export type JsonPointer = string;

/** The change type of the AWS Marketplace Catalog API that would fail, and the error code that it would give. */
export interface AwsRefusal {
  /** The change type, such as `ReleaseOfferSet`. */
  changeType: string;
  /** The error code, such as `MISSING_BUYER_NOTES`. */
  code: string;
}

/** A repair, for {@link applyFix} or for any JSON Patch library. */
export interface Fix {
  /** What the repair does, as the words on a button. */
  title: string;
  /** The change, as a JSON Patch (RFC 6902) of the document that was checked. */
  patch: PatchOperation[];
}

/** One step of a repair. */
export type PatchOperation =
  | { op: "add" | "replace"; path: JsonPointer; value: JsonValue }
  | { op: "remove"; path: JsonPointer }
  | { op: "move"; from: JsonPointer; path: JsonPointer };

/** Whatever JSON can express. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A rule, and why it is one. */
export interface RuleInfo {
  /** Its name, which says the problem. */
  code: RuleCode;
  /** What it is about. */
  subject: RuleSubject;
  /** How much a finding matters. */
  severity: Severity;
  /** The rule in one sentence. */
  summary: string;
  /** The rule in full, as Markdown. */
  docs: string;
  /** Why a finding matters and what to do. */
  help: string;
  /** What AWS would answer, the most usual first; empty where AWS has no code for it. */
  aws: AwsRefusal[];
  /** Where the rule comes from. */
  sources: RuleSource[];
  /** The version of Offerset that brought the rule. */
  since: string;
}

/** What a rule is about. */
export type RuleSubject =
  | "json"
  | "field"
  | "offer-set"
  | "offer"
  | "pricing"
  | "validity"
  | "payment-schedule"
  | "renewal"
  | "resale";

/** A page that a rule comes from. */
export interface RuleSource {
  /** Its title. */
  title: string;
  /** Its address. */
  url: string;
  /** Whether the page says so, or the rule follows from what it says. */
  relation: "states" | "implies";
}

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

/** The end user licence agreement. */
export interface LegalTerm {
  type: "LegalTerm";
  documents?: LegalDocument<"StandardEula" | "CustomEula">[];
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

// Below: written by `cargo xtask codegen`.

/** The codes of all rules, in the order of the manual. */
export type RuleCode =
  | "unreadable-json"
  | "document-too-large"
  | "nesting-too-deep"
  | "duplicate-key"
  | "wrong-type"
  | "number-instead-of-text"
  | "missing-field"
  | "empty-text"
  | "unknown-field"
  | "unknown-term"
  | "text-too-long"
  | "forbidden-characters"
  | "unknown-choice"
  | "number-out-of-range"
  | "invalid-account-id"
  | "invalid-identifier"
  | "unusual-identifier"
  | "invalid-date"
  | "invalid-duration"
  | "invalid-amount"
  | "amount-out-of-range"
  | "too-many-decimals"
  | "disputed-decimals"
  | "unsupported-currency"
  | "unknown-country"
  | "invalid-web-address"
  | "empty-list"
  | "too-many-items"
  | "disputed-item-count"
  | "missing-offers"
  | "too-many-offers"
  | "too-many-offers-per-product"
  | "duplicate-offer"
  | "inconsistent-currency"
  | "inconsistent-availability-end-date"
  | "inconsistent-buyer-accounts"
  | "inconsistent-countries"
  | "missing-buyer-accounts"
  | "expired-offer"
  | "expiring-soon"
  | "draft-offer"
  | "replacement-offer"
  | "free-trial-offer"
  | "wrong-offer-set-reference"
  | "missing-buyer-notes"
  | "solution-state"
  | "solution-product-mismatch"
  | "already-released"
  | "mixed-sellers"
  | "listing-fee-not-pooled";
