// The command `offerset check`, as a user has it from the packed tarball.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { emptyFolder, example, imported, installed, read, root, run, today } from "./support.js";

const folder = installed();
const ready = example("two-offers-ready");
let offerset;

before(async () => {
  offerset = await imported(folder);
});

/** Runs the command; gives its exit code and what it prints. */
function command(args, cwd) {
  const cli = join(folder, "node_modules", "offerset", "cli.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  return { status, stdout, stderr, lines: stdout.trimEnd().split("\n") };
}

const check = (args, cwd) => command(["check", "--today", today, ...args], cwd);

/** A folder with these files: texts as they are, values as JSON. */
function files(contents) {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(contents)) {
    const path = join(folder, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

test("npx finds the command", () => {
  const [, version] = /^version = "(.*)"$/m.exec(read(join(root, "Cargo.toml")));
  assert.equal(run("npx", ["--offline", "offerset", "--version"], folder).trim(), version);
});

test("a set that is ready gets a verdict, nothing else, and exit code 0", () => {
  const { status, stdout, stderr } = check(["set.json"], files({ "set.json": ready }));
  assert.equal(stdout, "Security bundle for Example Corp (set.json): ready\n1 file, 1 offer set\n");
  assert.deepEqual([status, stderr], [0, ""]);
});

test("findings are printed as compilers do, with the code of AWS, and make the exit code 1", () => {
  const folder = files({ "sets/mistakes.json": example("classic-mistakes") });
  const { status, lines } = check(["sets"], folder);
  assert.equal(status, 1);
  const file = join("sets", "mistakes.json");
  assert.equal(lines[0], `${file}: /buyerNotes: error: the note to the buyer is missing [MISSING_BUYER_NOTES]`);
  const { counts, diagnostics } = offerset.check(example("classic-mistakes"), { today });
  assert.equal(lines.filter((line) => /^\S+: \/\S+: (error|warning|info): .* \[[\w-]+\]$/.test(line)).length, diagnostics.length);
  assert.equal(lines.at(-2), `Platform bundle for Example Corp (${file}): rejected, ${counts.error} errors`);
  assert.ok(!lines.some((line) => line.startsWith("    ")));
});

test("--explain says why it matters and what to do", () => {
  const { lines } = check(["--explain", "set.json"], files({ "set.json": example("classic-mistakes") }));
  const { help } = offerset.check(example("classic-mistakes"), { today }).diagnostics[0];
  assert.equal(lines[1], `    help: ${help}`);
  assert.ok(lines.some((line) => line.startsWith("    see also: set.json: /offers/")));
});

test("requests, answers and documents are read in any mix; one bad file spoils none of the others", () => {
  const { calls } = offerset.releasePlan(ready, { today });
  const requests = Object.fromEntries(calls.map(({ file, request }) => [`requests/${file}`, request]));
  const folder = files({ ...requests, "set.json": ready, "broken.json": "{", "package.json": { name: "x" }, "note.txt": "no JSON" });
  const { status, lines } = check(["."], folder);
  assert.equal(status, 1);
  assert.ok(lines.some((line) => /^broken\.json: error: the text is no JSON: .* \[unreadable-json\]$/.test(line)), lines.join("\n"));
  assert.ok(lines.some((line) => /^package\.json: warning: .* \[unrecognised-file\]$/.test(line)));
  assert.ok(lines.some((line) => line.startsWith("Security bundle for Example Corp (") && line.endsWith("): ready")));
  assert.match(lines.at(-1), /^6 files, 1 offer set, 1 error, 1 warning, \d notes$/);
});

test("folders are searched for JSON files; installed packages, hidden files and links are left out", () => {
  const folder = files({ "a/b/set.JSON": ready, "node_modules/x/package.json": {}, ".git/x.json": {}, ".hidden.json": {} });
  symlinkSync(folder, join(folder, "a", "loop"), "dir");
  const { status, lines } = check(["."], folder);
  assert.deepEqual([status, lines.at(-1)], [0, "1 file, 1 offer set"]);
  assert.equal(check([".", join("a", "b", "set.JSON")], folder).lines.at(-1), "1 file, 1 offer set", "each file once");
});

test("a finding inside of a text in a request says where in it", () => {
  const Details = JSON.stringify({ Name: "Bundle", Nme: "typo" });
  const request = { Catalog: "AWSMarketplace", ChangeSet: [{ ChangeType: "CreateOfferSet", Entity: { Type: "OfferSet@1.0" }, Details }] };
  const { stdout } = check(["request.json"], files({ "request.json": request }));
  assert.match(stdout, /^request\.json: \/ChangeSet\/0\/Details#\/Nme: /m);
});

test("--json prints what importAws gives", () => {
  const folder = files({ "mistakes.json": example("classic-mistakes"), "set.json": ready });
  const { status, stdout } = check(["--json", "."], folder);
  assert.equal(status, 1);
  const named = ["mistakes.json", "set.json"].map((name) => ({ name, body: read(join(folder, name)) }));
  assert.deepEqual(JSON.parse(stdout), offerset.importAws(named, { today }));
});

test("--today is the day of the check, by default the current one in UTC", () => {
  const folder = files({ "set.json": ready });
  assert.equal(command(["check", "--today", today, "set.json"], folder).status, 0);
  assert.equal(command(["check", "--today=2027-02-01", "set.json"], folder).status, 1, "it has expired");
  const earliest = new Date().toISOString().slice(0, 10);
  const day = JSON.parse(command(["check", "--json", "set.json"], folder).stdout).report.today;
  assert.ok(earliest <= day && day <= new Date().toISOString().slice(0, 10), day);
});

test("many files are told to be read, on the other stream", () => {
  const folder = files(Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`${index}.json`, { ...ready, id: `offerset-a${index}` }])));
  const { status, stderr, lines } = check(["."], folder);
  assert.equal(stderr, "offerset: read 100 of 250 files\nofferset: read 200 of 250 files\n");
  assert.equal(status, 0);
  assert.equal(lines.at(-1), "250 files, 250 offer sets");
});

test("a file that can not be read is told, and the others are checked", () => {
  const folder = files({ "huge.json": ready, "set.json": ready });
  truncateSync(join(folder, "huge.json"), 2 ** 31 + 1);
  const { status, stderr, lines } = check(["."], folder);
  assert.match(stderr, /^offerset: can not read `huge\.json`: .+\n$/);
  assert.deepEqual([status, lines.at(-1)], [1, "1 file, 1 offer set"]);
});

test("help and version are printed", () => {
  for (const flag of ["--help", "-h"]) {
    const { status, stdout, stderr } = command([flag]);
    assert.match(stdout, /^Usage: offerset check /);
    assert.deepEqual([status, stderr], [0, ""]);
  }
});

test("a wrong call says what is wrong, how it is right, and exits with 2", () => {
  const folder = files({ "set.json": ready, "empty/note.txt": "" });
  for (const [args, message] of [
    [[], /which command\?/],
    [["chek", "set.json"], /there is no command `chek`/],
    [["check"], /which files or folders\?/],
    [["check", "sett.json"], /there is no file or folder `sett\.json`/],
    [["check", "empty"], /there is no \.json file in `empty`/],
    [["check", "--fix", "set.json"], /--fix/],
    [["check", "--today", "soon", "set.json"], /--today has to be a date such as 2026-12-01, not `soon`/],
  ]) {
    const { status, stdout, stderr } = command(args, folder);
    assert.match(stderr, message);
    assert.match(stderr, /Usage: offerset check /);
    assert.deepEqual([status, stdout], [2, ""], args.join(" "));
  }
});

test("a reader who has seen enough is no error", { skip: process.platform === "win32" }, () => {
  const folder = files({});
  copyFileSync(join(root, "examples", "largest-legal-set.json"), join(folder, "set.json"));
  const cli = join(installed(), "node_modules", "offerset", "cli.js");
  const { stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${cli}" check --json . | head -c 10`], { cwd: folder, encoding: "utf8" });
  assert.equal(stderr, "");
});
