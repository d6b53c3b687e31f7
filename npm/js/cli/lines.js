// What the command prints for people.

/** Findings file by file, then a verdict for each set, then the sum of all. */
export function lines({ files, findings, sets }, isExplained) {
  const lines = findings.flatMap((finding) => {
    const { severity, message, aws, code, help, at, related } = finding;
    const line = `${place(files, at)}: ${severity}: ${message} [${aws?.code ?? code}]`;
    if (!isExplained) return [line];
    return [line, `    help: ${help}`, ...related.map((other) => `    see also: ${place(files, other)}`)];
  });
  for (const { name, unlisted } of files) {
    for (const { code, count } of unlisted) lines.push(`${name}: and ${count} more of [${code}]`);
  }
  if (lines.length > 0) lines.push("");
  for (const set of sets) {
    lines.push(`${title(set.document)} (${set.files.map((file) => files[file].name).join(", ")}): ${verdict(set)}`);
  }
  const total = (severity) => files.reduce((sum, { counts }) => sum + counts[severity], 0);
  const counts = { error: total("error"), warning: total("warning"), info: total("info") };
  lines.push(`${number(files.length, "file")}, ${number(sets.length, "offer set")}${found(counts)}`);
  return `${lines.join("\n")}\n`;
}

function place(files, { file, location, inside }) {
  return [files[file].name, location + (inside === null ? "" : `#${inside}`)].filter((part) => part !== "").join(": ");
}

function title({ name, id }) {
  return [name, id].find((text) => typeof text === "string" && text !== "") ?? "an offer set without a name";
}

function verdict({ report: { verdict, counts }, partial }) {
  return `${verdict}${partial.length > 0 ? " as far as the files tell" : ""}${found(counts)}`;
}

function found({ error, warning, info }) {
  const parts = [[error, "error"], [warning, "warning"], [info, "note"]].filter(([count]) => count > 0);
  return parts.map(([count, word]) => `, ${number(count, word)}`).join("");
}

function number(count, word) {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
