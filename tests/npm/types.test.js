// The types, as the compiler sees them from a user's program.
import assert from "node:assert/strict";
import { readdirSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { compiled } from "./compiler.js";
import { examples, installed, read, root } from "./support.js";

const folder = installed();
const compile = (programs, options) => compiled(folder, programs, options);

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

/** Everything beside checks: each union is told apart by its members, and nothing has to be cast. */
const programOfAll = `
  import * as offerset from "offerset";
  import type { AcceptedSet, BuyerChoice, Change, Imported, LedgerRow, PlannedCall, TimelineEvent } from "offerset";

  declare const set: offerset.OfferSetDocument;
  const choices: readonly BuyerChoice[] = [{ offer: 0, quantities: { seats: 10 } }];
  const [total] = offerset.economics(set, { acceptedOn: "2027-01-20", choices }).totals;
  const parts: string[] = total?.payouts.map(({ party, amount }) => \`\${party.name ?? party.accountId}: \${amount}\`) ?? [];

  function told(event: TimelineEvent): string {
    switch (event.kind) {
      case "invoice":
        return event.amount;
      case "agreementEnd":
        return event.ending.date;
      case "acceptance":
      case "offerSetExpiry": {
        const none: null = event.offer;
        return String(none);
      }
      default:
        return \`offer \${event.offer + 1}: \${event.kind}\`;
    }
  }

  const preview = offerset.previewAcceptance(set, { acceptor: "111122223333" });
  if (!preview.ready) parts.push(preview.report.verdict);
  else if (!preview.accepted) parts.push(preview.refusal.reason === "expired" ? preview.refusal.effectiveExpiry : preview.message);
  else parts.push(preview.receipt.agreements[0]?.id ?? "none", preview.messages[0]?.source.url ?? "");

  const accepted: AcceptedSet[] = [{ document: set, acceptedOn: "2027-01-20" }];
  const rows: LedgerRow[] = offerset.ledger(accepted, { offerSetId: "offerset-abc123", detail: "invoice" }).rows;
  parts.push(offerset.ledgerCsv(accepted), ...rows.map(({ netRevenue }) => netRevenue), ...offerset.timeline(set).events.map(told));

  let values: Record<string, string> = {};
  const plan = offerset.releasePlan(set, { values });
  const calls: PlannedCall[] = plan.ready ? plan.calls : [];
  for (const call of calls) values = { ...values, ...offerset.readAnswer(call, { Status: "SUCCEEDED" }).values };

  const imported: Imported = offerset.importAws([new Uint8Array(), "{}", { name: "a.json", body: {} }, set, plan]);
  const changes: Change[] = offerset.diff(imported.document, set).set;
  const successor = offerset.recreatePlan(set, set, { values });
  export { changes, parts, successor };
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

test("a program of figures, acceptance, plans and imports compiles likewise", () => {
  compile({ "user.mts": programOfAll }, { module: "nodenext", lib: ["es2022"] });
  compile({ "user.cts": programOfAll }, { module: "nodenext", lib: ["es2022"] });
  compile({ "user.ts": programOfAll }, { module: "esnext", moduleResolution: "bundler", lib: ["es2022"] });
});

test("AWS's own client takes the request of a call as it is, and what it answers is read as it is", () => {
  symlinkSync(join(root, "tests", "node_modules", "@aws-sdk"), join(folder, "node_modules", "@aws-sdk"), "junction");
  const sender = `
    import { DescribeChangeSetCommand, MarketplaceCatalogClient, StartChangeSetCommand } from "@aws-sdk/client-marketplace-catalog";
    import { readAnswer } from "offerset";
    import type { ChangeSetAnswer, PlannedCall } from "offerset";
    export async function send(client: MarketplaceCatalogClient, call: PlannedCall): Promise<ChangeSetAnswer> {
      const { ChangeSetId } = await client.send(new StartChangeSetCommand(call.request));
      return readAnswer(call, await client.send(new DescribeChangeSetCommand({ Catalog: call.request.Catalog, ChangeSetId })));
    }
  `;
  // AWS's own declarations ask for types of Node that they do not name: they are not what is tested.
  compile({ "sender.mts": sender }, { module: "nodenext", lib: ["es2022", "dom"], skipLibCheck: true });
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

test("a page that loads everything compiles, and one that loads the check has no figures", () => {
  const page = (entry) => `import { economics, init } from "${entry}";\nawait init();\nexport const { totals } = economics({});\n`;
  const options = { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"] };
  compile({ "page.ts": page("offerset/web/full") }, options);
  assert.throws(() => compile({ "page.ts": page("offerset/web") }, options), /economics/);
});

test("mistakes are found by the compiler", () => {
  const mistakes = [
    [`const set: OfferSetDocument = { format: "offerset/2" };`, /offerset\/1/],
    [`const set: OfferSetDocument = { format: "offerset/1", buyerNote: "typo" };`, /buyerNote/],
    [`const set: OfferSetDocument = { format: "offerset/1", offers: [{ terms: [{ type: "PaymentTerm" }] }] };`, /PaymentTerm/],
    [`const price: Charge = { chargeAmount: 60000 };`, /number/],
    [`check({}, "2026-12-01");`, /CheckOptions/],
    [`const code: RuleCode = "no-such-rule";`, /no-such-rule/],
    [`economics({}, { acceptedon: "2026-12-01" });`, /acceptedon/],
    [`previewAcceptance({}).receipt;`, /receipt/],
    [`const { calls } = releasePlan({});`, /calls/],
    [`ledger([{ document: {} }]);`, /acceptedOn/],
    [`ledger([], { detail: "charge" });`, /charge/],
    [`readAnswer({}, {});`, /PlannedCall/],
  ];
  for (const [line, complaint] of mistakes) {
    const functions = "check, economics, ledger, previewAcceptance, readAnswer, releasePlan";
    const text = `import { ${functions} } from "offerset";\nimport type { Charge, OfferSetDocument, RuleCode } from "offerset";\n${line}\nexport {};\n`;
    assert.throws(() => compile({ "user.mts": text }, { module: "nodenext", lib: ["es2022"] }), complaint);
  }
});

test("nothing is of type any, and everything that is exported is documented", () => {
  const inside = join(folder, "node_modules", "offerset");
  for (const file of readdirSync(inside).filter((name) => /\.d\.c?ts$/.test(name))) {
    const text = read(join(inside, file));
    assert.doesNotMatch(text.replace(/\/\*.*?\*\/|\/\/.*$/gms, ""), /\bany\b/, file);
    const undocumented = text.split("\n").filter((line, index, lines) => /^export (?!.* from |\{)/.test(line) && lines[index - 1] !== " */" && !lines[index - 1].startsWith("/** "));
    assert.deepEqual(undocumented, [], file);
  }
});
