// The types, as the compiler sees them from a user's program.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { examples, installed, read, root, run } from "./support.js";

const compiler = join(root, "tests", "node_modules", "typescript", "bin", "tsc");
const folder = installed();

/** Compiles programs, given by file name, as strictly as the compiler can, and fails with its complaints. */
function compile(programs, options) {
  const project = mkdtempSync(join(folder, "project-"));
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(project, name), text);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    target: "es2022",
    types: [],
    ...options,
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: Object.keys(programs) }));
  return run(process.execPath, [compiler, "--project", project], project);
}

const program = `
  import { applyFix, check, checkJson, digest, rules } from "offerset";
  import type { Diagnostic, OfferSetDocument, Report, RuleCode } from "offerset";

  const draft: OfferSetDocument = { format: "offerset/1", offers: [{ kind: "MPPO", terms: [{ type: "ValidityTerm" }] }] };
  const report: Report = check(draft, { today: "2026-12-01" });
  const first: Diagnostic | undefined = report.diagnostics[0];
  const code: RuleCode = first?.code ?? "inconsistent-currency";
  const fixed: OfferSetDocument = first?.fixes[0] ? applyFix(draft, first.fixes[0]) : draft;
  const total: number = report.counts.error + rules().length + code.length;
  const texts: string[] = [digest(fixed), checkJson(new Uint8Array()).verdict, report.effectiveExpiry ?? "never"];
  export { texts, total };
`;

test("every example is an OfferSetDocument", () => {
  const programs = {};
  for (const path of examples()) {
    const name = basename(path, ".json");
    programs[`${name}.mts`] = `import type { OfferSetDocument } from "offerset";\nexport const example: OfferSetDocument = ${read(path)};\n`;
  }
  assert.ok(Object.keys(programs).length >= 6);
  compile(programs, { module: "nodenext", lib: ["es2022"] });
});

test("a program compiles as an ES module, as CommonJS and for a bundler", () => {
  compile({ "user.mts": program }, { module: "nodenext", lib: ["es2022"] });
  compile({ "user.cts": program }, { module: "nodenext", lib: ["es2022"] });
  compile({ "user.ts": program }, { module: "esnext", moduleResolution: "bundler", lib: ["es2022"] });
});

test("a page that loads the module itself compiles", () => {
  const page = `
    import { check, init, initSync } from "offerset/web";
    import type { Report } from "offerset/web";
    await init({ module_or_path: new URL("offerset_bg.wasm", "https://example.com/") });
    initSync({ module: new Uint8Array() });
    export const report: Report = check({});
  `;
  compile({ "page.ts": page }, { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"] });
});

test("mistakes are found by the compiler", () => {
  const mistakes = [
    [`const set: OfferSetDocument = { format: "offerset/2" };`, /offerset\/1/],
    [`const set: OfferSetDocument = { format: "offerset/1", buyerNote: "typo" };`, /buyerNote/],
    [`const set: OfferSetDocument = { format: "offerset/1", offers: [{ terms: [{ type: "PaymentTerm" }] }] };`, /PaymentTerm/],
    [`const price: Charge = { chargeAmount: 60000 };`, /number/],
    [`check({}, "2026-12-01");`, /CheckOptions/],
    [`const code: RuleCode = "no-such-rule";`, /no-such-rule/],
  ];
  for (const [line, complaint] of mistakes) {
    const text = `import { check } from "offerset";\nimport type { Charge, OfferSetDocument, RuleCode } from "offerset";\n${line}\nexport {};\n`;
    assert.throws(() => compile({ "user.mts": text }, { module: "nodenext", lib: ["es2022"] }), complaint);
  }
});

test("nothing is of type any, and everything that is exported is documented", () => {
  const inside = join(folder, "node_modules", "offerset");
  for (const file of readdirSync(inside).filter((name) => /\.d\.c?ts$/.test(name))) {
    const text = read(join(inside, file));
    assert.doesNotMatch(text.replace(/\/\*.*?\*\/|\/\/.*$/gms, ""), /\bany\b/, file);
    const undocumented = text.split("\n").filter((line, index, lines) => /^export (?!.*\*)/.test(line) && lines[index - 1] !== " */" && !lines[index - 1].startsWith("/** "));
    assert.deepEqual(undocumented, [], file);
  }
});
