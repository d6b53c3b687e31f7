// Nothing that was written is lost: by a reload, a second tab, a full disk, a browser that stores nothing, a broken record.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { open, openExample, origin, profile, visit } from "./support.js";

const name = (page) => page.getByRole("textbox", { name: "Name", exact: true });
const saved = (page) => page.getByText("All changes are saved").waitFor();

/** Writes a record into the app's database, in the place of what is there. */
function store(page, record) {
  return page.evaluate(
    (record) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("offerset");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction("drafts", "readwrite");
          transaction.objectStore("drafts").put(record);
          transaction.oncomplete = () => resolve(request.result.close());
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    record,
  );
}

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
  await name(page).waitFor();
  assert.equal(await name(page).inputValue(), "Typed a moment before the reload");
});

test("undo reaches back beyond a reload", async (t) => {
  const page = await openExample(await profile(t), "Two offers, ready to publish");
  const before = await name(page).inputValue();
  await name(page).fill("Another name");
  await name(page).blur();
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: /^Undo/ }).click();
  assert.equal(await name(page).inputValue(), before);
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
  const context = await profile(t);
  const first = await openExample(context, "Two offers, ready to publish");
  await saved(first);
  const second = await context.newPage();
  // A tab that hears nothing of the others, as one that was frozen in the background.
  await second.addInitScript(() => {
    globalThis.BroadcastChannel.prototype.addEventListener = () => {};
    Object.defineProperty(globalThis.BroadcastChannel.prototype, "onmessage", { set() {} });
  });
  await second.goto(first.url());
  await name(second).waitFor();
  await name(first).fill("Written in the first tab");
  await saved(first);
  await name(second).fill("Written in the second tab");
  const alert = second.getByRole("alert");
  await alert.getByText("changed in another tab").waitFor();
  await first.reload();
  assert.equal(await name(first).inputValue(), "Written in the first tab", "the second tab has overwritten nothing");
  await alert.getByRole("button", { name: "Keep this version" }).click();
  await saved(second);
  await first.reload();
  assert.equal(await name(first).inputValue(), "Written in the second tab");
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
  assert.equal(await name(page).inputValue(), "Written on a full disk");
});

/** The notes of what is not stored. */
const notes = (page) => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("offerset/unsaved/")));

test("a reload in the middle of a word loses no letter", async (t) => {
  const page = await openExample(await profile(t), "Two offers, ready to publish");
  for (const text of ["Typed", "Typed right", "Typed right before", "Typed right before the reload"]) {
    await name(page).fill(text);
    await page.reload();
    await name(page).waitFor();
    assert.equal(await name(page).inputValue(), text);
  }
  await saved(page);
  assert.deepEqual(await notes(page), [], "what is stored is noted no more");
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
  await name(page).waitFor();
  assert.equal(await name(page).inputValue(), "Not stored, but noted");
  await saved(page);
  await page.getByRole("button", { name: /^Undo/ }).click();
  assert.equal(await name(page).inputValue(), "Security bundle for Example Corp");
  await saved(page);

  await page.evaluate(() => (globalThis.diskIsFull = true));
  await name(page).fill("Noted by a tab that was closed");
  await page.getByRole("alert").getByText("no room left").waitFor();
  const address = page.url();
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  await name(next).waitFor();
  assert.equal(await name(next).inputValue(), "Noted by a tab that was closed");
  await saved(next);
  assert.deepEqual(await notes(next), []);
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
  assert.equal(await name(second).inputValue(), "Noted in the second tab");
  await alert.getByRole("button", { name: "Take the other version" }).click();
  await saved(second);
  assert.equal(await name(second).inputValue(), "Stored in the first tab");
  assert.deepEqual(await notes(second), []);
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
  await name(page).waitFor();
  assert.equal(await name(page).inputValue(), "Stored without a note");

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
  assert.equal(await name(page).inputValue(), "Not stored");
});

test("a record that can not be read is kept, shown, and can be taken away as a file", async (t) => {
  const context = await profile(t);
  const page = await openExample(context, "Two offers, ready to publish");
  await saved(page);
  const record = { id: "broken", version: 1, body: "{ \"document\": ", revision: 3, writer: "x", changedAt: 0 };
  await store(page, record);
  await visit(page, "/");
  await page.reload();
  await page.getByText("Unreadable record").first().waitFor();
  await page.getByText("Security bundle for Example Corp").first().waitFor();
});

test("a record of a later version is kept as it is", async (t) => {
  const context = await profile(t);
  const page = await open(context);
  const record = { id: "later", version: 99, body: "whatever comes", revision: 1, writer: "x", changedAt: 0 };
  await store(page, record);
  await page.reload();
  await page.getByText("Unreadable record").first().waitFor();
  const kept = await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open("offerset").onsuccess = ({ target }) => {
          target.result.transaction("drafts").objectStore("drafts").get("later").onsuccess = ({ target }) => resolve(target.result);
        };
      }),
  );
  assert.deepEqual(kept, record);
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
  await name(page).waitFor();
  assert.equal(await name(page).inputValue(), "Security bundle for Example Corp");
});
