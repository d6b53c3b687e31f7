// What the tests of the app share: the built site as a static host would serve it, and pages that must not fail.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { chromium } from "playwright-core";

/** The root of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The moment at which every test takes place; the examples expire two months later. */
export const now = new Date("2026-12-01T12:00:00Z");

/** The folder of the built site. */
export const site = process.env.OFFERSET_SITE ?? join(root, "dist", "web");

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

let browser, server;

/** Where the site is served. */
export let origin;

before(async () => {
  assert.ok(process.env.CHROMIUM, "set CHROMIUM to the path of a Chromium, or run `cargo xtask test --only web`");
  assert.ok(existsSync(join(site, "index.html")), "run `cargo xtask dist --only web` first");
  const headers = headersOfSite();
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(site, path.endsWith("/") ? `${path}index.html` : path);
    if (!file.startsWith(site) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { ...headers, "content-type": types[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  const args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, chromiumSandbox: process.getuid?.() !== 0, args });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** The headers that the site asks of static hosts for all of its files. */
export function headersOfSite() {
  const lines = readFileSync(join(site, "_headers"), "utf8").split("\n");
  const start = lines.findIndex((line) => line.trim() === "/*");
  assert.notEqual(start, -1, "_headers says nothing about all files");
  const headers = {};
  for (const line of lines.slice(start + 1)) {
    if (!line.startsWith(" ")) break;
    const [name, ...value] = line.trim().split(":");
    headers[name.toLowerCase()] = value.join(":").trim();
  }
  return headers;
}

/**
 * A browser profile of its own, as of another person: nothing is stored in it.
 *
 * Whatever goes wrong in one of its pages (an exception, an error on the console, a request that leaves the machine)
 * fails the test when the profile is closed, unless the test expects just that.
 */
export async function profile(test, options = {}, expected = undefined) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-US",
    timezoneId: "America/New_York",
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  await context.clock.setFixedTime(now);
  const problems = [];
  context.on("page", (page) => {
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
    page.on("console", (message) => message.type() === "error" && problems.push(`console: ${message.text()}`));
    page.on("request", (request) => {
      const { protocol, origin: target } = new URL(request.url());
      if (protocol.startsWith("http") && target !== origin) problems.push(`request to ${request.url()}`);
    });
  });
  test.after(async () => {
    await context.close();
    assert.deepEqual(problems.filter((problem) => !expected?.test(problem)), []);
  });
  return context;
}

/** Opens a page of the app and waits until it stands. */
export async function open(context, route = "/") {
  const page = await context.newPage();
  await visit(page, route);
  return page;
}

/** Goes to a page of the app, given as what stands behind the `#`. */
export async function visit(page, route) {
  const address = `${origin}/#${route}`;
  const before = page.url();
  // On the way within the app, the page before stays until the next one stands, which then takes the focus.
  const isWithin = before.startsWith(`${origin}/`) && before.split("?")[0] !== address.split("?")[0];
  if (isWithin) await page.evaluate(() => document.activeElement?.blur());
  await page.goto(address);
  const heading = page.getByRole("heading", { level: 1 });
  await (isWithin ? heading.and(page.locator(":focus")) : heading).waitFor();
}

/** Opens one of the examples as a draft, at its first step. */
export async function openExample(context, name) {
  const page = await open(context);
  await page.getByRole("button", { name }).click();
  await page.getByRole("heading", { level: 1, name: "Details" }).waitFor();
  return page;
}

/** Opens what another tab shows in a tab that hears nothing of the others, as one that was frozen in the background. */
export async function openDeaf(page) {
  const deaf = await page.context().newPage();
  await deaf.addInitScript(() => {
    globalThis.BroadcastChannel.prototype.addEventListener = () => {};
    Object.defineProperty(globalThis.BroadcastChannel.prototype, "onmessage", { set() {} });
  });
  await deaf.goto(page.url());
  return deaf;
}

/** Publishes the draft that is shown in one of its steps; gives the link for the buyer. */
export async function publish(page) {
  const [draft] = /\/sets\/[^/]+/.exec(page.url());
  await visit(page, `${draft}/review`);
  await page.getByRole("button", { name: /^Publish the set of \d offers$/ }).click();
  await page.getByRole("heading", { name: "Frozen" }).waitFor();
  return page.getByRole("textbox", { name: "Link for the buyer" }).inputValue();
}

/**
 * Reads something of a page, once for each picture that the browser paints, until it is as expected; fails with the
 * difference when it does not become so. What comes out of the storage, or follows a press of a key, is asked for so.
 */
export async function becomes(page, read, expected, message) {
  const giveUpAt = performance.now() + 15_000;
  for (;;) {
    const found = await read();
    if (isDeepStrictEqual(found, expected)) return;
    if (performance.now() > giveUpAt) assert.deepEqual(found, expected, message);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Waits until a field holds this text. */
export const hasValue = (field, text, message) => becomes(field.page(), () => field.inputValue(), text, message);

/** Waits until there are so many of them. */
export const hasCount = (locator, count, message) => becomes(locator.page(), () => locator.count(), count, message);

/** Fails when axe finds anything that keeps people out of the page as it is. */
export async function assertAccessible(page, what) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary}`).join("\n")}`);
  assert.deepEqual(found, [], what);
}

/** The text of an example. */
export function example(name) {
  return readFileSync(join(root, "examples", `${name}.json`), "utf8");
}

/** Walks with the Tab key until the control with this role and name has the focus. */
export async function tabTo(page, role, name, { backwards = false } = {}) {
  const wanted = page.getByRole(role, { name, exact: typeof name === "string" });
  const seen = [];
  for (let step = 0; step < 200; step += 1) {
    const focused = page.locator(":focus");
    if ((await focused.count()) === 1 && (await wanted.and(focused).count()) === 1) return focused;
    seen.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? ""));
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
  }
  throw new Error(`no Tab leads to the ${role} ${name}; the last stops were\n${seen.slice(-12).join("\n")}`);
}

/** Presses the button, the link or the like with the keyboard. */
export async function press(page, role, name, options) {
  await tabTo(page, role, name, options);
  await page.keyboard.press("Enter");
}

/** Fills in a control with the keyboard, in the place of what is there. */
export async function type(page, role, name, text, options) {
  await tabTo(page, role, name, options);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** Opens a document as a draft, as a file of one's own, at its first step. */
export async function openFile(page, name, text) {
  await visit(page, "/");
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("heading", { level: 1, name: "Details" }).waitFor();
}

/** The figures of a page as programs read them: all values of each name, in the order of the page. */
export async function figuresOf(page) {
  const all = await page.locator("[data-figure]").evaluateAll((nodes) => nodes.map((node) => [node.dataset.figure, node.value]));
  const figures = {};
  for (const [name, value] of all) (figures[name] ??= []).push(value);
  return figures;
}

/** The sum of amounts with the same number of decimals, exactly. */
export function sum(amounts) {
  const decimals = (amounts[0] ?? "0.00").split(".")[1]?.length ?? 0;
  const units = amounts.reduce((total, amount) => total + BigInt(amount.replace(".", "")), 0n);
  const digits = units.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Puts drafts into the storage, as if they had been written on this device, and shows the list of sets. */
export async function storeDrafts(page, drafts) {
  await putDrafts(page, drafts.map(({ id, body }) => ({ id, version: 1, body, history: "{}", revision: 1, writer: "test", changedAt: 1 })));
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Puts records among the drafts in the app's storage, in the place of what has the same names. */
export function putDrafts(page, records) {
  return page.evaluate(
    (records) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("offerset");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction("drafts", "readwrite");
          for (const record of records) transaction.objectStore("drafts").put(record);
          transaction.oncomplete = () => resolve(request.result.close());
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    records,
  );
}

/** All records of one of the stores of the app's storage. */
export function recordsOf(page, store) {
  return page.evaluate(
    (store) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("offerset");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const read = request.result.transaction(store).objectStore(store).getAll();
          read.onsuccess = () => {
            request.result.close();
            resolve(read.result);
          };
          read.onerror = () => reject(read.error);
        };
      }),
    store,
  );
}
