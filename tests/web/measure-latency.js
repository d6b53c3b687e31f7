// How long an edit takes: from the event of a keystroke to the frame that shows what follows from it, in the largest set
// that AWS takes, on a processor that is slowed down four times. No test, because a figure of a busy machine says little:
//
//   cargo xtask dist --only web && CHROMIUM=/usr/bin/chromium node tests/web/measure-latency.js
//
// Beside it stands what the browser takes for the same keys when the app is not told of them, and what `JSON.parse` takes
// for the same text, in the same page and under the same conditions. With `PROFILE=40` in the environment the script also
// prints the 40 functions that take the most.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const site = process.env.OFFERSET_SITE ?? join(root, "dist", "web");
const body = readFileSync(join(root, "examples/largest-legal-set.json"), "utf8");
const types = { ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".svg": "image/svg+xml", ".wasm": "application/wasm" };
const slowdown = Number(process.env.SLOWDOWN ?? 4);
const keystrokes = 96;

/** Fields of each step, by their labels: a short one, and one in the longest list. */
const fields = [
  ["offers/1", "Offer name"],
  ["terms/1", "Charge amount 30"],
  ["terms/1", "Quantity 100"],
];

const server = createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  const file = join(site, path === "/" ? "index.html" : path);
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, chromiumSandbox: process.getuid?.() !== 0 });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  // The dates of the examples are those of a day. The clock of Playwright would also be the one that measures.
  await page.addInitScript((now) => {
    globalThis.Date = class extends Date {
      constructor(...parts) {
        super(...(parts.length === 0 ? [now] : parts));
      }
      static now() {
        return now;
      }
    };
  }, Date.UTC(2026, 11, 1, 12));
  await page.goto(`${origin}/#/`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(seed, { id: "largest", version: 1, body, history: "{}", revision: 1, writer: "measure", changedAt: 1 });
  await page.reload();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  console.log(`${body.length} characters, processor slowed down ${slowdown} times, ${keystrokes} keystrokes each`);
  console.log(`JSON.parse: ${report(await page.evaluate(parse, body))}`);
  for (const [step, label] of fields) {
    await page.goto(`${origin}/#/sets/largest/${step}`);
    await page.getByRole("textbox", { name: label, exact: true }).click({ timeout: 60_000 });
    await page.evaluate(listen, true);
    await type(page);
    const alone = report(await page.evaluate(() => globalThis.times));
    await page.evaluate(listen, false);
    if (process.env.PROFILE) await startProfile(devtools);
    await type(page);
    console.log(`${step}, ${label}: ${report(await page.evaluate(() => globalThis.times))} (the browser alone: ${alone})`);
    if (process.env.PROFILE) await printProfile(devtools);
  }
} finally {
  await browser.close();
  server.close();
}

/** Types and deletes. */
async function type(page) {
  for (let count = 0; count < keystrokes; count += 1) {
    await page.keyboard.press(count % 8 < 4 ? "1" : "Backspace");
    await page.waitForFunction((count) => globalThis.times.length > count, count);
    // As fast as people type at their fastest.
    await page.waitForTimeout(60);
  }
}

/** Notes the time from each event of input to the task behind the next frame; the app is not told of it where `isAlone`. */
function listen(isAlone) {
  globalThis.times = [];
  globalThis.isAlone = isAlone;
  if (globalThis.listens) return;
  globalThis.listens = true;
  const listener = (event) => {
    const { timeStamp } = event;
    if (globalThis.isAlone) event.stopImmediatePropagation();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => globalThis.times.push(performance.now() - timeStamp);
      port2.postMessage(undefined);
    });
  };
  addEventListener("input", listener, { capture: true });
}

/** The times that the browser's own parser takes. */
function parse(text) {
  return Array.from({ length: 40 }, () => {
    const start = performance.now();
    JSON.parse(text);
    return performance.now() - start;
  });
}

/** Puts a draft into the storage. */
function seed(record) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("offerset");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction("drafts", "readwrite");
      transaction.objectStore("drafts").put(record);
      transaction.oncomplete = () => resolve(request.result.close());
    };
  });
}

async function startProfile(devtools) {
  await devtools.send("Profiler.enable");
  await devtools.send("Profiler.setSamplingInterval", { interval: 500 });
  await devtools.send("Profiler.start");
}

/** Prints where the time went: each function with its own time, and with that of all that it called. */
async function printProfile(devtools) {
  const { profile } = await devtools.send("Profiler.stop");
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const own = new Map();
  const whole = new Map();
  const add = (map, name, time) => map.set(name, (map.get(name) ?? 0) + time);
  profile.samples.forEach((id, place) => {
    const time = profile.timeDeltas[place] / 1000 / keystrokes;
    const name = (id) => nodes.get(id).callFrame.functionName.slice(0, 110) || "(anonymous)";
    add(own, name(id), time);
    const seen = new Set();
    for (let at = id; at !== undefined; at = parents.get(at)) seen.add(name(at));
    for (const caller of seen) add(whole, caller, time);
  });
  for (const [title, map] of [["own", own], ["with calls", whole]]) {
    console.log(`  ${title}, ms for each keystroke`);
    const sorted = [...map].toSorted(([, one], [, other]) => other - one).slice(0, Number(process.env.PROFILE));
    for (const [name, time] of sorted) console.log(`    ${time.toFixed(2).padStart(8)}  ${name}`);
  }
}

function report(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
