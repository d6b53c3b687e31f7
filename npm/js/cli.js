#!/usr/bin/env node
// `offerset check`: the engine for a terminal or a build. It prints findings like a compiler, and says by its exit code
// whether there are errors.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { importAws } from "offerset-full";
import { find, read } from "./cli/files.js";
import { lines } from "./cli/lines.js";
import { usage } from "./cli/usage.js";

const WRONG_CALL = 2;

const options = {
  explain: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  today: { type: "string" },
  version: { type: "boolean" },
};

/** Does what the arguments say, and gives the exit code. */
function run(args) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) return print(usage);
  if (values.version) return print(`${version()}\n`);
  const [command, ...paths] = positionals;
  if (command !== "check") throw new Error(command ? `there is no command \`${command}\`` : "which command?");
  if (paths.length === 0) throw new Error("which files or folders?");
  if (values.today !== undefined && !isDate(values.today)) {
    throw new Error(`--today has to be a date such as 2026-12-01, not \`${values.today}\``);
  }
  const failures = [];
  const files = read(find(paths, failures), failures, say);
  failures.forEach(say);
  const imported = importAws(files, { today: values.today });
  print(values.json ? `${JSON.stringify(imported, null, 2)}\n` : lines(imported, values.explain));
  return failures.length > 0 || imported.files.some((file) => file.counts.error > 0) ? 1 : 0;
}

function version() {
  return JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8")).version;
}

/** Whether the engine takes a text for a date. */
function isDate(text) {
  try {
    importAws([], { today: text });
    return true;
  } catch {
    return false;
  }
}

function print(text) {
  process.stdout.write(text);
  return 0;
}

function say(line) {
  process.stderr.write(`offerset: ${line}\n`);
}

// Whoever reads the output may have seen enough, as `head` does.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  say(`${error.message}\n\n${usage}`);
  process.exitCode = WRONG_CALL;
}
