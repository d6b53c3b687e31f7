// The package in a browser: as it is, through a bundler, and under a strict Content-Security-Policy.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { emptyFolder, imported, installed, read, root, run, today } from "./support.js";

const folder = installed();
const mistakes = read(join(root, "examples", "classic-mistakes.json"));
const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
let browser, expected, origin, server;

before(async () => {
  assert.ok(process.env.CHROMIUM, "set CHROMIUM to the path of a Chromium, or run `cargo xtask test --only npm`");
  expected = (await imported(folder)).checkJson(mistakes, { today });
  server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    try {
      const contents = readFileSync(path);
      response.writeHead(200, { "content-type": types[extname(path)], "content-security-policy": policy }).end(contents);
    } catch {
      response.writeHead(404).end();
    }
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

/** Opens a page with some script and returns the text that the script leaves as the title; fails on any error. */
async function titleOf(name, kind) {
  writeFileSync(join(folder, `${name}.html`), `<!doctype html><script ${kind} src="/${name}.js"></script>`);
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && !message.text().includes("favicon") && errors.push(message.text()));
  await page.goto(`${origin}/${name}.html`);
  await page.waitForFunction(() => document.title !== "", undefined, { timeout: 20_000 }).catch((error) => errors.push(error.message));
  const title = await page.title();
  await page.close();
  assert.deepEqual(errors, []);
  return title;
}

/** A script that checks the classic mistakes and leaves the report as the title. */
function user(from, prelude = "") {
  return `import { checkJson${prelude && ", init"} } from ${JSON.stringify(from)};
    ${prelude}
    document.title = JSON.stringify(checkJson(${JSON.stringify(mistakes)}, { today: ${JSON.stringify(today)} }));`;
}

test("it is imported by a page as it is", async () => {
  writeFileSync(join(folder, "plain.js"), user("/node_modules/offerset/index.js"));
  assert.deepEqual(JSON.parse(await titleOf("plain", "type=module")), expected);
});

test("its module is loaded as a file of its own", async () => {
  writeFileSync(join(folder, "streamed.js"), user("/node_modules/offerset/web.js", "await init();"));
  assert.deepEqual(JSON.parse(await titleOf("streamed", "type=module")), expected);
});

for (const [format, kind] of [["esm", "type=module"], ["iife", "defer"]]) {
  test(`it is bundled for a page (${format}) with nothing configured`, async () => {
    const name = `bundled-${format}`;
    const stdin = { contents: user("offerset"), resolveDir: folder };
    const result = await build({ stdin, bundle: true, minify: true, format, outfile: join(folder, `${name}.js`), logLevel: "silent" });
    assert.deepEqual(result.warnings, []);
    assert.deepEqual(JSON.parse(await titleOf(name, kind)), expected);
  });
}

test("it is bundled for Node, and the bundle runs where no package is installed", async () => {
  const elsewhere = emptyFolder();
  const contents = `import { checkJson } from "offerset"; console.log(JSON.stringify(checkJson(${JSON.stringify(mistakes)}, { today: "${today}" })));`;
  const outfile = join(elsewhere, "bundle.cjs");
  await build({ stdin: { contents, resolveDir: folder }, bundle: true, platform: "node", format: "cjs", outfile, logLevel: "silent" });
  assert.deepEqual(JSON.parse(run(process.execPath, [outfile], elsewhere)), expected);
});

test("a bundler drops it when nothing of it is used", async () => {
  const stdin = { contents: `import "offerset"; import { check } from "offerset"; console.log(1);`, resolveDir: folder };
  const result = await build({ stdin, bundle: true, write: false, format: "esm", logLevel: "silent" });
  assert.ok(result.outputFiles[0].contents.length < 1000);
});
