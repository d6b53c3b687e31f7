// The app is loaded by areas: a first visit loads the module of one of them only, and whoever goes to another one keeps
// what was written, finds the focus on the heading, and sees the page before until the new one stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hasCount, hasValue, open, openExample, profile, publish, visit } from "./support.js";

/** The pages of each area, by the first words of their headings. */
const areas = {
  sets: { "/": "Offer sets", "/nowhere": "Page not found", "/sets": "Page not found", "/rules/a/b": "Page not found" },
  composer: { "/sets/none/details": "Page not found", "/sets/none/terms/2": "Page not found" },
  published: { "/sets/none": "Page not found" },
  figures: { "/sets/none/figures": "Page not found", "/ledger": "Ledger" },
  aws: { "/sets/none/aws": "Page not found", "/sets/none/replace": "Page not found" },
  buyer: { "/review": "Review an offer set", "/review?1.x": "Review an offer set", "/agreements": "Agreements", "/agreements/0": "No such receipt" },
  desk: { "/check": "Check files" },
  manual: { "/rules": "Rules", "/rules/too-many-offers": "An offer set" },
};

/** Where one goes from an area, most of the time. */
const next = { sets: "composer", composer: "published" };

const heading = (page) => page.getByRole("heading", { level: 1 });

/** The modules that a page has fetched, by their areas. */
function modules(context) {
  const fetched = [];
  context.on("request", (request) => {
    const [, area] = /\/([a-z]+)-[0-9a-f]+_bg\.wasm|\/([a-z]+)_bg-[0-9a-f]+\.wasm/.exec(request.url())?.filter(Boolean) ?? [];
    if (area) fetched.push(area);
  });
  return fetched;
}

for (const [area, pages] of Object.entries(areas)) {
  test(`a first visit of the ${area} loads its module; the one that is wanted next follows when the page is idle`, async (t) => {
    for (const [route, title] of Object.entries(pages)) {
      const context = await profile(t);
      const fetched = modules(context);
      const page = await open(context, route);
      await page.getByRole("heading", { level: 1, name: new RegExp(`^${title}`) }).waitFor();
      assert.equal(fetched[0], area, route);
      await page.waitForLoadState("networkidle");
      assert.deepEqual(fetched.slice(1), next[area] ? [next[area]] : [], route);
    }
  });
}

test("the way to another area and back leads to the heading, without a reload", async (t) => {
  const page = await open(await profile(t));
  await page.evaluate(() => (globalThis.isTheSamePage = true));
  for (const [link, title] of [["Check", "Check files"], ["Offer sets", "Offer sets"], ["Agreements", "Agreements"]]) {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: link }).click();
    await page.getByRole("heading", { level: 1, name: title }).and(page.locator(":focus")).waitFor();
    await hasCount(heading(page), 1);
    await hasCount(page.getByRole("banner"), 1);
    assert.match(await page.title(), new RegExp(`^${title}`));
  }
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Offer sets" }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.isTheSamePage), true);
});

test("the page before stays until the other one stands, and says that it is loading when that takes long", async (t) => {
  const context = await profile(t);
  const page = await open(context);
  let letThrough;
  const isLetThrough = new Promise((resolve) => (letThrough = resolve));
  await context.route("**/desk*.wasm", async (route) => {
    await isLetThrough;
    await route.continue();
  });
  await page.evaluate(() => (location.hash = "#/check"));
  await page.getByRole("status").filter({ hasText: "Loading" }).waitFor();
  assert.equal(await heading(page).innerText(), "Offer sets");
  letThrough();
  await page.getByRole("heading", { level: 1, name: "Check files" }).and(page.locator(":focus")).waitFor();
  await page.getByText("Loading…").waitFor({ state: "hidden" });
});

test("an area that can not be loaded is said, and the page before stays", async (t) => {
  const context = await profile(t, {}, /WebAssembly|magic|fetch|Failed to load/);
  const page = await open(context);
  await context.route("**/desk*.wasm", (route) => route.fulfill({ status: 200, contentType: "application/wasm", body: "no module" }));
  await page.evaluate(() => (location.hash = "#/check"));
  await page.getByRole("status").filter({ hasText: /reload/i }).waitFor();
  assert.equal(await heading(page).innerText(), "Offer sets");
});

test("what was typed right before the way to another area is there afterwards", async (t) => {
  const page = await openExample(await profile(t), "Two offers, ready to publish");
  const draft = page.url().split("#")[1];
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Typed right before the way to the rules");
  await visit(page, "/rules");
  await page.getByRole("heading", { level: 1, name: "Rules" }).waitFor();
  await visit(page, draft);
  await hasValue(name, "Typed right before the way to the rules");
});

test("a browser that stores nothing loses nothing on the way between areas", async (t) => {
  const context = await profile(t);
  await context.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { value: undefined }));
  const page = await openExample(context, "Two offers, ready to publish");
  const draft = page.url().split("#")[1];
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Only in memory");
  await visit(page, "/check");
  await page.getByRole("heading", { level: 1, name: "Check files" }).waitFor();
  await visit(page, "/agreements");
  await page.getByText("This browser keeps nothing").waitFor();
  await visit(page, "/review");
  await page.getByRole("heading", { level: 1, name: "Review an offer set" }).waitFor();
  await visit(page, draft);
  await hasValue(name, "Only in memory");
  await publish(page);
});

test("a finding leads to its rule in a tab of its own, and the composer stays where it is", async (t) => {
  const context = await profile(t);
  const page = await openExample(context, "The classic mistakes");
  const address = page.url();
  const link = page.getByRole("complementary", { name: "Checks" }).getByRole("link", { name: /^About this rule.*inconsistent-currency/ });
  const [rule] = await Promise.all([context.waitForEvent("page"), link.click()]);
  await rule.getByRole("heading", { level: 1 }).waitFor();
  assert.match(rule.url(), /#\/rules\/inconsistent-currency$/);
  await rule.getByText("Who says so").waitFor();
  assert.equal(page.url(), address);
});

test("a manual that can not be loaded is said, and can be tried again", async (t) => {
  const context = await profile(t, {}, /Failed to load resource|ERR_FAILED/);
  let fails = true;
  await context.route("**/rules*.json", (route) => (fails ? route.abort() : route.continue()));
  const page = await open(context, "/rules");
  await page.getByRole("alert").filter({ hasText: "could not be loaded" }).waitFor();
  fails = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("searchbox", { name: "Search" }).fill("TOO_MANY_OFFERS");
  await page.getByRole("status").filter({ hasText: "of" }).waitFor();
  await page.getByRole("link", { name: "An offer set", exact: false }).first().waitFor();
});

test("files that were checked are still there after a look at another area", async (t) => {
  const page = await open(await profile(t), "/check");
  await page.getByRole("textbox", { name: "JSON to check" }).fill("{}");
  await page.getByRole("button", { name: "Check the text" }).click();
  await page.getByRole("rowheader", { name: "Pasted text 1" }).waitFor();
  await visit(page, "/");
  await page.getByRole("heading", { level: 1, name: "Offer sets" }).waitFor();
  await visit(page, "/check");
  await page.getByRole("rowheader", { name: "Pasted text 1" }).waitFor();
});
