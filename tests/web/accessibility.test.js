// No page keeps anybody out: axe finds nothing, in light and in dark, on wide and on narrow screens, and nothing needs to
// be scrolled sideways at 320 pixels.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { assertAccessible, openExample, profile, publish, root, visit } from "./support.js";

/** Pages that stand without a set. */
const standing = ["/", "/agreements", "/ledger", "/check", "/rules", "/rules/inconsistent-currency", "/nowhere"];

/** The steps of a set. */
const steps = ["details", "offers", "offers/4", "terms/1", "terms/4", "review", "figures"];

/** The pages of a published set. */
const pages = ["", "/aws", "/replace"];

const looks = [
  { name: "wide and light", options: { colorScheme: "light" } },
  { name: "wide and dark", options: { colorScheme: "dark" } },
  { name: "narrow and dark", options: { colorScheme: "dark", viewport: { width: 320, height: 640 } } },
];

/** Files of all sorts, so that the check has something to say in each of its lists. */
const files = ["older-client/1-set.json", "older-client/2-offer.json", "cppo-without-its-authorization/offers.json", "mixed-folder/two-sets.json", "mixed-folder/truncated.json"];

async function assertNoSidewaysScrolling(page, what) {
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= screen, `${what} is ${content} pixels wide on a screen of ${screen}`);
}

for (const { name, options } of looks) {
  test(`every page is accessible: ${name}`, async (t) => {
    const context = await profile(t, options);
    const page = await openExample(context, "The classic mistakes");
    const [set] = /\/sets\/[^/]+/.exec(page.url());
    for (const route of [...standing, ...steps.map((step) => `${set}/${step}`)]) {
      await visit(page, route);
      await assertAccessible(page, `${route}, ${name}`);
      await assertNoSidewaysScrolling(page, `${route}, ${name}`);
    }
    await visit(page, "/check");
    await page.getByLabel("Choose files").setInputFiles(files.map((file) => join(root, "core", "tests", "aws", "import", file)));
    await page.getByRole("table").waitFor();
    await page.locator("main details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
    await assertAccessible(page, `files that were checked, ${name}`);
    await assertNoSidewaysScrolling(page, `files that were checked, ${name}`);
  });

  test(`every page of a published set is accessible: ${name}`, async (t) => {
    const context = await profile(t, options);
    const page = await openExample(context, "Seven offers, direct and resold");
    const [set] = /\/sets\/[^/]+/.exec(page.url());
    await publish(page);
    for (const route of pages.map((page) => `${set}${page}`)) {
      await visit(page, route);
      await page.locator("details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
      await assertAccessible(page, `${route}, ${name}`);
      await assertNoSidewaysScrolling(page, `${route}, ${name}`);
    }
  });
}
