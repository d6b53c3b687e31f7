// What each function refuses: a wrong call throws an `Error` that says what was expected.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { example, imported, installed, today } from "./support.js";

const folder = installed();
const ready = example("two-offers-ready");
let offerset;

before(async () => {
  offerset = await imported(folder);
});

/** Every call throws an Error with its message. */
function refused(calls) {
  for (const [call, message] of calls) assert.throws(call, (error) => error instanceof Error && message.test(error.message), String(call));
}

test("checks and repairs say what they expected", () => {
  const circular = {};
  circular.self = circular;
  const stale = { title: "x", patch: [{ op: "remove", path: "/nowhere" }] };
  refused([
    [() => offerset.check(), /check: expected an offer set document as its first argument, got undefined/],
    [() => offerset.check(() => {}), /check: expected an offer set document as its first argument, got function/],
    [() => offerset.check(circular), /check: expected an offer set document .*circular/is],
    [() => offerset.check({ price: 1n }), /check: expected an offer set document .*BigInt/s],
    [() => offerset.check({}, today), /check: expected options such as \{ today: .*got "2026-12-01"/],
    [() => offerset.check({}, null), /check: expected options .*got null/],
    [() => offerset.check({}, { today: new Date() }), /check: expected `today` to be a date such as .*got "\d{4}-.*Z"/],
    [() => offerset.check({}, { today: "2026-02-30" }), /check: expected `today` .*got "2026-02-30"/],
    [() => offerset.checkJson({}), /checkJson: expected JSON as a string, a Uint8Array or an ArrayBuffer .*got object/],
    [() => offerset.checkJson("{}", { today: 5 }), /checkJson: expected `today` .*got 5$/],
    [() => offerset.applyFix({}), /applyFix: expected a fix of a report as its second argument, got undefined/],
    [() => offerset.applyFix({}, {}), /^applyFix: expected a fix of a report as its second argument$/],
    [() => offerset.applyFix({}, stale), /applyFix: the fix does not fit this document/],
    [() => offerset.digest(nested(100)), /digest: expected .* that the engine can read: it is nested too deep/],
    [() => offerset.digest("\ud800"), /digest: expected .* that the engine can read: /],
    [() => offerset.digest(undefined), /digest: expected an offer set document as its first argument, got undefined/],
  ]);
});

test("figures, acceptance and books say what they expected", () => {
  const accepted = [{ document: ready, acceptedOn: today }];
  refused([
    [() => offerset.economics(), /^economics: expected an offer set document as its first argument, got undefined$/],
    [() => offerset.economics({}, { acceptedOn: "soon" }), /^economics: expected `acceptedOn` to be a date such as "2026-12-01", got "soon"$/],
    [() => offerset.economics({}, { offeredOn: 20261201 }), /^economics: expected `offeredOn` to be a date .*got 20261201$/],
    [() => offerset.economics({}, { choices: [{ offer: 0 }] }), /^economics: expected `choices` to be choices such as \[\{ offer: 0,/],
    [() => offerset.economics({}, { choices: [{ offer: 0, quantities: { seats: -1 } }] }), /expected `choices`/],
    [() => offerset.timeline(undefined), /^timeline: expected an offer set document/],
    [() => offerset.timeline({}, { today: "2026-13-01" }), /^timeline: expected `today`/],
    [() => offerset.previewAcceptance(Symbol("set")), /^previewAcceptance: expected an offer set document .*got symbol$/],
    [() => offerset.previewAcceptance(ready, { acceptor: 111122223333 }), /^previewAcceptance: expected `acceptor` to be a string, got 111122223333$/],
    [() => offerset.previewAcceptance(ready, { digest: true }), /^previewAcceptance: expected `digest` to be a string, got true$/],
    [() => offerset.ledger(), /^ledger: expected accepted sets such as \[\{ document, acceptedOn: .*got undefined$/],
    [() => offerset.ledger({}), /^ledger: expected accepted sets .*got object$/],
    [() => offerset.ledger([ready]), /^ledger: expected accepted sets .*; the item at 0 has no document$/],
    [() => offerset.ledger([...accepted, { document: ready }]), /^ledger: expected accepted sets .*; the item at 1 has no `acceptedOn`$/],
    [() => offerset.ledger(accepted, { detail: "charge" }), /^ledger: expected `detail` to be "product" or "invoice", got "charge"$/],
    [() => offerset.ledger(accepted, { from: "January" }), /^ledger: expected `from` to be a date/],
    [() => offerset.ledgerCsv(accepted, "offerset-abc123"), /^ledgerCsv: expected options such as .*got "offerset-abc123"$/],
    [() => offerset.ledgerCsv(accepted, { offerSetId: 5 }), /^ledgerCsv: expected `offerSetId` to be a string, got 5$/],
  ]);
});

test("the bridge to AWS says what it expected", () => {
  const [call] = offerset.releasePlan(ready, { today }).calls;
  refused([
    [() => offerset.releasePlan(), /^releasePlan: expected an offer set document as its first argument, got undefined$/],
    [() => offerset.releasePlan(ready, { today, values: ["offerset-abc123"] }), /^releasePlan: expected `values` to be the ids that AWS gave, such as/],
    [() => offerset.releasePlan(ready, { today, values: { offerSetId: 5 } }), /^releasePlan: expected `values`/],
    [() => offerset.recreatePlan(ready), /^recreatePlan: expected an offer set document as its second argument, got undefined$/],
    [() => offerset.diff(ready), /^diff: expected an offer set document as its second argument, got undefined$/],
    [() => offerset.readAnswer(), /^readAnswer: expected a call of a release plan as its first argument, got undefined$/],
    [() => offerset.readAnswer({}, {}), /^readAnswer: expected a call of a release plan as its first argument$/],
    [() => offerset.readAnswer(call), /^readAnswer: expected the answer of DescribeChangeSet as its second argument, got undefined$/],
    [() => offerset.importAws(), /^importAws: expected text, bytes or a value that JSON can express as input, got undefined$/],
    [() => offerset.importAws([ready, () => {}]), /^importAws: expected .* as input 2, got function$/],
    [() => offerset.importAws([], { today: "tomorrow" }), /^importAws: expected `today` to be a date/],
  ]);
  assert.deepEqual(offerset.readAnswer(call, { Message: "Not found" }), { status: null, values: {}, refusals: [] });
});

/** A list in a list, and so on. */
function nested(depth) {
  return depth === 0 ? [] : [nested(depth - 1)];
}

test("after an error the package works as before", () => {
  assert.throws(() => offerset.check());
  assert.equal(offerset.check(ready, { today }).verdict, "ready");
});
