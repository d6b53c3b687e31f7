// The check of files: whatever a folder holds is told, file by file; what belongs together becomes one set; one bad file
// spoils none of the others.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { assertAccessible, example, hasCount, hasValue, open, press, profile, root, tabTo, visit } from "./support.js";

/** A file of the engine's own cases. */
const fixture = (path) => readFileSync(join(root, "core", "tests", "aws", "import", path), "utf8");

/** The requests that release an example, by the names of their files. */
function requests(name) {
  const snapshot = readFileSync(join(root, "core", "tests", "aws", "snapshots", `aws__plan__${name}.snap`), "utf8");
  const { calls } = JSON.parse(snapshot.split("---\n").slice(2).join("---\n"));
  return Object.fromEntries(calls.map(({ file, request }) => [file, JSON.stringify(request, null, 2)]));
}

/** Everything that may lie in one folder. */
function mixed() {
  return {
    ...requests("two-offers-ready"),
    "aws/offer-set.json": fixture("cppo-without-its-authorization/offer-set.json"),
    "aws/offers.json": fixture("cppo-without-its-authorization/offers.json"),
    "own.json": example("classic-mistakes"),
    "truncated.json": fixture("mixed-folder/truncated.json"),
    "logo.png": Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
    "notes.txt": "Call Example Corp on Monday.",
    "package.json": fixture("mixed-folder/package.json"),
    ".git/config.json": "{}",
  };
}

/** Writes files into a folder that is gone after the test. */
function folder(test, files) {
  const path = mkdtempSync(join(tmpdir(), "offerset-"));
  test.after(() => rmSync(path, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, "deals", name)), { recursive: true });
    writeFileSync(join(path, "deals", name), content);
  }
  return join(path, "deals");
}

/** Files to choose, by name. */
const buffers = (files) => Object.entries(files).map(([name, content]) => ({ name, mimeType: "application/json", buffer: Buffer.from(content) }));

const summary = (page) => page.locator("#files-summary");
const choose = (page, files) => page.getByLabel("Choose files").setInputFiles(buffers(files));

/** Each file with its verdict and its set, as the list of files says it. */
async function verdicts(page) {
  const rows = page.getByRole("table", { name: /^Files/ }).getByRole("row");
  const cells = await rows.evaluateAll((rows) => rows.slice(1).map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  return Object.fromEntries(cells.map(([name, , verdict, set]) => [name, `${verdict} | ${set}`]));
}

function assertMixed(found) {
  assert.match(found["deals/1-create-offer-set.json"], /\| Security bundle for Example Corp$/);
  assert.equal(found["deals/own.json"].split(" | ")[0], "6 errors");
  assert.match(found["deals/aws/offers.json"], /./);
  assert.equal(found["deals/truncated.json"], "Not understood | –");
  assert.equal(found["deals/logo.png"], "Something else | –");
  assert.equal(found["deals/notes.txt"], "Something else | –");
  assert.equal(found["deals/package.json"], "Something else | –");
  assert.equal(found["deals/.git/config.json"], undefined);
}

test("a folder of all sorts: a verdict for every file, and one set of the requests that belong together", async (t) => {
  const page = await open(await profile(t), "/check");
  await page.getByLabel("Choose a folder").setInputFiles(folder(t, mixed()));
  await summary(page).getByText("3 offer sets found").waitFor();
  assertMixed(await verdicts(page));
  await summary(page).getByText("10 files: 6 understood, 1 not understood, 3 something else. 2 have problems.").waitFor();
  await summary(page).getByText("Left out: 1 file").waitFor();
  const set = page.getByRole("article", { name: "Security bundle for Example Corp" });
  await set.getByText("from deals/1-create-offer-set.json").waitFor();
  const broken = page.getByRole("region", { name: "Requests and files" });
  await broken.getByText("deals/truncated.json, line").waitFor();
  await assertAccessible(page, "a folder of all sorts");
});

test("a folder that is dropped is searched, however deep", async (t) => {
  const page = await open(await profile(t), "/check");
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder(t, mixed())], dragOperationsMask: 1 };
  const { x, y } = await page.getByRole("contentinfo").boundingBox();
  for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, x: x + 5, y: y + 5, data });
  await summary(page).getByText("3 offer sets found").waitFor();
  assertMixed(await verdicts(page));
  assert.match(page.url(), /#\/check$/);
});

test("files that are given later are read together with the others; a newer version takes the place of the older one", async (t) => {
  const page = await open(await profile(t), "/check");
  const [[first, body], ...others] = Object.entries(requests("two-offers-ready"));
  await choose(page, { [first]: body });
  await summary(page).getByText("1 offer set found").waitFor();
  await choose(page, Object.fromEntries(others));
  await summary(page).getByText("3 files").waitFor();
  await summary(page).getByText("1 offer set found").waitFor();
  await choose(page, { [first]: body.slice(0, 100) });
  await summary(page).getByText("In the place of what had the same name: 1 file").waitFor();
  assert.equal((await verdicts(page))[first], "Not understood | –");
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByRole("table").waitFor({ state: "detached" });
});

/** Holds back every file from the number `count` on, until it is let through. */
function holdBack(count) {
  const { arrayBuffer } = Blob.prototype;
  const letThrough = new Promise((resolve) => (globalThis.letThrough = resolve));
  let asked = 0;
  Blob.prototype.arrayBuffer = async function () {
    asked += 1;
    if (asked > count) await letThrough;
    return arrayBuffer.call(this);
  };
}

const many = () => Object.fromEntries(Array.from({ length: 2000 }, (_, number) => [`offer-${number}.json`, JSON.stringify({
  EntityType: "Offer@1.0",
  EntityIdentifier: `offer-${number}a`,
  DetailsDocument: { Name: `Offer ${number}`, OfferSetId: `offerset-${number % 100}a` },
})]));

test("two thousand files: the page says how far it is, and all of them are told", async (t) => {
  const page = await open(await profile(t), "/check");
  await page.evaluate(holdBack, 1240);
  await page.getByLabel("Choose a folder").setInputFiles(folder(t, many()));
  await page.getByText("1,240 of 2,000 files").waitFor();
  assert.equal(await page.getByRole("progressbar").getAttribute("value"), "1240");
  await assertAccessible(page, "a folder that is being read");
  await page.evaluate(() => globalThis.letThrough());
  await summary(page).getByText("2,000 files: 2,000 understood").waitFor({ timeout: 60_000 });
  await page.getByRole("progressbar").waitFor({ state: "detached" });
  assert.equal(Object.keys(await verdicts(page)).length, 20);
  await page.getByRole("button", { name: "Show all 2,000 files" }).click();
  assert.equal(Object.keys(await verdicts(page)).length, 2000);
  await page.getByRole("button", { name: "Show all 100 offer sets" }).waitFor();
});

test("a reading that is stopped keeps what was read, even when a file hangs", async (t) => {
  const page = await open(await profile(t), "/check");
  await page.evaluate(holdBack, 520);
  await page.getByLabel("Choose a folder").setInputFiles(folder(t, many()));
  await page.getByText("520 of 2,000 files").waitFor();
  await press(page, "button", "Stop");
  await summary(page).and(page.locator(":focus")).waitFor();
  await summary(page).getByText("Stopped after 520 of 2,000 files").waitFor();
  await summary(page).getByText("520 files: 520 understood").waitFor();
});

test("a reading goes on while another page is shown", async (t) => {
  const page = await open(await profile(t), "/check");
  await page.evaluate(holdBack, 0);
  await page.getByLabel("Choose a folder").setInputFiles(folder(t, mixed()));
  await page.getByText("0 of 10 files").waitFor();
  await visit(page, "/agreements");
  await page.evaluate(() => globalThis.letThrough());
  await visit(page, "/check");
  await summary(page).getByText("3 offer sets found").waitFor();
});

test("a repair is checked again, and can be undone", async (t) => {
  const page = await open(await profile(t), "/check");
  await choose(page, { "own.json": example("classic-mistakes") });
  const set = page.getByRole("article", { name: JSON.parse(example("classic-mistakes")).name });
  const code = set.getByText("INCONSISTENT_OFFER_CURRENCY_CODE");
  await code.waitFor();
  await set.getByText("own.json, line").first().waitFor();
  await set.getByRole("button", { name: "Use USD in every offer" }).click();
  await code.waitFor({ state: "detached" });
  await set.getByText("Repaired: Use USD in every offer").waitFor();
  await set.getByRole("button", { name: "Undo" }).click();
  await code.waitFor();
  await page.getByRole("heading", { level: 3 }).and(page.locator(":focus")).waitFor();
});

test("a finding in a request says in which file and line, and what it belongs together with", async (t) => {
  const page = await open(await profile(t), "/check");
  await choose(page, Object.fromEntries(["1-set", "2-offer", "3-release"].map((name) => [`${name}.json`, fixture(`older-client/${name}.json`)])));
  const set = page.getByRole("article", { name: "Security bundle for Example Corp" });
  const finding = set.getByRole("listitem").filter({ hasText: "it has to be a text" });
  await finding.getByText(/^2-offer\.json, line \d+, column \d+$/).waitFor();
  await finding.getByText("/Terms/0/Schedule/0/ChargeAmount").waitFor();
  const requests = page.getByRole("region", { name: "Requests and files" });
  const related = requests.getByRole("listitem").filter({ hasText: "is taken for the offer set that is created here" });
  await related.getByText(/^1-set\.json, line \d+, column \d+$/).waitFor();
});

test("with the keyboard alone: a text is pasted, checked, and opened in the composer as a draft of its own", async (t) => {
  const page = await open(await profile(t), "/check");
  await tabTo(page, "textbox", "JSON to check");
  await page.keyboard.insertText(example("two-offers-ready"));
  await press(page, "button", "Check the text");
  await summary(page).getByText("1 offer set found, ready").waitFor();
  for (const copy of [1, 2]) {
    await press(page, "button", /^Open in the composer/);
    await page.getByRole("heading", { level: 1, name: "Details" }).waitFor();
    await hasValue(page.getByRole("textbox", { name: "Name", exact: true }), JSON.parse(example("two-offers-ready")).name);
    await visit(page, "/");
    await page.getByRole("heading", { level: 1, name: "Offer sets" }).waitFor();
    await hasCount(page.getByRole("row"), 1 + copy);
    await visit(page, "/check");
  }
});

test("what is pasted anywhere on the page is checked", async (t) => {
  const page = await open(await profile(t), "/check");
  await page.evaluate((text) => navigator.clipboard.writeText(text), example("two-offers-ready"));
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("ControlOrMeta+v");
  await summary(page).getByText("1 offer set found, ready").waitFor();
});

test("a file that is too large, in another encoding, or made for a buyer is told as such", async (t) => {
  const page = await open(await profile(t), "/check");
  const files = {
    "large.json": Buffer.alloc(17 * 1024 * 1024, " "),
    "windows.json": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(example("two-offers-ready"), "utf16le")]),
    "buyer.json": JSON.stringify({ format: "offerset-share/1", digest: "0", offerSet: {} }),
  };
  const path = folder(t, files);
  await page.getByLabel("Choose files").setInputFiles(Object.keys(files).map((name) => join(path, name)));
  await summary(page).getByText("1 offer set found, ready").waitFor();
  const row = (name) => page.getByRole("row").filter({ hasText: name });
  await row("large.json").getByText("at most 16 MiB are read").waitFor();
  await row("buyer.json").getByText("published for a buyer").waitFor();
  await row("windows.json").getByText("Fine").waitFor();
});

test("the document of a set is saved as a file", async (t) => {
  const page = await open(await profile(t), "/check");
  await choose(page, { "a.json": example("two-offers-ready") });
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Download document/ }).click()]);
  assert.equal(download.suggestedFilename(), "security-bundle-for-example-corp.json");
  assert.deepEqual(JSON.parse(readFileSync(await download.path(), "utf8")), JSON.parse(example("two-offers-ready")));
});

test("a file of AWS that is opened as a set goes on to the check, and is not lost on the way", async (t) => {
  const page = await open(await profile(t));
  await page.getByLabel("Open a file").setInputFiles(buffers({ "offers.json": fixture("cppo-without-its-authorization/offers.json") }));
  await page.getByRole("alert").getByText("offers.json is a request to AWS, or an answer").waitFor();
  await assertAccessible(page, "a file of AWS among the sets");
  await page.getByRole("button", { name: "Check it" }).click();
  await page.getByRole("heading", { level: 1, name: "Check files" }).waitFor();
  await page.getByRole("rowheader", { name: "offers.json" }).waitFor();
});
