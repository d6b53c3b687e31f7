// The types against real answers: neither says what the other does not.
import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { before, test } from "node:test";
import { compiled, project } from "./compiler.js";
import { allAnswers, exampleAnswers, FUNCTIONS } from "./outputs.js";
import { imported, installed } from "./support.js";
import { compare, typesOf, usable } from "./type-model.js";

const folder = installed();
let offerset;

before(async () => {
  offerset = await imported(folder);
});

/**
 * What the types leave open and no answer has. The engine's own types leave it open as well, because they are those of
 * documents that may lack anything; but the sets of receipts, books and plans are ready, and ready sets have it. (The notes
 * of a release are about offers that exist already, all of which a plan to replace a set makes anew.)
 */
const NEVER = [
  "AcceptedProduct.id = null",
  "Agreement.offerName = null",
  `BuyerTotal.certainty = "unfinished"`,
  "Eula.type = null",
  "Invoice.currencyCode = null",
  "LedgerRow.offerSetName = null",
  "LedgerRow.productId = null",
  "Receipt.effectiveExpiry = null",
  "Receipt.offerSetName = null",
  "RecreatedOffer.name = null",
  "ReleasePlan.notes[] = string",
];

test("what every function answers for every example compiles as what its type says", () => {
  const programs = {};
  for (const [path, answers] of exampleAnswers(offerset)) {
    const name = basename(path, ".json");
    const lines = Object.entries(answers).flatMap(([name, values]) =>
      values.map((value, index) => `export const ${name}${index}: ReturnType<typeof offerset.${name}> = ${JSON.stringify(value)};`),
    );
    programs[`${name}.mts`] = `import * as offerset from "offerset";\n${lines.join("\n")}\n`;
  }
  assert.ok(Object.keys(programs).length >= 6);
  compiled(folder, programs, { module: "nodenext", lib: ["es2022"] });
});

test("each answer to all fixtures is what its type says, and all that the types say occurs in some answer", () => {
  const members = FUNCTIONS.map((name) => `  ${name}: ReturnType<typeof offerset.${name}>;`);
  const program = `import * as offerset from "offerset";\nexport interface Answers {\n${members.join("\n")}\n}\n`;
  const directory = project(folder, { "answers.mts": program }, { module: "nodenext", lib: ["es2022"] });
  const types = typesOf(join(directory, "tsconfig.json"), join(directory, "answers.mts"), "Answers");

  const used = new Set();
  const misfits = new Set();
  for (const [name, answer] of allAnswers(offerset)) {
    for (const misfit of compare(types.get(name).model, answer, name, used)) misfits.add(misfit);
  }
  assert.deepEqual([...misfits], []);

  const declared = new Set();
  const seen = new Set();
  for (const [name, { model }] of types) usable(model, name, declared, seen);
  assert.ok(declared.size > 500, "the walk ends too early");
  assert.deepEqual([...declared].filter((use) => !used.has(use)).sort(), NEVER);
});
