// Real answers of the package, function by function: what its types are compared with.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Catalog } from "./catalog.js";
import { documents, example, examples, parsed, read, root, today } from "./support.js";
import { workedSets } from "./worked-sets.js";

/** Every function that answers more than a text or a document. */
export const FUNCTIONS = [
  "check",
  "diff",
  "economics",
  "importAws",
  "ledger",
  "previewAcceptance",
  "readAnswer",
  "recreatePlan",
  "releasePlan",
  "rules",
  "timeline",
];

const released = () => withIds({ ...example("two-offers-ready"), state: "Released" });

/** A set and its offers as AWS has made them. */
function withIds(set) {
  const id = "offerset-abc123";
  const offers = set.offers.map((offer, index) => ({ ...offer, id: `offer-abc${index}`, offerSetId: id, state: "Draft" }));
  return { ...set, id, offers };
}

/** What each function answers for one document. */
export function answersFor(offerset, document, occasion = { acceptedOn: today }) {
  const options = { today: occasion.offeredOn ?? today };
  const plan = offerset.releasePlan(document, options);
  const books = [{ document, ...occasion }];
  return {
    check: [offerset.check(document, options)],
    diff: [offerset.diff(released(), document), offerset.diff(document, released())],
    economics: [offerset.economics(document, occasion)],
    importAws: [offerset.importAws({ name: "set.json", body: document }, options), offerset.importAws(plan.calls?.map(({ request }) => request) ?? [], options)],
    ledger: [offerset.ledger(books), offerset.ledger(books, { detail: "invoice" })],
    previewAcceptance: [offerset.previewAcceptance(document, occasion)],
    recreatePlan: [offerset.recreatePlan(released(), document, options)],
    releasePlan: [plan],
    timeline: [offerset.timeline(document, occasion)],
  };
}

/** The answers for every example, by its path. */
export function exampleAnswers(offerset) {
  return new Map(examples().map((path) => [path, answersFor(offerset, JSON.parse(read(path)))]));
}

/** Every answer that the tests can think of, with the name of the function. */
export function* allAnswers(offerset) {
  const sets = documents().map((path) => ({ document: parsed(read(path)), acceptedOn: "2027-01-20", offeredOn: today }));
  for (const { document, ...occasion } of [...sets.filter(({ document }) => document !== undefined), ...workedSets()]) {
    yield* entries(answersFor(offerset, document, occasion));
  }
  yield ["rules", offerset.rules()];
  const set = example("two-offers-ready");
  yield* entries(answersFor(offerset, withIds(set)));
  yield* entries(answersFor(offerset, set, { acceptedOn: "2027-06-01", offeredOn: "2026-12-01" }));
  yield* entries(answersFor(offerset, set, { acceptedOn: "2023-06-01" }));
  for (const options of [{ acceptor: "999900001111" }, { digest: "0" }, { choices: [{ offer: 5, quantities: {} }] }]) {
    yield ["previewAcceptance", offerset.previewAcceptance(set, { acceptedOn: today, ...options })];
  }
  for (const document of unfinishedSets()) yield* entries(answersFor(offerset, document));
  yield ["economics", offerset.economics(unfinishedSet("USD"), { acceptedOn: today, choices: [{ offer: 3, quantities: { hosts: 5 } }] })];
  yield ["check", offerset.check({ offers: Array.from({ length: 150 }, () => ({ name: "" })) }, { today })];
  const strangers = set.offers.map((offer, index) => ({ ...offer, id: `offer-abc${index}` }));
  yield ["releasePlan", offerset.releasePlan({ ...set, offers: strangers }, { today })];
  yield* answersOfAws(offerset, set);
  yield* imports(offerset);
  yield ["importAws", offerset.importAws(offerset.releasePlan(set, { today }), { today })];
}

/** Sets in which dates, prices, currencies or smaller numbers are missing. */
function unfinishedSets() {
  const schedule = ["9999999999999999999999999999", "0.01"].map((chargeAmount) => ({ chargeDate: today, chargeAmount }));
  const sets = [undefined, "AUD", "CAD", "EUR", "GBP", "INR", "JPY", "USD"].map(unfinishedSet);
  return [...sets, { offers: [{ terms: [{ type: "PaymentScheduleTerm", currencyCode: "USD", schedule }] }] }];
}

function unfinishedSet(currencyCode) {
  const rateCard = [
    { dimensionKey: "seats", price: "5" },
    { dimensionKey: "sites", price: "9" },
  ];
  const schedule = [{ chargeAmount: "5" }, { chargeDate: "2027-01-01", chargeAmount: "5" }];
  const terms = [
    { type: "PaymentScheduleTerm", schedule },
    { type: "RecurringPaymentTerm", billingPeriod: "Monthly" },
    { type: "UsageBasedPricingTerm", rateCards: [{ rateCard }] },
    { type: "ConfigurableUpfrontPricingTerm", rateCards: [{ rateCard }] },
  ];
  return { offers: terms.map((term) => ({ terms: [{ ...term, ...(currencyCode && { currencyCode }) }] })) };
}

/** What AWS may answer to the first request of a plan. */
function* answersOfAws(offerset, set) {
  const [call] = offerset.releasePlan(set, { today }).calls;
  const catalog = new Catalog();
  const { ChangeSetId } = catalog.start(call.request);
  for (let count = 0; count < 3; count++) yield ["readAnswer", offerset.readAnswer(call, catalog.describeChangeSet(ChangeSetId))];
  const ErrorDetailList = [{ ErrorCode: "MISSING_BUYER_NOTES", ErrorMessage: "There are none." }];
  const ChangeSet = [{ ChangeType: "ReleaseOfferSet", ErrorDetailList }, { ChangeType: "CreateOfferSet", ChangeName: "OfferSet", ErrorDetailList }];
  yield ["readAnswer", offerset.readAnswer(call, { Status: "FAILED", ChangeSet })];
  yield ["readAnswer", offerset.readAnswer(call, {})];
}

/** The folders of the engine's own cases, and of the fixtures about requests. */
function* imports(offerset) {
  const cases = join(root, "core", "tests", "aws", "import");
  for (const { name } of readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const files = readdirSync(join(cases, name)).map((file) => ({ name: file, body: read(join(cases, name, file)) }));
    yield ["importAws", offerset.importAws(files, { today })];
  }
  for (const path of documents()) yield ["importAws", offerset.importAws(read(path), { today })];
}

function entries(answers) {
  return Object.entries(answers).flatMap(([name, values]) => values.map((value) => [name, value]));
}
