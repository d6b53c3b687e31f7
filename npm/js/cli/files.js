// The files that the command is to check.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** From how many files on it is told how far the reading is. */
const MANY = 100;

/** The paths of the files that are named, and of all JSON files in the folders that are; each once. */
export function find(paths, failures) {
  const found = new Map();
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) throw new Error(`there is no file or folder \`${path}\``);
    const files = stats.isDirectory() ? jsonFilesBelow(path, failures) : [path];
    if (files.length === 0) throw new Error(`there is no .json file in \`${path}\``);
    for (const file of files) if (!found.has(resolve(file))) found.set(resolve(file), file);
  }
  return [...found.values()];
}

/** Links are not followed, so that no folder is in itself. What begins with a dot, and installed packages, are left out. */
function jsonFilesBelow(folder, failures) {
  const entries = attempt(() => readdirSync(folder, { withFileTypes: true }), folder, failures) ?? [];
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    if (entry.isDirectory()) return jsonFilesBelow(path, failures);
    return entry.isFile() && /\.json$/i.test(entry.name) ? [path] : [];
  });
}

/** Reads files for `importAws`. One that can not be read is told, and leaves the others alone. */
export function read(paths, failures, say) {
  const step = Math.max(MANY, Math.ceil(paths.length / 20));
  return paths.flatMap((path, index) => {
    const body = attempt(() => readFileSync(path), path, failures);
    if (paths.length > MANY && (index + 1) % step === 0) say(`read ${index + 1} of ${paths.length} files`);
    return body === undefined ? [] : [{ name: path, body }];
  });
}

function attempt(work, path, failures) {
  try {
    return work();
  } catch (error) {
    failures.push(`can not read \`${path}\`: ${error.message}`);
    return undefined;
  }
}
