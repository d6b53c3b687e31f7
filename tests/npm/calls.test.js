// What each function takes, gives and refuses.
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import vm from "node:vm";
import { imported, installed, read, root, today } from "./support.js";

const folder = installed();
const mistakes = JSON.parse(read(join(root, "examples", "classic-mistakes.json")));
const ready = JSON.parse(read(join(root, "examples", "two-offers-ready.json")));
let offerset;

before(async () => {
  offerset = await imported(folder);
});

test("the classic mistakes get AWS's error codes", () => {
  const report = offerset.check(mistakes, { today });
  assert.equal(report.verdict, "rejected");
  const codes = new Set(report.diagnostics.map((diagnostic) => diagnostic.aws?.code));
  for (const code of [
    "INCONSISTENT_OFFER_CURRENCY_CODE",
    "INCONSISTENT_OFFER_TARGETING_RULE",
    "INCONSISTENT_OFFER_AVAILABILITY_END_DATE",
    "TOO_MANY_OFFERS_PER_PRODUCT",
    "TOO_MANY_OFFERS",
    "MISSING_BUYER_NOTES",
  ]) {
    assert.ok(codes.has(code), code);
  }
});

test("today is the current date in UTC unless the caller says otherwise", () => {
  const dates = () => new Date().toISOString().slice(0, 10);
  const earliest = dates();
  const reported = [undefined, {}, { today: undefined }].map((options) => offerset.check(ready, options).today);
  const latest = dates();
  for (const date of reported) assert.ok(earliest <= date && date <= latest, date);
  assert.equal(offerset.check(ready, { today }).today, today);
});

test("checkJson takes text, bytes, a part of a buffer, and bytes of another realm", () => {
  const text = JSON.stringify(mistakes);
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(bytes.length + 20);
  padded.set(bytes, 10);
  const foreign = vm.runInNewContext("Uint8Array.from(bytes)", { bytes });
  const expected = offerset.check(mistakes, { today });
  for (const json of [
    text,
    bytes,
    bytes.buffer,
    Buffer.from(text),
    padded.subarray(10, 10 + bytes.length),
    new DataView(padded.buffer, 10, bytes.length),
    foreign,
  ]) {
    assert.deepEqual(offerset.checkJson(json, { today }), expected);
  }
});

test("text that is no JSON is a report", () => {
  for (const text of ["", "{", "\u{0}", "[1,]", Buffer.from([0xff, 0xfe])]) {
    const report = offerset.checkJson(text, { today });
    assert.equal(report.verdict, "rejected");
    assert.deepEqual(report.diagnostics.map((diagnostic) => diagnostic.code), ["unreadable-json"]);
  }
});

test("any JSON value is a document, if a wrong one", () => {
  for (const value of [null, true, 0, "offer set", [], {}, [[]], "\ud800"]) {
    assert.notEqual(offerset.check(value, { today }).verdict, "ready");
  }
});

test("a fix clears its finding, and leaves the document that was given as it was", () => {
  const before = structuredClone(mistakes);
  const report = offerset.check(mistakes, { today });
  const fixable = report.diagnostics.filter((diagnostic) => diagnostic.fixes.length > 0);
  assert.ok(fixable.length > 0);
  for (const { code, location, fixes } of fixable) {
    for (const fix of fixes) {
      const repaired = offerset.applyFix(mistakes, fix);
      const rest = offerset.check(repaired, { today }).diagnostics;
      assert.ok(!rest.some((other) => other.code === code && other.location === location), fix.title);
    }
  }
  assert.deepEqual(mistakes, before);
});

test("an edit keeps what the format does not know, in its order, and every digit", () => {
  const document = { zulu: 1e21, note: { deep: [0.1, -0, 1e-7] }, format: "offerset/1", offers: [], alpha: "é\u2028" };
  const fix = { title: "Name it", patch: [{ op: "add", path: "/name", value: "Bundle" }] };
  const repaired = offerset.applyFix(document, fix);
  assert.equal(JSON.stringify(repaired), JSON.stringify({ ...document, name: "Bundle" }));
});

test("the digest is that of the contents", () => {
  assert.equal(offerset.digest({}), "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  const { format, ...rest } = ready;
  assert.equal(offerset.digest({ ...rest, format }), offerset.digest(ready));
  assert.notEqual(offerset.digest({ ...ready, name: "other" }), offerset.digest(ready));
});

test("each rule is documented, and every finding is of one of them", () => {
  const rules = offerset.rules();
  const codes = new Set(rules.map((rule) => rule.code));
  assert.equal(codes.size, rules.length);
  for (const rule of rules) {
    assert.ok(rule.docs.startsWith(rule.summary), rule.code);
    assert.ok(rule.help && rule.since && rule.sources.length > 0, rule.code);
  }
  for (const { code } of offerset.check(mistakes, { today }).diagnostics) assert.ok(codes.has(code), code);
});
