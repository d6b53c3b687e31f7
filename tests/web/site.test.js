// What is served: security headers, no inline script, and what people see whose browser can not run the app.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { headersOfSite, open, origin, profile, root, site } from "./support.js";

const index = () => readFileSync(join(site, "index.html"), "utf8");

test("the Content-Security-Policy is strict, and the same in the page and in the headers file", () => {
  const [, meta] = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(index());
  assert.match(meta, /default-src 'none'/);
  assert.match(meta, /script-src 'self' 'wasm-unsafe-eval'(;|$)/);
  assert.match(meta, /object-src 'none'/);
  assert.match(meta, /base-uri 'none'/);
  assert.doesNotMatch(meta, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  const headers = headersOfSite();
  assert.ok(headers["content-security-policy"].startsWith(meta), headers["content-security-policy"]);
  assert.match(headers["content-security-policy"], /frame-ancestors 'none'/);
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.equal(headers["referrer-policy"], "no-referrer");
  assert.equal(headers["cross-origin-opener-policy"], "same-origin");
});

test("no script, style or handler is inline", () => {
  const html = index();
  assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)[^>]*>/);
  assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=/);
});

test("no module names a folder of the machine that built it", () => {
  const modules = readdirSync(site).filter((name) => name.endsWith(".wasm"));
  assert.ok(modules.length >= 2);
  for (const module of modules) {
    const text = readFileSync(join(site, module), "latin1");
    // Panics do name files: those of dependencies, without what is above them.
    assert.match(text, /crates\/[^/]+\/[a-z_]+-\d/, module);
    for (const path of [homedir(), root]) assert.ok(!text.includes(path), `${module}: ${path}`);
    assert.doesNotMatch(text, /\/(home|Users|root)\/|[A-Z]:\\Users|\.cargo|\.rustup/, module);
  }
});

test("a script that is smuggled in does not run", async (t) => {
  const context = await profile(t, {}, /inline event handler/);
  const page = await context.newPage();
  await page.goto(`${origin}/#/`);
  const violation = page.evaluate(
    () => new Promise((resolve) => document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), { once: true })),
  );
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.setAttribute("onerror", "globalThis.smuggled = true");
    image.src = "data:image/png;base64,";
    document.body.append(image);
  });
  assert.equal(await violation, "script-src-attr");
  assert.equal(await page.evaluate(() => globalThis.smuggled), undefined);
});

test("without JavaScript the page says so", async (t) => {
  const context = await profile(t, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(origin);
  // Playwright's text selectors pass over what is in a <noscript>.
  const message = page.locator("noscript p");
  await message.waitFor({ state: "visible" });
  assert.match(await message.textContent(), /JavaScript is turned off/);
});

test("without WebAssembly the page says so", async (t) => {
  const context = await profile(t);
  await context.addInitScript(() => delete globalThis.WebAssembly);
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByText("WebAssembly", { exact: false }).waitFor();
  assert.match(await page.locator("body").innerText(), /WebAssembly/);
});

test("when the app can not be loaded, the page says so and how to go on", async (t) => {
  const context = await profile(t, {}, /WebAssembly|magic/);
  await context.route("**/*.wasm", (route) => route.fulfill({ status: 200, contentType: "application/wasm", body: "no module" }));
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByRole("status").filter({ hasText: /reload/i }).waitFor();
});

test("the page of an unknown address leads back", async (t) => {
  const context = await profile(t);
  const page = await open(context, "/nowhere");
  await page.getByRole("link", { name: /offer sets/i }).first().click();
  await page.getByRole("heading", { level: 1, name: "Offer sets" }).waitFor();
});
