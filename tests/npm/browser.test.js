// The package in a browser: as it is, through a bundler, and under a strict Content-Security-Policy.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { emptyFolder, example, imported, installed, read, root, run, today } from "./support.js";

const folder = installed();
const mistakes = read(join(root, "examples", "classic-mistakes.json"));
const ready = example("two-offers-ready");
const served = [];
const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
let browser, expected, origin, server;

before(async () => {
  assert.ok(process.env.CHROMIUM, "set CHROMIUM to the path of a Chromium, or run `cargo xtask test --only npm`");
  expected = (await imported(folder)).checkJson(mistakes, { today });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    served.push(pathname);
    const path = join(folder, decodeURIComponent(pathname));
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

/** A script that asks for figures, a plan and what its requests are, and leaves the answers as the title. */
function userOfAll(from, prelude = "") {
  return `import * as offerset from ${JSON.stringify(from)};
    ${prelude}
    const set = ${JSON.stringify(ready)};
    const options = { today: ${JSON.stringify(today)} };
    const plan = offerset.releasePlan(set, options);
    document.title = JSON.stringify([offerset.economics(set, options), plan, offerset.importAws(plan, options)]);`;
}

for (const [name, from, prelude] of [
  ["figures-plain", "/node_modules/offerset/index.js"],
  ["figures-streamed", "/node_modules/offerset/web-full.js", "await offerset.init();"],
]) {
  test(`figures and plans are the same in a page (${name})`, async () => {
    const offerset = await imported(folder);
    const plan = offerset.releasePlan(ready, { today });
    const answers = [offerset.economics(ready, { today }), plan, offerset.importAws(plan, { today })];
    writeFileSync(join(folder, `${name}.js`), userOfAll(from, prelude));
    assert.deepEqual(JSON.parse(await titleOf(name, "type=module")), JSON.parse(JSON.stringify(answers)));
  });
}

test("a page that checks loads the small module only", async () => {
  writeFileSync(join(folder, "small.js"), user("/node_modules/offerset/web.js", "await init();"));
  served.length = 0;
  await titleOf("small", "type=module");
  assert.deepEqual(served.filter((path) => path.includes("node_modules")).sort(), ["/node_modules/offerset/offerset_bg.wasm", "/node_modules/offerset/web.js"]);
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
