// Nothing that was written is lost: by a reload, a second tab, a full disk, a browser that stores nothing, a broken record.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { becomes, example, hasValue, open, openDeaf, openExample, origin, profile, publish, putDrafts, recordsOf, visit } from "./support.js";

const name = (page) => page.getByRole("textbox", { name: "Name", exact: true });
const saved = (page) => page.getByText("All changes are saved").waitFor();

/** The notes of what is not stored. */
const notes = (page) => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("offerset/unsaved/")));

/** Presses a button that downloads, and returns what is in the file. */
async function downloaded(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return readFileSync(await download.path(), "utf8");
}

test("a reload after the page has said that all is saved loses nothing", async (t) => {
  const page = await openExample(await profile(t), "Two offers, ready to publish");
  await name(page).fill("Typed a moment before the reload");
  await saved(page);
  await page.reload();
  await hasValue(name(page), "Typed a moment before the reload");
});

test("undo reaches back beyond a reload", async (t) => {
  const page = await openExample(await profile(t), "Two offers, ready to publish");
  const before = await name(page).inputValue();
  await name(page).fill("Another name");
  await name(page).blur();
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await hasValue(name(page), before);
});

test("a second tab shows what the first one writes", async (t) => {
  const context = await profile(t);
  const first = await openExample(context, "Two offers, ready to publish");
  await saved(first);
  const second = await context.newPage();
  await second.goto(first.url());
  await name(second).waitFor();
  await name(first).fill("Written in the first tab");
  await second.waitForFunction(() => [...document.querySelectorAll("input")].some((input) => input.value === "Written in the first tab"));
});

test("two tabs that write at the same time are asked which version stays", async (t) => {
  const first = await openExample(await profile(t), "Two offers, ready to publish");
  await saved(first);
  const second = await openDeaf(first);
  await name(second).waitFor();
  await name(first).fill("Written in the first tab");
  await saved(first);
  await name(second).fill("Written in the second tab");
  const alert = second.getByRole("alert");
  await alert.getByText("changed in another tab").waitFor();
  await first.reload();
  await hasValue(name(first), "Written in the first tab", "the second tab has overwritten nothing");
  await alert.getByRole("button", { name: "Keep this version" }).click();
  await saved(second);
  await first.reload();
  await hasValue(name(first), "Written in the second tab");
});

test("two tabs that write the very same are not asked", async (t) => {
  const first = await openExample(await profile(t), "Two offers, ready to publish");
  await saved(first);
  const second = await openDeaf(first);
  await name(second).waitFor();
  for (const page of [first, second]) {
    await name(page).fill("Written in both tabs");
    await saved(page);
  }
  await name(second).fill("Written in the second tab only");
  await saved(second);
  await becomes(second, () => notes(second), []);
  await first.reload();
  await hasValue(name(first), "Written in the second tab only");
});

/** Lets every write end as a full disk ends it: the record is taken, and then the transaction is aborted. */
function fillTheDisk() {
  const { put } = IDBObjectStore.prototype;
  globalThis.diskIsFull = false;
  IDBObjectStore.prototype.put = function (...record) {
    const request = put.apply(this, record);
    if (globalThis.diskIsFull) {
      const full = new DOMException("The disk is full.", "QuotaExceededError");
      Object.defineProperty(this.transaction, "error", { value: full });
      request.addEventListener("success", () => this.transaction.abort());
    }
    return request;
  };
}

test("a full disk is said, and the draft can be taken away as a file", async (t) => {
  const context = await profile(t);
  await context.addInitScript(fillTheDisk);
  const page = await openExample(context, "Two offers, ready to publish");
  await saved(page);
  await page.evaluate(() => (globalThis.diskIsFull = true));
  await name(page).fill("Written on a full disk");
  const alert = page.getByRole("alert");
  await alert.getByText("no room left").waitFor();
  assert.equal(JSON.parse(await downloaded(page, "Download the draft")).name, "Written on a full disk");
  await page.evaluate(() => (globalThis.diskIsFull = false));
  await alert.getByRole("button", { name: "Try again" }).click();
  await saved(page);
  await page.reload();
  await hasValue(name(page), "Written on a full disk");
});

test("a reload in the middle of a word loses no letter", async (t) => {
  const page = await openExample(await profile(t), "Two offers, ready to publish");
  for (const text of ["Typed", "Typed right", "Typed right before", "Typed right before the reload"]) {
    await name(page).fill(text);
    await page.reload();
    await hasValue(name(page), text);
  }
  await saved(page);
  await becomes(page, () => notes(page), [], "what is stored is noted no more");
});

test("what the storage did not take is there after a reload, and after the tab was closed", async (t) => {
  const context = await profile(t);
  await context.addInitScript(fillTheDisk);
  const page = await openExample(context, "Two offers, ready to publish");
  await saved(page);
  await page.evaluate(() => (globalThis.diskIsFull = true));
  await name(page).fill("Not stored, but noted");
  await page.getByRole("alert").getByText("no room left").waitFor();
  await page.reload();
  await hasValue(name(page), "Not stored, but noted");
  await saved(page);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await hasValue(name(page), "Security bundle for Example Corp");
  await saved(page);

  await page.evaluate(() => (globalThis.diskIsFull = true));
  await name(page).fill("Noted by a tab that was closed");
  await page.getByRole("alert").getByText("no room left").waitFor();
  const address = page.url();
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  await hasValue(name(next), "Noted by a tab that was closed");
  await saved(next);
  await becomes(next, () => notes(next), []);
});

test("a note that is older than what another tab has stored overwrites nothing", async (t) => {
  const context = await profile(t);
  await context.addInitScript(fillTheDisk);
  const first = await openExample(context, "Two offers, ready to publish");
  await saved(first);
  const second = await context.newPage();
  await second.goto(first.url());
  await name(second).waitFor();
  await second.evaluate(() => (globalThis.diskIsFull = true));
  await name(second).fill("Noted in the second tab");
  await second.getByRole("alert").getByText("no room left").waitFor();
  await name(first).fill("Stored in the first tab");
  await saved(first);
  await second.reload();
  const alert = second.getByRole("alert");
  await alert.getByText("changed in another tab").waitFor();
  await hasValue(name(second), "Noted in the second tab");
  await alert.getByRole("button", { name: "Take the other version" }).click();
  await saved(second);
  await hasValue(name(second), "Stored in the first tab");
  await becomes(second, () => notes(second), []);
});

test("a note of a draft that was published since does not take the place of what is published", async (t) => {
  const page = await openExample(await profile(t), "Two offers, ready to publish");
  await publish(page);
  await becomes(page, () => notes(page), []);
  const [{ id, version, body }] = await recordsOf(page, "published");
  const note = JSON.stringify({ id, version, body, history: "{}", revision: 1, writer: "gone", changedAt: 1 });
  await page.evaluate(([name, note]) => localStorage.setItem(name, note), [`offerset/unsaved/gone/${id}`, note]);
  await page.reload();
  await page.getByRole("heading", { name: "Frozen" }).waitFor();
  await becomes(page, () => notes(page), []);
});

test("when there is no room for a note either, the app stores all the same, and asks before what is not stored is lost", async (t) => {
  const context = await profile(t);
  await context.addInitScript(fillTheDisk);
  const page = await openExample(context, "Two offers, ready to publish");
  await saved(page);
  await page.evaluate(() => {
    for (let size = 1 << 22; size > 0; size >>= 1) {
      for (let text = "x".repeat(size), count = 0; count < 8; count += 1) {
        try {
          localStorage.setItem(`filler ${size} ${count}`, text);
        } catch {
          break;
        }
      }
    }
  });
  await name(page).fill("Stored without a note");
  await saved(page);
  await page.reload();
  await hasValue(name(page), "Stored without a note");

  await page.evaluate(() => (globalThis.diskIsFull = true));
  await name(page).click();
  await page.keyboard.type("!");
  await page.getByRole("alert").getByText("no room left").waitFor();
  const [dialog] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
  assert.equal(dialog.type(), "beforeunload");
  await dialog.dismiss();
});

test("a browser that stores nothing says so, and the app works all the same", async (t) => {
  const context = await profile(t);
  await context.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { value: undefined }));
  const page = await openExample(context, "Two offers, ready to publish");
  await page.getByText("This browser keeps nothing").waitFor();
  await name(page).fill("Not stored");
  await hasValue(name(page), "Not stored");
});

/** Holds back the storage of a page until it is let through: the first `count` times that it is opened. */
function holdBackTheStorage(count) {
  const isLetThrough = new Promise((resolve) => (globalThis.letThrough = resolve));
  const { get, set } = Object.getOwnPropertyDescriptor(IDBRequest.prototype, "onsuccess");
  let opened = 0;
  const late = (request, listener) => async (event) => {
    opened += 1;
    if (opened <= count) await isLetThrough;
    listener.call(request, event);
  };
  Object.defineProperty(IDBOpenDBRequest.prototype, "onsuccess", {
    get,
    set(listener) {
      set.call(this, listener && late(this, listener));
    },
  });
}

/** Opens the link of a published set as its buyer, while the storage is held back, and confirms that it is accepted. */
async function acceptEarly(t) {
  const link = await publish(await openExample(await profile(t), "Two offers, ready to publish"));
  const context = await profile(t);
  await context.addInitScript(holdBackTheStorage, 100);
  const buyer = await context.newPage();
  await buyer.goto(link);
  await buyer.getByRole("button", { name: "Accept 2 offers" }).click();
  await buyer.getByRole("button", { name: "Confirm: accept 2 offers" }).click();
  await buyer.getByRole("dialog").waitFor({ state: "hidden" });
  return buyer;
}

test("what is accepted before the storage is open is kept in it as soon as it is", async (t) => {
  const buyer = await acceptEarly(t);
  await buyer.evaluate(() => globalThis.letThrough());
  await buyer.waitForURL(/#\/agreements\/[0-9a-f]{64}$/);
  await buyer.getByText("Accepted in this preview").waitFor();
  await buyer.reload();
  await buyer.evaluate(() => globalThis.letThrough());
  await buyer.getByText("Accepted in this preview").waitFor();
});

test("who goes on before the storage is open has accepted all the same, and is not called back", async (t) => {
  const buyer = await acceptEarly(t);
  await visit(buyer, "/agreements");
  await buyer.evaluate(() => globalThis.letThrough());
  await becomes(buyer, async () => (await recordsOf(buyer, "agreements")).length, 1);
  await buyer.getByRole("heading", { level: 1, name: "Agreements" }).waitFor();
  assert.match(buyer.url(), /#\/agreements$/);
});

for (const [which, count] of [["the storage of both areas", 100], ["the storage of the first area", 1]]) {
  test(`what is begun before ${which} is open, is stored beside what was stored before`, async (t) => {
    const context = await profile(t);
    const before = await openExample(context, "Two offers, ready to publish");
    await saved(before);
    await before.close();
    await context.addInitScript(holdBackTheStorage, count);
    const page = await open(context);
    const buffer = Buffer.from(example("classic-mistakes"));
    await page.getByLabel("Open a file").setInputFiles({ name: "mistakes.json", mimeType: "application/json", buffer });
    if (count > 1) {
      await page.getByRole("status").filter({ hasText: "Loading" }).waitFor();
      await page.evaluate(() => globalThis.letThrough());
    }
    await page.getByRole("heading", { level: 1, name: "Details" }).waitFor();
    await saved(page);
    await becomes(page, () => notes(page), []);
    await page.reload();
    await page.evaluate(() => globalThis.letThrough());
    await hasValue(name(page), JSON.parse(example("classic-mistakes")).name);
    await visit(page, "/");
    for (const title of [JSON.parse(example("classic-mistakes")).name, "Security bundle for Example Corp"]) {
      await page.getByRole("link", { name: title, exact: true }).waitFor();
    }
  });
}

test("a record that can not be read is kept, shown, and can be taken away as a file", async (t) => {
  const context = await profile(t);
  const page = await openExample(context, "Two offers, ready to publish");
  await saved(page);
  const record = { id: "broken", version: 1, body: "{ \"document\": ", revision: 3, writer: "x", changedAt: 0 };
  await putDrafts(page, [record]);
  await visit(page, "/");
  await page.reload();
  await page.getByText("Unreadable record").first().waitFor();
  await page.getByText("Security bundle for Example Corp").first().waitFor();
});

test("a record of a later version is kept as it is", async (t) => {
  const context = await profile(t);
  const page = await open(context);
  const record = { id: "later", version: 99, body: "whatever comes", revision: 1, writer: "x", changedAt: 0 };
  await putDrafts(page, [record]);
  await page.reload();
  await page.getByText("Unreadable record").first().waitFor();
  assert.deepEqual(await recordsOf(page, "drafts"), [record]);
  assert.ok(page.url().startsWith(origin));
});

test("a deleted set comes back with one press", async (t) => {
  const context = await profile(t);
  const page = await openExample(context, "Two offers, ready to publish");
  await saved(page);
  await visit(page, "/");
  await page.getByRole("button", { name: /^Delete/ }).first().click();
  await page.getByText("was deleted").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("link", { name: "Security bundle for Example Corp" }).click();
  await saved(page);
  await page.reload();
  await hasValue(name(page), "Security bundle for Example Corp");
});
