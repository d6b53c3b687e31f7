// The package against the engine: the same report on every example and every fixture, on every way in.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { documents, emptyFolder, engineReports, imported, installed, parsed, read, today } from "./support.js";

const folder = installed();
const paths = documents();
let offerset;

before(async () => {
  offerset = await imported(folder);
});

test("checkJson gives the engine's report on the bytes and on the text of every document", () => {
  const expected = engineReports(paths);
  assert.ok(paths.length >= 6);
  assert.deepEqual(Object.keys(expected).sort(), [...paths].sort());
  for (const path of paths) {
    assert.deepEqual(offerset.checkJson(readFileSync(path), { today }), expected[path], path);
    assert.deepEqual(offerset.checkJson(read(path), { today }), expected[path], path);
  }
});

test("check gives the engine's report on what JavaScript makes of every document that it can read", () => {
  const rewritten = emptyFolder();
  const values = new Map();
  for (const [index, path] of paths.entries()) {
    const value = parsed(read(path));
    if (value === undefined) continue;
    const copy = join(rewritten, `${index}.json`);
    writeFileSync(copy, JSON.stringify(value));
    values.set(copy, value);
  }
  const expected = engineReports([...values.keys()]);
  assert.ok(values.size >= 6);
  for (const [copy, value] of values) assert.deepEqual(offerset.check(value, { today }), expected[copy], copy);
});
