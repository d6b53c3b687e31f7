// The figures of the package against the engine's own, and against sets that were worked out by hand.
import assert from "node:assert/strict";
import { basename } from "node:path";
import { before, test } from "node:test";
import { documents, engineFigures, example, imported, installed, parsed, read, today } from "./support.js";
import { workedSets } from "./worked-sets.js";

const folder = installed();
const worked = workedSets();
let offerset;

before(async () => {
  offerset = await imported(folder);
});

/** Every example, fixture and worked set that both sides can read, offered on the day of the fixtures and accepted later. */
function cases() {
  const values = documents().map((path) => ({ name: basename(path), document: parsed(read(path)), acceptedOn: "2027-01-20", offeredOn: today }));
  return [...values.filter(({ document }) => document !== undefined), ...worked.map(({ file, ...set }) => ({ name: file, ...set }))];
}

test("every figure of every example, fixture and worked set is the engine's own, to the last minor unit", () => {
  const sets = cases();
  assert.ok(sets.length > 100);
  const expected = engineFigures(sets);
  for (const [index, { name, document, acceptedOn, offeredOn }] of sets.entries()) {
    const native = expected[index];
    const occasion = { acceptedOn, offeredOn };
    assert.equal(offerset.digest(document), native.digest, name);
    assert.deepEqual(offerset.economics(document, occasion), native.economics, name);
    assert.deepEqual(offerset.timeline(document, occasion), native.timeline, name);
    assert.deepEqual(offerset.diff({}, document), native.difference, name);
    assert.deepEqual(accepted(document, occasion), native.acceptance, name);
    const plan = offerset.releasePlan(document, { today: offeredOn });
    assert.deepEqual(plan.ready ? plan : null, native.plan && { ...native.plan, ready: true }, name);
    const { document: _, report, ...read } = offerset.importAws({ name: "set.json", body: document }, { today: offeredOn });
    assert.deepEqual(read, native.imported, name);
  }
});

/** What the package says about an acceptance, in the form in which the engine's own figures are printed. */
function accepted(document, occasion) {
  const preview = offerset.previewAcceptance(document, occasion);
  if (!preview.ready || !preview.accepted) return null;
  const sets = [{ document, ...occasion }];
  const { leftOut, ...ledger } = offerset.ledger(sets);
  const { leftOut: none, ...byInvoice } = offerset.ledger(sets, { detail: "invoice" });
  assert.deepEqual([...leftOut, ...none], []);
  return { csv: offerset.ledgerCsv(sets), ledger, byInvoice, receipt: preview.receipt, economics: preview.economics };
}

test("every worked set comes to what was worked out by hand", () => {
  for (const { file, document, acceptedOn, offeredOn, charges, totals } of worked) {
    const economics = offerset.economics(document, { acceptedOn, offeredOn });
    const rows = economics.offers.flatMap(({ charges, listingFee }, place) =>
      charges.map(({ due, amount, wholesale, split }) => ({
        offer: String(place + 1),
        invoice: due.kind === "onDate" && due.date > acceptedOn ? due.date : acceptedOn,
        "buyer pays": amount,
        "owner is paid": wholesale ?? amount,
        "fee %": listingFee.percentage,
        fee: split.listingFee,
        "owner keeps": split.productOwner,
        "partner keeps": split.channelPartner,
      })),
    );
    assert.deepEqual(rows, charges.map(({ how, ...row }) => row), file);
    const [total] = economics.totals;
    for (const { what, amount } of totals) {
      const sums = { "buyer pays": total.contractValue, "due on acceptance": total.dueOnAcceptance, "listing fees": total.listingFees };
      assert.equal(sums[what] ?? total.payouts.find(({ party }) => party.accountId === what).amount, amount, `${file}: ${what}`);
    }
  }
});

test("the days of offer and acceptance decide about fees, and about what is due at once", () => {
  const set = worked.find(({ file }) => file.includes("offered-before-the-change")).document;
  const fees = (options) => offerset.economics(set, options).offers.map(({ listingFee }) => listingFee.percentage);
  const early = fees({ today: "2026-06-15", acceptedOn: "2026-12-01" });
  assert.notDeepEqual(early, fees({ today: "2026-12-01" }));
  assert.deepEqual(fees({ offeredOn: "2026-06-15", acceptedOn: "2026-12-01" }), early);
  assert.deepEqual(fees({ today: "2026-12-01", offeredOn: "2026-06-15" }), early);
  assert.deepEqual(fees({ acceptedOn: "2026-06-15", today: "2026-12-01" }), early, "nothing is offered after it is accepted");

  const ready = example("two-offers-ready");
  const due = (acceptedOn) => offerset.economics(ready, { acceptedOn }).totals[0].dueOnAcceptance;
  assert.deepEqual(["2026-12-01", "2027-01-15", "2027-02-15"].map(due), ["0.00", "60000.00", "81600.00"]);
});

test("what the buyer chooses is charged, and otherwise the least that can be chosen", () => {
  const set = worked.find(({ file }) => file.includes("choice")).document;
  const offer = set.offers.findIndex(({ terms }) => terms[0].rateCards?.[0].rateCard.length === 2);
  const value = (choices) => offerset.economics(set, { acceptedOn: today, choices }).offers[offer].contractValue;
  assert.deepEqual(value(undefined), { kind: "minimum", amount: "40.00" });
  const quantities = { dimension0: 2, dimension1: 3 };
  assert.deepEqual(value([{ offer, duration: "P12M", quantities }]), { kind: "exact", amount: "320.00" });
  assert.deepEqual(value([{ offer, quantities }]), { kind: "exact", amount: "320.00" });
  assert.deepEqual(value([{ offer, quantities: { seats: 1 } }]).missing, ["choice"]);
});

test("a document that is none has figures without amounts", () => {
  for (const value of [null, 5, "set", [], {}, { offers: [] }]) {
    assert.deepEqual(offerset.economics(value, { acceptedOn: today }).totals, []);
    assert.deepEqual(offerset.timeline(value, { acceptedOn: today }).months, []);
  }
});

test("numbers that are too large for JavaScript are told as the largest, not refused", () => {
  const document = JSON.parse(JSON.stringify(example("renewal")).replace(/"maxRenewals":\d+/, `"maxRenewals":9007199254740993`));
  const renewals = offerset.timeline(document, { acceptedOn: today }).renewals;
  assert.equal(renewals.find(({ maxRenewals }) => maxRenewals !== null).maxRenewals, 4294967295);
});
