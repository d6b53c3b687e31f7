// The one-click acceptance, from the package.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { example, imported, installed, today } from "./support.js";

const folder = installed();
const set = example("two-offers-ready");
let accept, offerset;

before(async () => {
  offerset = await imported(folder);
  accept = (options, document = set) => offerset.previewAcceptance(document, { acceptedOn: today, ...options });
});

test("one click makes an agreement for each product", () => {
  const { ready, accepted, receipt, economics, messages } = accept();
  assert.ok(ready && accepted && receipt.isPreview);
  assert.equal(receipt.digest, offerset.digest(set));
  assert.deepEqual(receipt.acceptor, { accountId: "111122223333", name: null });
  assert.deepEqual(receipt.agreements.map(({ product }) => product.title), ["Endpoint Shield", "Monitoring"]);
  for (const { id } of receipt.agreements) assert.match(id, /^agmt-preview-[0-9a-f]{16}$/);
  assert.deepEqual(receipt.totals[0].contractValue, "141600.00");
  assert.deepEqual(economics, offerset.economics(set, { acceptedOn: today }));
  assert.deepEqual(new Set(messages.map(({ occasion }) => occasion)), new Set(["released", "accepted", "started"]));
});

test("the buyer's receipt does not tell what the sellers keep among themselves", () => {
  const text = JSON.stringify(accept().receipt);
  for (const secret of ["markup", "wholesale", "listingFee", `"20000.00"`, "Internal"]) assert.ok(!text.includes(secret), secret);
});

test("the same acceptance gives the same receipt, whatever the order of keys", () => {
  assert.deepEqual(accept(), accept());
  const { format, ...rest } = set;
  assert.deepEqual(accept({}, { ...rest, format }).receipt, accept().receipt);
  assert.notDeepEqual(accept({ acceptedOn: "2026-12-02" }).receipt, accept().receipt);
});

test("a set with errors is not accepted, and the report says why", () => {
  const { ready, report, ...rest } = accept({}, example("classic-mistakes"));
  assert.equal(ready, false);
  assert.deepEqual(rest, {});
  assert.equal(report.verdict, "rejected");
  assert.ok(report.counts.error > 0);
});

test("a released set can be accepted, though not released again", () => {
  const released = { ...set, state: "Released" };
  assert.ok(accept({}, released).accepted);
  assert.equal(offerset.releasePlan(released, { today }).ready, false);
});

test("a set that has expired by then is refused", () => {
  const { refusal, message, ...rest } = accept({ today, acceptedOn: "2027-02-01" });
  assert.deepEqual(rest, { ready: true, accepted: false });
  assert.deepEqual(refusal, { reason: "expired", effectiveExpiry: "2027-01-31", acceptedOn: "2027-02-01" });
  assert.equal(message, "the offer set expired at the end of 2027-01-31 (UTC)");
  assert.ok(accept({ today, acceptedOn: "2027-01-31" }).accepted, "the last day counts");
});

test("a set that has changed since the buyer saw it is refused", () => {
  const seen = offerset.digest(set);
  assert.ok(accept({ digest: seen }).accepted);
  const changed = { ...set, buyerNotes: "Another note." };
  const { refusal } = accept({ digest: seen }, changed);
  assert.deepEqual(refusal, { reason: "changed", expected: seen, found: offerset.digest(changed) });
});

test("an account that the offers are not for is refused", () => {
  assert.ok(accept({ acceptor: "111122223333" }).accepted);
  const { refusal, message } = accept({ acceptor: "999900001111" });
  assert.deepEqual(refusal, { reason: "wrong-account", accountId: "999900001111", buyerAccounts: ["111122223333"] });
  assert.match(message, /111122223333/);
});

test("a choice that an offer does not leave is refused; one that it leaves is charged", () => {
  const chosen = structuredClone(set);
  const offer = chosen.offers[0];
  const rateCard = [
    { dimensionKey: "seats", price: "100.00" },
    { dimensionKey: "sites", price: "40.00" },
  ];
  const constraints = { multipleDimensionSelection: "Allowed", quantityConfiguration: "Allowed" };
  const rateCards = [{ selector: { type: "Duration", value: "P12M" }, rateCard, constraints }];
  const price = { type: "ConfigurableUpfrontPricingTerm", currencyCode: "USD", rateCards };
  offer.terms = [price, ...offer.terms.filter(({ type }) => ["LegalTerm", "NetPaymentTerm"].includes(type))];
  const choose = (quantities) => accept({ choices: [{ offer: 0, quantities }] }, chosen);

  assert.equal(accept({}, chosen).receipt.totals[0].certainty, "minimum");
  const { receipt } = choose({ seats: 10 });
  assert.deepEqual(receipt.agreements[0].entitlements, [{ dimensionKey: "seats", quantity: 10 }]);
  assert.deepEqual(receipt.agreements[0].contractValue, { kind: "exact", amount: "1000.00" });
  assert.deepEqual(choose({ hosts: 1 }).refusal, { reason: "wrong-choice", offer: 0 });
  assert.deepEqual(accept({ choices: [{ offer: 5, quantities: { seats: 1 } }] }).refusal, { reason: "wrong-choice", offer: 5 });
});

test("today is asked of the clock only when no option tells the day", () => {
  assert.equal(accept().receipt.acceptedOn, today);
  assert.equal(offerset.previewAcceptance(set, { today }).receipt.acceptedOn, today);
  const earliest = new Date().toISOString().slice(0, 10);
  const { acceptedOn } = offerset.economics(set);
  assert.ok(earliest <= acceptedOn && acceptedOn <= new Date().toISOString().slice(0, 10));
});
