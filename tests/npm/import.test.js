// What AWS speaks, read by the package: alone, in folders, and among files that are something else.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { example, imported, installed, read, root, today } from "./support.js";

const folder = installed();
const set = example("two-offers-ready");
const cases = join(root, "core", "tests", "aws", "import");
let offerset;

before(async () => {
  offerset = await imported(folder);
});

/** The files of a folder of the engine's own cases. */
function files(name, body = (path) => read(path)) {
  const names = readdirSync(join(cases, name)).sort();
  return names.map((file) => ({ name: file, body: body(join(cases, name, file)) }));
}

test("the requests of a plan give back the document, in any order and form", () => {
  const { calls } = offerset.releasePlan(set, { today });
  const bodies = calls.map(({ request }) => request);
  const { document, report, sets } = offerset.importAws(bodies, { today });
  assert.equal(sets.length, 1);
  assert.deepEqual(document, sets[0].document);
  assert.deepEqual(report, sets[0].report);
  assert.deepEqual(offerset.importAws([...bodies].reverse(), { today }).document, document);
  assert.deepEqual(offerset.importAws(bodies.map((body) => JSON.stringify(body)), { today }).document, document);
  assert.deepEqual(offerset.importAws(bodies.map((body) => Buffer.from(JSON.stringify(body))), { today }).document, document);
  assert.deepEqual(offerset.importAws(offerset.releasePlan(set, { today }), { today }).document, document);
  assert.deepEqual(offerset.importAws([...bodies, set], { today }).document, set, "beside the document");
});

test("text, bytes and values of the same file are the same", () => {
  for (const name of ["older-client", "released-set-described", "what-a-buyer-sees"]) {
    const expected = offerset.importAws(files(name), { today });
    assert.equal(expected.sets.length, 1, name);
    assert.deepEqual(offerset.importAws(files(name, (path) => readFileSync(path)), { today }), expected, name);
    assert.deepEqual(offerset.importAws(files(name, (path) => JSON.parse(read(path))), { today }), expected, name);
  }
});

test("one bad file spoils none of the others", () => {
  const { document, report, sets, files: told, findings } = offerset.importAws(
    [
      { name: "plan.json", body: offerset.releasePlan(set, { today }) },
      { name: "broken.json", body: `{ "Catalog": ` },
      { name: "package.json", body: { name: "something else" } },
      { name: "mistakes.json", body: example("classic-mistakes") },
      { name: "bytes.bin", body: Uint8Array.from([0xff, 0xfe, 0x00]) },
      { name: "number.json", body: 5 },
    ],
    { today },
  );
  assert.deepEqual([document, report], [null, null], "there is more than one set");
  assert.deepEqual(told.map(({ name, kind, verdict }) => [name, kind, verdict]), [
    ["plan.json", "plan", "ready"],
    ["broken.json", "unreadable", "rejected"],
    ["package.json", "other", null],
    ["mistakes.json", "document", "rejected"],
    ["bytes.bin", "unreadable", "rejected"],
    ["number.json", "other", null],
  ]);
  assert.deepEqual(sets.map(({ report }) => report.verdict), ["incomplete", "rejected"], "the plan does not tell the selling authorization");
  assert.ok(findings.some(({ code, at }) => code === "unreadable-json" && at.file === 1));
  for (const { severity, at } of findings) if (severity === "error") assert.ok(![0, 2, 5].includes(at.file));
});

test("a mixed folder gives its sets, and every finding has a place in a file", () => {
  const given = files("mixed-folder");
  const { sets, files: told, findings, unread } = offerset.importAws(given, { today });
  assert.ok(sets.length >= 3);
  assert.deepEqual(told.map(({ name }) => name), given.map(({ name }) => name));
  for (const { at, inSet } of findings) {
    assert.ok(at.file < given.length && typeof at.location === "string");
    if (inSet !== null) assert.ok(inSet.set < sets.length);
  }
  assert.ok(unread.length > 0);
});

test("a finding inside of a text that holds JSON says where in it", () => {
  const Details = JSON.stringify({ Name: "Bundle", Nme: "typo" });
  const request = { Catalog: "AWSMarketplace", ChangeSet: [{ ChangeType: "CreateOfferSet", Entity: { Type: "OfferSet@1.0" }, Details }] };
  const { findings } = offerset.importAws(request, { today });
  const places = findings.map(({ at }) => at);
  assert.ok(places.some(({ location, inside }) => location === "/ChangeSet/0/Details" && inside === "/Nme"), JSON.stringify(places));
});

test("files without a name are numbered", () => {
  const names = (files) => offerset.importAws(files, { today }).files.map(({ name }) => name);
  assert.deepEqual(names(set), ["input"]);
  assert.deepEqual(names([set, "{}"]), ["input 1", "input 2"]);
  assert.deepEqual(names({ name: "set.json", body: set }), ["set.json"]);
  assert.deepEqual(names([]), []);
});

test("a list that is one file is given by name", () => {
  const { request } = offerset.releasePlan(set, { today }).calls[0];
  const { files } = offerset.importAws({ name: "changes.json", body: request.ChangeSet }, { today });
  assert.deepEqual(files.map(({ kind }) => kind), ["request"]);
});

test("a set that AWS has released is checked as a buyer would", () => {
  const { report } = offerset.importAws(files("released-set-described"), { today });
  assert.equal(report.verdict, "ready");
});
