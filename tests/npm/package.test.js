// What is in the tarball, and how Node gets at it.
import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { installed, read, root, run } from "./support.js";

const folder = installed();
const inside = join(folder, "node_modules", "offerset");
const manifest = JSON.parse(read(join(inside, "package.json")));
const functions = ["applyFix", "check", "checkJson", "digest", "rules"];

test("the tarball holds these files and no others", () => {
  assert.deepEqual(readdirSync(inside).sort(), [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "document.d.cts",
    "document.d.ts",
    "index.cjs",
    "index.d.cts",
    "index.d.ts",
    "index.js",
    "offerset_bg.wasm",
    "package.json",
    "rule-code.d.cts",
    "rule-code.d.ts",
    "term.d.cts",
    "term.d.ts",
    "web.d.ts",
    "web.js",
  ]);
});

test("it has the version of the workspace and no dependencies", () => {
  const [, version] = /^version = "(.*)"$/m.exec(read(join(root, "Cargo.toml")));
  assert.equal(manifest.version, version);
  for (const kind of ["dependencies", "optionalDependencies", "peerDependencies", "scripts"]) {
    assert.equal(manifest[kind], undefined, kind);
  }
  assert.deepEqual(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith(".")), ["offerset"]);
});

test("every file that package.json names is there", () => {
  const files = new Set(readdirSync(inside));
  const named = JSON.stringify(manifest).match(/"\.\/[^"]*\.[a-z]+"/g).map((text) => JSON.parse(text).slice(2));
  assert.ok(named.length > 8);
  for (const file of named) assert.ok(files.has(file), file);
});

test("import gives the functions", () => {
  writeFileSync(join(folder, "user.mjs"), `import * as offerset from "offerset"; console.log(Object.keys(offerset).sort().join());`);
  assert.equal(run(process.execPath, ["user.mjs"], folder).trim(), functions.join());
});

test("require gives the same functions", () => {
  const script = `const offerset = require("offerset"); console.log(Object.keys(offerset).sort().join());`;
  writeFileSync(join(folder, "user.cjs"), script);
  assert.equal(run(process.execPath, ["user.cjs"], folder).trim(), functions.join());
});

test("the module can be handed over by the caller", () => {
  const script = `
    import { readFileSync } from "node:fs";
    import { check, initSync } from "offerset/web";
    initSync({ module: readFileSync(new URL(import.meta.resolve("offerset/offerset_bg.wasm"))) });
    console.log(check({}, { today: "2026-12-01" }).today);`;
  writeFileSync(join(folder, "web.mjs"), script);
  assert.equal(run(process.execPath, ["web.mjs"], folder).trim(), "2026-12-01");
});

test("the README's example prints what it promises", () => {
  const [, script] = /```js\n(import .*?)```/s.exec(read(join(inside, "README.md")));
  writeFileSync(join(folder, "readme.mjs"), script);
  assert.match(run(process.execPath, ["readme.mjs"], folder), /^\/buyerNotes: .* \[MISSING_BUYER_NOTES\]$/m);
});
