// The guide in the README, run as it is: each of its programs in a file of its own.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { Catalog, serve } from "./catalog.js";
import { example, imported, installed, read, root, run, today } from "./support.js";

const folder = installed();
const text = read(join(folder, "node_modules", "offerset", "README.md"));
const programs = [...text.matchAll(/^```js\n(.*?)^```/gms)].map(([, program]) => program);
const ready = example("two-offers-ready");

/** Writes the program of the README that has some words in it, and one that calls it; gives the name of the latter. */
function user(words, calls) {
  const found = programs.filter((program) => program.includes(words));
  assert.equal(found.length, 1, words);
  const name = words.replace(/\W/g, "");
  // What waits for AWS does not wait here.
  writeFileSync(join(folder, `${name}.mjs`), found[0].replace("30_000", "0"));
  writeFileSync(join(folder, `${name}-user.mjs`), `import * as guide from "./${name}.mjs";\n${calls}\n`);
  return `${name}-user.mjs`;
}

const printed = (script, ...args) => run(process.execPath, [script, ...args], folder);

test("the first example prints what it promises", () => {
  assert.match(printed(user("Security bundle", "")), /^\/buyerNotes: .* \[MISSING_BUYER_NOTES\]$/m);
});

test("repairs go on until nothing can be repaired", async () => {
  const script = user("function repaired", `
    import { check } from "offerset";
    console.log(JSON.stringify(check(guide.repaired(JSON.parse(process.argv[2]))).diagnostics));`);
  const mistakes = moved(example("classic-mistakes"));
  const left = JSON.parse(printed(script, JSON.stringify(mistakes)));
  const { check } = await imported(folder);
  assert.ok(left.length < check(mistakes).diagnostics.length);
  assert.ok(left.every(({ severity, fixes }) => severity !== "error" || fixes.length === 0));
});

test("a set is released by AWS's own client, from the first request to the last answer", async () => {
  symlinkSync(join(root, "tests", "node_modules", "@aws-sdk"), join(folder, "node_modules", "@aws-sdk"), "junction");
  const catalog = new Catalog();
  const { endpoint, close } = await serve(catalog);
  const script = user("function release", `console.log(JSON.stringify(await guide.release(JSON.parse(process.argv[2]))));`);
  const env = {
    ...process.env,
    AWS_ACCESS_KEY_ID: "none",
    AWS_SECRET_ACCESS_KEY: "none",
    AWS_CONFIG_FILE: join(folder, "none"),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "none"),
    AWS_ENDPOINT_URL_MARKETPLACE_CATALOG: endpoint,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(moved(ready))], { cwd: folder, env });
  close();
  const values = JSON.parse(stdout);
  assert.deepEqual(Object.keys(values).sort(), ["offerId:1", "offerId:2", "offerSetId"]);
  assert.equal(catalog.received.length, 3);
  assert.equal(catalog.describeEntity(values.offerSetId).DetailsDocument.State, "Released");
});

test("figures, dates, agreements and books are printed", () => {
  const output = printed(user("function summary", "guide.summary(JSON.parse(process.argv[2]));"), JSON.stringify(ready));
  assert.match(output, /^The buyer pays 141600\.00 USD, 60000\.00 of it at once\.$/m);
  assert.match(output, /^Example ISV receives 19300\.00\.$/m);
  assert.match(output, /^2027-07-15: invoice$/m);
  assert.match(output, /^agmt-preview-\w+: Endpoint Shield$/m);
  assert.match(output, /^"Offer set ID",/m);
});

test("a folder is imported", () => {
  mkdirSync(join(folder, "bodies", "deep"), { recursive: true });
  writeFileSync(join(folder, "bodies", "deep", "set.json"), JSON.stringify(ready));
  writeFileSync(join(folder, "bodies", "broken.json"), "{");
  const script = user("function imported", `console.log(JSON.stringify(guide.imported("bodies").documents));`);
  const lines = printed(script).trimEnd().split("\n");
  assert.deepEqual(JSON.parse(lines.at(-1)), [ready]);
  assert.ok(lines.some((line) => line.startsWith("broken.json : the text is no JSON")), lines.join("\n"));
});

test("every function of the package is in the table", async () => {
  for (const name of Object.keys(await imported(folder))) assert.ok(text.includes(`| \`${name}(`) || text.includes(`\`${name}(`), name);
});

/** The same set, with every date as many days later as today is after the day of the examples. */
function moved(set) {
  const days = (date) => Date.parse(date) / 86_400_000;
  const shift = days(new Date().toISOString().slice(0, 10)) - days(today);
  const later = (date) => new Date((days(date) + shift) * 86_400_000).toISOString().slice(0, 10);
  return JSON.parse(JSON.stringify(set).replace(/"202[67]-\d\d-\d\d"/g, (text) => JSON.stringify(later(JSON.parse(text)))));
}
