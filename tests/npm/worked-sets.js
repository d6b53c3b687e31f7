// The sets of `core/tests/economics`, which were worked out by hand: each as a document, and what the tables say of it.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { read, root } from "./support.js";

const SELLER = "444455556666";

/** All of them: the file, the document, the days of offer and acceptance, and the tables of charges and totals. */
export function workedSets() {
  const folder = join(root, "core", "tests", "economics");
  const files = readdirSync(folder).filter((name) => /^\d.*\.md$/.test(name));
  assert.ok(files.length >= 14);
  return files.sort().map((file) => ({ file, ...workedSet(read(join(folder, file))) }));
}

function workedSet(text) {
  const facts = Object.fromEntries(table(text, "Facts").map(({ fact, value }) => [fact, value]));
  const offers = table(text, "Offers").map((row) => offer(row, facts.currency, facts.countries));
  return {
    document: { seller: { accountId: SELLER }, offers },
    acceptedOn: facts["accepted on"],
    offeredOn: facts["offers created on"],
    charges: table(text, "Charges, by hand"),
    totals: table(text, "Totals, by hand"),
  };
}

/** The rows of the table below a heading, by the names of its columns. */
function table(text, heading) {
  const below = text.split(`\n## ${heading}`)[1].split("\n");
  const first = below.findIndex((line) => line.startsWith("|"));
  const length = below.slice(first).findIndex((line) => !line.startsWith("|"));
  const lines = below.slice(first, length === -1 ? undefined : first + length);
  const [columns, , ...rows] = lines.map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

function offer(row, currency, country) {
  const type = row.product === "services" ? "ProfessionalServicesProduct" : "SaaSProduct";
  const product = { id: `prod-${row.offer}aaaaaaaaaaaa`, type };
  const isResold = row.kind === "CPPO";
  const schedule = row["own schedule"];
  return {
    kind: row.kind,
    product: isResold ? { ...product, manufacturer: { accountId: row.owner } } : product,
    terms: isResold ? (schedule && terms(schedule, "", currency)) || [] : terms(row.price, "", currency),
    pricingModel: row.price === "free" ? "Free" : "Contract",
    targeting: { buyerAccounts: ["111122223333"], countryCodes: [country] },
    ...(isResold && { resaleAuthorization: { terms: terms(row.price, "Resale", currency) } }),
    ...(row.markup && { markupPercentage: row.markup }),
    ...(row.agreement === "renewal" && {
      preExistingAgreement: { acquisitionChannel: "AwsMarketplace", pricingModel: "Contract" },
    }),
  };
}

/** The terms of a price as the tables write it. */
function terms(price, prefix, currencyCode) {
  const usage = { type: `${prefix}UsageBasedPricingTerm`, currencyCode, rateCards: [{ rateCard: [{ dimensionKey: "calls", price: "0.01" }] }] };
  const upfront = (...prices) => {
    const permission = prices.length === 1 ? "Disallowed" : "Allowed";
    const rateCard = prices.map((price, index) => ({ dimensionKey: `dimension${index}`, price }));
    const constraints = { multipleDimensionSelection: permission, quantityConfiguration: permission };
    const rateCards = [{ selector: { type: "Duration", value: "P12M" }, rateCard, constraints }];
    return { type: `${prefix}ConfigurableUpfrontPricingTerm`, currencyCode, rateCards };
  };
  if (price === "usage") return [usage];
  if (price === "free") return [upfront("0")];
  const [how, amount, word, other] = price.split(" ");
  if (how === "choose") return [upfront(amount, other)];
  if (how === "upfront") return word === "and" ? [upfront(amount), usage] : [upfront(amount)];
  const schedule = price.split("; ").map((charge) => {
    const [chargeDate, chargeAmount] = charge.split(" ");
    return { chargeDate, chargeAmount };
  });
  return [
    { type: `${prefix}FixedUpfrontPricingTerm`, currencyCode, price: "0", duration: "P12M" },
    { type: `${prefix}PaymentScheduleTerm`, currencyCode, schedule },
  ];
}
