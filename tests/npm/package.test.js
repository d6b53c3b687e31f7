// What is in the tarball, and how Node gets at it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { installed, read, root, run } from "./support.js";

const folder = installed();
const inside = join(folder, "node_modules", "offerset");
const manifest = JSON.parse(read(join(inside, "package.json")));
const functions = [
  "applyFix",
  "check",
  "checkJson",
  "diff",
  "digest",
  "economics",
  "importAws",
  "ledger",
  "ledgerCsv",
  "previewAcceptance",
  "readAnswer",
  "recreatePlan",
  "releasePlan",
  "rules",
  "timeline",
];

const types = [
  "acceptance",
  "agreement",
  "change-set",
  "check",
  "difference",
  "document",
  "economics",
  "import",
  "index",
  "json",
  "ledger",
  "listing-fee",
  "message",
  "plan",
  "rule-code",
  "rules",
  "term",
  "timeline",
];

test("the tarball holds these files and no others", () => {
  assert.deepEqual(readdirSync(inside).sort(), [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    ...["check", "full", "index", "rules"].flatMap((name) => [`${name}.cjs`, `${name}.js`]),
    ...types.flatMap((name) => [`${name}.d.cts`, `${name}.d.ts`]),
    "cli.js",
    "offerset_bg.wasm",
    "offerset_full_bg.wasm",
    "package.json",
    "web-full.d.ts",
    "web-full.js",
    "web.d.ts",
    "web.js",
  ].sort());
});

test("no module names a folder of the machine that built it", () => {
  const modules = readdirSync(inside).filter((name) => name.endsWith(".wasm"));
  assert.ok(modules.length >= 2);
  for (const module of modules) {
    const text = readFileSync(join(inside, module), "latin1");
    // Panics do name files: those of dependencies, without what is above them.
    assert.match(text, /crates\/[^/]+\/[a-z_]+-\d/, module);
    for (const path of [homedir(), root]) assert.ok(!text.includes(path), `${module}: ${path}`);
    assert.doesNotMatch(text, /\/(home|Users|root)\/|[A-Z]:\\Users|\.cargo|\.rustup/, module);
  }
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

for (const [entry, module, call] of [
  ["offerset/web", "offerset_bg.wasm", `check({}, { today: "2026-12-01" }).today`],
  ["offerset/web/full", "offerset_full_bg.wasm", `economics({ offers: [] }, { today: "2026-12-01" }).acceptedOn`],
]) {
  test(`${entry}: the module can be handed over by the caller`, () => {
    const script = `
      import { readFileSync } from "node:fs";
      import * as offerset from "${entry}";
      offerset.initSync({ module: readFileSync(new URL(import.meta.resolve("offerset/${module}"))) });
      console.log(offerset.${call});`;
    writeFileSync(join(folder, "web.mjs"), script);
    assert.equal(run(process.execPath, ["web.mjs"], folder).trim(), "2026-12-01");
  });
}

test("offerset/web checks and repairs, offerset/web/full does everything but the manual", () => {
  const exports = (entry) => {
    writeFileSync(join(folder, "names.mjs"), `import * as web from "${entry}"; console.log(Object.keys(web).sort().join());`);
    return run(process.execPath, ["names.mjs"], folder).trim().split(",");
  };
  assert.deepEqual(exports("offerset/web"), ["applyFix", "check", "checkJson", "digest", "init", "initSync"]);
  const everything = [...functions.filter((name) => name !== "rules"), "init", "initSync"];
  assert.deepEqual(exports("offerset/web/full"), everything.sort());
});
