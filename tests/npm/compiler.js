// The TypeScript compiler, as a user of the package has it.
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./support.js";

const compiler = join(root, "tests", "node_modules", "typescript", "bin", "tsc");

/** Compiles programs, given by file name, as strictly as the compiler can, and fails with its complaints. */
export function compiled(folder, programs, options) {
  run(process.execPath, [compiler, "--project", project(folder, programs, options)], folder);
}

/** Writes programs, and how they are compiled, into a folder that has the package; gives the folder of the project. */
export function project(folder, programs, options) {
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
  return project;
}
