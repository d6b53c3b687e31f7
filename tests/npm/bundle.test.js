// What a bundler takes of the package: the parts whose functions are used, and no others.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { emptyFolder, installed, run } from "./support.js";

const folder = installed();
const inside = join(folder, "node_modules", "offerset");

/** Bundles a program for Node and gives the text of the bundle. */
async function bundled(contents) {
  const stdin = { contents, resolveDir: folder };
  const result = await build({ stdin, bundle: true, write: false, platform: "node", format: "cjs", logLevel: "silent" });
  assert.deepEqual(result.warnings, []);
  return result.outputFiles[0].text;
}

/** How often a bundle holds a WebAssembly module: each begins with the same four characters. */
function modules(bundle) {
  return bundle.match(/\\0asm/g)?.length ?? 0;
}

/** A bundle is not much larger than the files that it may hold. */
function assertHolds(bundle, ...files) {
  const size = files.reduce((sum, file) => sum + readFileSync(join(inside, file)).length, 0);
  assert.ok(bundle.length < size * 1.1 + 2000, `${bundle.length} characters, ${files.join(" and ") || "nothing"} should have ${size}`);
}

/** What a bundle prints where no package is installed. */
function printed(bundle) {
  const elsewhere = emptyFolder();
  writeFileSync(join(elsewhere, "bundle.cjs"), bundle);
  return run(process.execPath, ["bundle.cjs"], elsewhere).trim();
}

test("a program that checks holds the small module only", async () => {
  const bundle = await bundled(`import { check } from "offerset"; console.log(check({}, { today: "2026-12-01" }).verdict);`);
  assert.equal(modules(bundle), 1);
  assertHolds(bundle, "check.js");
  assert.doesNotMatch(bundle, /releasePlan|previewAcceptance/);
});

test("a program that shows the rules holds no WebAssembly", async () => {
  for (const from of ["offerset", "offerset/rules"]) {
    const bundle = await bundled(`import { rules } from "${from}"; console.log(rules().length > 100);`);
    assert.equal(modules(bundle), 0, from);
    assertHolds(bundle, "rules.js");
    assert.equal(printed(bundle), "true");
  }
});

test("a program that asks for figures holds the large module only", async () => {
  const bundle = await bundled(`import { economics } from "offerset"; console.log(economics({}, { today: "2026-12-01" }).totals.length);`);
  assert.equal(modules(bundle), 1);
  assertHolds(bundle, "full.js");
});

test("a program that uses nothing holds nothing", async () => {
  const bundle = await bundled(`import { check, economics, rules } from "offerset"; console.log(1);`);
  assertHolds(bundle);
});

test("a program that uses everything holds each part once", async () => {
  const program = `import * as offerset from "offerset";
    console.log(offerset.check({}).counts.error > 0, offerset.economics({}).totals.length, offerset.rules().length > 100);`;
  const bundle = await bundled(program);
  assert.equal(modules(bundle), 2);
  assertHolds(bundle, "check.js", "full.js", "rules.js");
});
