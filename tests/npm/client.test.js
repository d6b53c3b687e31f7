// A release plan through AWS's own client: what arrives is what the plan says, and what comes back leads on.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import {
  DescribeChangeSetCommand,
  DescribeEntityCommand,
  MarketplaceCatalogClient,
  StartChangeSetCommand,
} from "@aws-sdk/client-marketplace-catalog";
import { Catalog, serve } from "./catalog.js";
import { example, imported, installed, today } from "./support.js";

const folder = installed();
let catalog, client, offerset, server;

before(async () => {
  offerset = await imported(folder);
});

beforeEach(() => {
  catalog = new Catalog();
});

after(() => {
  client?.destroy();
  server?.close();
});

/** AWS's client, talking to the catalog on this machine, with credentials that are none. */
async function connect(lost) {
  client?.destroy();
  server?.close();
  server = await serve(catalog, lost);
  const credentials = { accessKeyId: "none", secretAccessKey: "none" };
  client = new MarketplaceCatalogClient({ endpoint: server.endpoint, region: "us-east-1", credentials });
}

/** Sends a plan as the README says: request by request, each filled in with what AWS has told by then. */
async function release(document) {
  let values = {};
  const sent = [];
  for (let index = 0; ; index++) {
    const plan = offerset.releasePlan(document, { today, values });
    assert.ok(plan.ready);
    const call = plan.calls[index];
    if (call === undefined) return { values, sent, plan };
    assert.deepEqual(call.needs, [], "what it waits for is known");
    const { ChangeSetId } = await client.send(new StartChangeSetCommand(call.request));
    sent.push(call.request);
    const statuses = [];
    let answer;
    do {
      answer = offerset.readAnswer(call, await client.send(new DescribeChangeSetCommand({ Catalog: "AWSMarketplace", ChangeSetId })));
      statuses.push(answer.status);
      if (answer.status !== call.wait.status) assert.deepEqual(answer.values, {}, "no ids before it has succeeded");
    } while (answer.status !== call.wait.status);
    assert.deepEqual(statuses, ["PREPARING", "APPLYING", "SUCCEEDED"]);
    assert.deepEqual(Object.keys(answer.values).sort(), [...call.yields].sort());
    values = { ...values, ...answer.values };
  }
}

const READY = ["two-offers-ready", "seven-offers-ready", "renewal", "largest-legal-set"];

for (const name of READY) {
  test(`${name}: what arrives is exactly what the plan says, in order`, async () => {
    await connect();
    const { sent, values } = await release(example(name));
    assert.deepEqual(catalog.received, sent);
    assert.ok(!JSON.stringify(sent).includes("{{"));
    assert.ok(catalog.received.every((body) => body.Catalog === "AWSMarketplace" && body.ChangeSet.length <= 20));
    assert.equal(new Set(catalog.received.map((body) => body.ClientRequestToken)).size, sent.length);
    const [created, ...offers] = sent;
    assert.equal(created.ChangeSet[0].ChangeType, "CreateOfferSet");
    for (const change of offers.flatMap((body) => body.ChangeSet)) {
      if (change.ChangeType.startsWith("CreateOffer")) assert.equal(change.DetailsDocument.OfferSetId, values.offerSetId);
    }
    const associated = offers.at(-1).ChangeSet[0].DetailsDocument.Offers.map(({ OfferId }) => OfferId);
    assert.deepEqual(associated, example(name).offers.map((_, index) => values[`offerId:${index + 1}`]));
  });

  test(`${name}: what AWS then says about the set gives the document back`, async () => {
    await connect();
    const document = example(name);
    const { values, plan } = await release(document);
    const answers = [];
    for (const EntityId of Object.values(values)) {
      const { $metadata, ...answer } = await client.send(new DescribeEntityCommand({ Catalog: "AWSMarketplace", EntityId }));
      answers.push({ name: `${EntityId}.json`, body: answer });
    }
    const released = asReleased(document, values);
    const beside = offerset.importAws([...answers, { name: "set.json", body: document }], { today });
    assert.deepEqual(sorted(beside.document), sorted(released), "beside the document");
    if (document.offers.every(({ kind }) => kind === "MPPO")) {
      const alone = offerset.importAws(answers, { today });
      assert.deepEqual(sorted(alone.document), sorted(without(released, plan.notSent)), "alone");
    }
  });
}

test("a request whose answer gets lost is sent again, and carried out once", async () => {
  await connect(new Set([1]));
  const { sent, values } = await release(example("two-offers-ready"));
  assert.deepEqual(catalog.received, [sent[0], sent[1], sent[1], sent[2]]);
  assert.equal(new Set(Object.values(values)).size, 3);
});

test("what AWS refuses is read with the rules that foresee it", async () => {
  const plan = offerset.releasePlan(example("two-offers-ready"), { today });
  const last = plan.calls.at(-1);
  const ErrorDetailList = [{ ErrorCode: "MISSING_BUYER_NOTES", ErrorMessage: "The offer set has no buyer notes." }];
  const ChangeSet = last.request.ChangeSet.map((change) => (change.ChangeType === "ReleaseOfferSet" ? { ...change, ErrorDetailList } : change));
  const { status, values, refusals } = offerset.readAnswer(last, { Status: "FAILED", FailureCode: "CLIENT_ERROR", ChangeSet });
  assert.equal(status, "FAILED");
  assert.deepEqual(values, {});
  assert.equal(refusals.length, 1);
  assert.equal(refusals[0].code, "MISSING_BUYER_NOTES");
  const codes = new Set(offerset.rules().map(({ code }) => code));
  assert.ok(refusals[0].rules.length > 0 && refusals[0].rules.every((code) => codes.has(code)));
});

/** The document as it is when AWS has made and released it. */
function asReleased(document, values) {
  const offers = document.offers.map((offer, index) => {
    return { ...offer, id: values[`offerId:${index + 1}`], offerSetId: values.offerSetId, state: "Released" };
  });
  const linked = document.solution && { linkedSolutionId: document.solution.id };
  return { ...document, id: values.offerSetId, state: "Released", ...linked, offers };
}

/** A document without what stands at some places, the last ones first. */
function without(document, pointers) {
  const rest = structuredClone(document);
  for (const pointer of [...pointers].reverse()) {
    const keys = pointer.split("/").slice(1);
    const last = keys.pop();
    const parent = keys.reduce((value, key) => value[key], rest);
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  }
  return rest;
}

/** The same with the terms of each offer by their types: requests send them in the order of AWS's changes. */
function sorted(document) {
  const byType = (one, other) => (one.type < other.type ? -1 : 1);
  return { ...document, offers: document.offers.map((offer) => ({ ...offer, ...(offer.terms && { terms: [...offer.terms].sort(byType) }) })) };
}
