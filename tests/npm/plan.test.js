// The requests that make a set at AWS, from the package.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Catalog } from "./catalog.js";
import { example, imported, installed, today } from "./support.js";

const folder = installed();
const set = example("two-offers-ready");
let offerset;

before(async () => {
  offerset = await imported(folder);
});

test("a set that is not ready has a report and no plan", () => {
  const { ready, report, ...rest } = offerset.releasePlan(example("classic-mistakes"), { today });
  assert.equal(ready, false);
  assert.deepEqual(rest, {});
  assert.deepEqual(report, offerset.check(example("classic-mistakes"), { today }));
});

test("each request waits for the ids of the ones before, and says how it is sent", () => {
  const { calls, today: day } = offerset.releasePlan(set, { today });
  assert.equal(day, today);
  assert.deepEqual(calls.map(({ needs, yields }) => ({ needs, yields })), [
    { needs: [], yields: ["offerSetId"] },
    { needs: ["offerSetId"], yields: ["offerId:1", "offerId:2"] },
    { needs: ["offerSetId", "offerId:1", "offerId:2"], yields: [] },
  ]);
  for (const { needs, request, run, file, wait } of calls) {
    for (const name of needs) assert.ok(JSON.stringify(request).includes(`"{{${name}}}"`), name);
    assert.ok(run.startsWith("aws marketplace-catalog start-change-set ") && run.endsWith(`file://${file}`), run);
    assert.equal(wait.status, "SUCCEEDED");
  }
});

test("what AWS answers fills in the next request, step by step", () => {
  const catalog = new Catalog();
  let values = {};
  for (const index of [0, 1, 2]) {
    const { calls } = offerset.releasePlan(set, { today, values });
    assert.deepEqual(calls.map(({ needs }) => needs.length === 0), [0, 1, 2].map((other) => other <= index));
    const call = calls[index];
    const { ChangeSetId } = catalog.start(call.request);
    for (const status of ["PREPARING", "APPLYING", "SUCCEEDED"]) {
      const answer = offerset.readAnswer(call, catalog.describeChangeSet(ChangeSetId));
      assert.equal(answer.status, status);
      assert.deepEqual(answer.refusals, []);
      if (status === "SUCCEEDED") values = { ...values, ...answer.values };
      else assert.deepEqual(answer.values, {});
    }
  }
  assert.deepEqual(Object.keys(values).sort(), ["offerId:1", "offerId:2", "offerSetId"]);
  assert.equal(catalog.describeEntity(values.offerSetId).DetailsDocument.State, "Released");
});

test("the same plan on the same day is the same requests; filled in, or on another day, they are others", () => {
  const tokens = (options) => offerset.releasePlan(set, options).calls.map(({ request }) => request.ClientRequestToken);
  assert.deepEqual(tokens({ today }), tokens({ today }));
  const filled = tokens({ today, values: { offerSetId: "offerset-abc123" } });
  assert.deepEqual(filled.map((token, index) => token === tokens({ today })[index]), [true, false, false]);
  assert.notDeepEqual(tokens({ today: "2026-12-02" }), tokens({ today }));
});

test("a value that is no such id is refused, and so is one that no plan waits for", () => {
  const fill = (values) => () => offerset.releasePlan(set, { today, values });
  assert.throws(fill({ offerSetId: "offer-abc123" }), /^Error: releasePlan: `offer-abc123` is not the id of an offer set, such as `offerset-abc123`$/);
  assert.throws(fill({ offerId: "offer-abc123" }), /^Error: releasePlan: no plan waits for a value `offerId`$/);
  assert.doesNotThrow(fill({ offerSetId: " offerset-abc123@2 " }));
});

test("the policy permits just what the plan sends", () => {
  const { calls, iamPolicy } = offerset.releasePlan(set, { today });
  const permitted = new Set(iamPolicy.Statement.flatMap(({ Condition }) => Condition?.StringEquals["catalog:ChangeType"] ?? []));
  for (const { ChangeType } of calls.flatMap(({ request }) => request.ChangeSet)) assert.ok(permitted.has(ChangeType), ChangeType);
  assert.ok(!permitted.has("DisassociateOffers"));
});

test("what no request carries is listed", () => {
  const document = { ...set, internalNumber: 4711 };
  assert.ok(offerset.releasePlan(document, { today }).notSent.includes("/internalNumber"));
});

test("another set in the place of a released one: what stays is cloned, what changes is made anew", () => {
  const ids = { id: "offerset-old111", state: "Released" };
  const offers = set.offers.map((offer, index) => ({ ...offer, id: `offer-old${index}`, offerSetId: ids.id, state: "Released" }));
  const released = { ...set, ...ids, offers };
  const successor = structuredClone(set);
  successor.offers[0].terms[1].schedule[0].chargeAmount = "50000.00";

  const plan = offerset.recreatePlan(released, successor, { today });
  assert.ok(plan.ready);
  assert.deepEqual(plan.offers.map(({ treatment }) => treatment), ["recreate", "clone"]);
  assert.deepEqual(plan.difference, offerset.diff(released, successor));
  assert.deepEqual(plan.expire.flatMap(({ request }) => request.ChangeSet.map(({ Entity }) => Entity.Identifier)), ["offer-old0", "offer-old1"]);
  assert.ok(plan.steps.length >= 4);

  const filled = offerset.recreatePlan(released, successor, { today, values: { offerSetId: "offerset-new222" } });
  assert.deepEqual(filled.release.calls[1].needs, []);
  assert.equal(offerset.recreatePlan(released, example("classic-mistakes"), { today }).ready, false);
});

test("a difference is told in the words of the business", () => {
  const after = structuredClone(set);
  after.offers.forEach((offer) => (offer.availabilityEndDate = "2027-02-28"));
  after.offers[0].terms[1].schedule[0].chargeAmount = "50000.00";
  const { isSame, offers } = offerset.diff(set, after);
  assert.equal(isSame, false);
  assert.deepEqual(offers.map(({ status }) => status), ["changed", "changed"]);
  const [value, ...rest] = offers[0].changes;
  assert.match(value.sentence, /^the contract value .*120000\.00.*110000\.00 USD$/);
  assert.ok(rest.some(({ locationAfter }) => locationAfter === "/offers/0/availabilityEndDate"));
  assert.equal(offerset.diff(set, set).isSame, true);
});
