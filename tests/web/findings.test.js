// Every finding leads somewhere: for every fixture of the rules and every example, the link of each finding puts the
// focus on the field, the group or the line that the finding is about, and never on something around it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { open, profile, root, storeDrafts } from "./support.js";

/** All documents that a rule was written for, and the examples. */
function documents() {
  const found = [];
  for (const folder of [join(root, "core/tests/rules"), join(root, "examples")]) {
    for (const name of readdirSync(folder, { recursive: true })) {
      // What can not be read is kept and shown as it is, and not opened.
      if (name.startsWith("unreadable-json")) continue;
      const path = join(folder, name);
      if (!name.endsWith(".json") || !statSync(path).isFile()) continue;
      const body = readFileSync(path, "utf8");
      try {
        // Requests and answers of AWS are no sets, and what is not readable is not opened as one.
        if (JSON.parse(body).format !== "offerset/1") continue;
      } catch {
        continue;
      }
      found.push({ id: `f${found.length}`, name: relative(root, path), body });
    }
  }
  return found;
}

/** Opens the draft, follows the link of each finding, and gives those that lead nowhere, with where the focus went. */
function astray(page, id) {
  return page.evaluate(async (id) => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const until = async (holds) => {
      for (let tries = 0; tries < 100 && !holds(); tries += 1) await painted();
    };
    location.hash = `#/sets/${id}/details`;
    const open = () => document.querySelector(`.steps__link[href^="#/sets/${id}/"]`) !== null;
    await until(open);
    if (!open()) return [`the set does not open: ${document.body.innerText.slice(0, 80)}`];
    await painted();
    const links = [...document.querySelectorAll(".check__link")].map((link) => link.getAttribute("href"));
    const lost = [];
    for (const link of new Set(links)) {
      const place = `at${decodeURIComponent(link.split("?at=")[1])}`;
      const isThere = () => document.activeElement.id === place || document.activeElement.id.startsWith(`${place}/`);
      document.activeElement.blur();
      location.hash = link;
      for (let tries = 0; tries < 6 && !isThere(); tries += 1) await painted();
      if (!isThere()) lost.push(`${place.slice(2)} → ${document.activeElement.id.slice(2) || document.activeElement.tagName}`);
    }
    return lost;
  }, id);
}

test("every finding leads to a field that exists", { timeout: 600_000 }, async (t) => {
  const context = await profile(t);
  const page = await open(context);
  const all = documents();
  assert.ok(all.length > 300, `${all.length} documents were found`);
  await storeDrafts(page, all);
  const lost = [];
  for (const { id, name } of all) {
    for (const place of await astray(page, id)) lost.push(`${name}: ${place}`);
  }
  assert.deepEqual(lost, []);
});
