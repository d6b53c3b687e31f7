// What the tests of the package share: the packed tarball installed as a user would, documents, and the engine's reports.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The root of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The day for which everything is checked here, as in the engine's own tests. */
export const today = "2026-12-01";

/** An empty folder, which is removed after the tests of the file. */
export function emptyFolder() {
  const folder = mkdtempSync(join(tmpdir(), "offerset-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The path of the packed tarball. */
export function tarball() {
  if (process.env.OFFERSET_TARBALL) return process.env.OFFERSET_TARBALL;
  const folder = join(root, "dist", "npm");
  const packed = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  assert.equal(packed.length, 1, "run `cargo xtask dist --only npm` first");
  return join(folder, packed[0]);
}

/** An empty folder with nothing but the package, installed without a network. */
export function installed() {
  const folder = emptyFolder();
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true }));
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", tarball()], folder);
  return folder;
}

/** The package, imported from such a folder. */
export function imported(folder, entry = "index.js") {
  return import(pathToFileURL(join(folder, "node_modules", "offerset", entry)));
}

/** Runs a program and returns what it prints; fails with its errors when it fails. */
export function run(program, args, cwd) {
  try {
    return execFileSync(program, args, { cwd, encoding: "utf8", stdio: "pipe", maxBuffer: 1 << 28, shell: process.platform === "win32" });
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")} failed:\n${error.stdout}\n${error.stderr}`, { cause: error });
  }
}

/** The paths of all examples. */
export function examples() {
  return jsonFiles(join(root, "examples"));
}

/** The paths of all examples and of all fixtures of the engine's rules. */
export function documents() {
  return [...examples(), ...jsonFiles(join(root, "core", "tests", "rules"))];
}

/** The document of an example, by its name. */
export function example(name) {
  return JSON.parse(read(join(root, "examples", `${name}.json`)));
}

/** The engine's own reports on some files, by path. */
export function engineReports(paths) {
  return engine("report", "--today", today, ...paths);
}

/** What the engine itself says of some sets: a list of `{ document, acceptedOn, offeredOn }`. */
export function engineFigures(sets) {
  const path = join(emptyFolder(), "sets.json");
  writeFileSync(path, JSON.stringify(sets));
  return engine("figures", path);
}

function engine(...command) {
  return JSON.parse(run(process.env.CARGO ?? "cargo", ["run", "--quiet", "--package", "xtask", "--", ...command], root));
}

/** The text of a file. */
export function read(path) {
  return readFileSync(path, "utf8");
}

/** The value of a JSON text; undefined where it is none, or has half of a character, as some fixtures do. */
export function parsed(text) {
  try {
    const value = JSON.parse(text);
    return /\\ud[89a-f]/.test(JSON.stringify(value)) ? undefined : value;
  } catch {
    return undefined;
  }
}

function jsonFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name))
    .sort();
}
