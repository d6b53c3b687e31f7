// The way of a published set to AWS: its requests are followed to the end, whatever AWS answers, over reloads and in two
// tabs; and then another set takes its place.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import zlib from "node:zlib";
import { Catalog } from "../npm/catalog.js";
import { engineFigures, today } from "../npm/support.js";
import { assertAccessible, example, hasCount, hasValue, openDeaf, openExample, press, profile, publish, tabTo, visit } from "./support.js";

const set = JSON.parse(example("two-offers-ready"));
const EXAMPLE = "Two offers, ready to publish";

/** What the engine itself says of a set, and of files that are imported. */
function engine(document, files) {
  return engineFigures([{ document, acceptedOn: today, offeredOn: today, files }])[0];
}

/** Publishes an example; gives the page of the published set. */
async function published(context, name = EXAMPLE) {
  const page = await openExample(context, name);
  await publish(page);
  return page;
}

const request = (page, number) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name: new RegExp(`^Request ${number}:`) }) });
const body = async (page, number) => JSON.parse(await request(page, number).locator("pre").textContent());
const state = (page, number, words) => request(page, number).getByText(words, { exact: true }).waitFor();
const heading = (page, name) => page.getByRole("heading", { name });
const field = (page) => page.getByRole("textbox", { name: "What AWS answered" });

/** Pastes a text as the answer to a request, with the keyboard. */
async function paste(page, number, text) {
  await tabTo(page, "textbox", "What AWS answered");
  await page.keyboard.insertText(typeof text === "string" ? text : JSON.stringify(text, null, 4));
  await press(page, "button", `Read the answer to request ${number}`);
}

/** The answers that AWS would give until a request has succeeded. */
function answered(catalog, body) {
  const start = catalog.start(body);
  const describe = () => catalog.describeChangeSet(start.ChangeSetId);
  return { start, describe };
}

/** Downloads and reads a zip archive: its files by their names, with their checksums held against their contents. */
async function unzipped(page) {
  const button = page.getByRole("button", { name: "Download everything as a zip" });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  assert.match(download.suggestedFilename(), /^security-bundle-.*-aws\.zip$/);
  const bytes = readFileSync(await download.path());
  const end = bytes.length - 22;
  assert.equal(bytes.readUInt32LE(end), 0x06054b50, "the end of the directory");
  const files = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    assert.equal(bytes.readUInt32LE(at), 0x02014b50, "an entry of the directory");
    assert.equal(bytes.readUInt16LE(at + 10), 0, "stored");
    const [sum, size] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 24)];
    const [nameLength, offset] = [bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    assert.equal(bytes.readUInt32LE(offset), 0x04034b50, name);
    const content = bytes.subarray(offset + 30 + nameLength, offset + 30 + nameLength + size);
    // Node has it from 20.15 on.
    if (zlib.crc32) assert.equal(zlib.crc32(content), sum, name);
    files[name] = content.toString("utf8");
    at += 46 + nameLength;
  }
  return files;
}

const named = (files) => Object.entries(files).filter(([name]) => name.endsWith(".json")).map(([name, text]) => ({ name, text }));

test("a published set is followed to its release at AWS, with the keyboard alone", async (t) => {
  const context = await profile(t);
  const page = await published(context);
  const catalog = new Catalog();
  await press(page, "link", "Requests to AWS");
  await heading(page, "Requests to AWS").and(page.locator(":focus")).waitFor();
  const address = page.url();

  await t.test("the requests stand in order, with what they need, and what none of them carries", async () => {
    await heading(page, /^Request 3:/).waitFor();
    assert.deepEqual(await page.getByRole("heading", { level: 3 }).allTextContents(), [
      "Request 1: Create the offer set",
      "Request 2: Create and release offers 1 and 2",
      "Request 3: Associate the offers and release the set",
    ]);
    await state(page, 1, "Ready to send");
    await state(page, 2, "Waits for ids");
    await request(page, 3).getByText("{{offerId:2}}", { exact: true }).waitFor();
    await page.getByText("wholesale terms").waitFor();
    const policy = JSON.parse(await page.getByRole("region", { name: "Permissions" }).locator("pre").textContent());
    assert.deepEqual(policy, engine(set).plan.iamPolicy);
    await assertAccessible(page, "the requests before the first one is sent");
  });

  await t.test("all of it is in one zip archive, which is read back as the document", async () => {
    const files = await unzipped(page);
    const { plan, imported } = engine(set, named(files));
    assert.deepEqual(Object.keys(files), ["README.txt", ...plan.calls.map(({ file }) => file), "iam-policy.json", "offer-set.json"]);
    for (const { file, request } of plan.calls) assert.deepEqual(JSON.parse(files[file]), request, file);
    for (const { run } of plan.calls) assert.ok(files["README.txt"].includes(run), run);
    assert.deepEqual(imported.sets.map(({ document }) => document), [set]);
  });

  await t.test("a text that is not understood says why, and stays", async () => {
    for (const [text, why] of [
      ['{ "ChangeSetId": ', /^The text is no JSON: line 1/],
      [await body(page, 1), /^This is the request itself/],
      ["done", /^The text is neither an answer of AWS nor ids such as offerset-abc123\.$/],
      ["\nAn error occurred (AccessDeniedException) when calling the StartChangeSet operation: No.", /AccessDeniedException: No\. Give the sender the policy/],
    ]) {
      await paste(page, 1, text);
      await page.getByRole("alert").filter({ hasText: why }).waitFor();
      await field(page).and(page.locator(":focus")).waitFor();
      assert.notEqual(await field(page).inputValue(), "");
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("Delete");
    }
  });

  await t.test("the answer of StartChangeSet goes into the line that follows it", async () => {
    const { start, describe } = answered(catalog, await body(page, 1));
    await paste(page, 1, start);
    await state(page, 1, "At AWS");
    await request(page, 1).getByText(`--change-set-id ${start.ChangeSetId}`).waitFor();
    await paste(page, 1, describe());
    await page.getByText("AWS has not finished: PREPARING").waitFor();
    describe();
    await paste(page, 1, describe());
    await state(page, 1, "Done");
    await heading(page, /^Request 2:/).and(page.locator(":focus")).waitFor();
    await page.getByText("1 of 3 requests are done").waitFor();
    const id = await request(page, 1).getByRole("textbox", { name: "Offer set" }).inputValue();
    assert.deepEqual(await body(page, 2), (await filled(page, { offerSetId: id })).calls[1].request);
  });

  await t.test("a reload and a second tab know the same, and what one of them is told, the other shows", async () => {
    await page.reload();
    await state(page, 2, "Ready to send");
    const second = await context.newPage();
    await second.goto(address);
    await state(second, 2, "Ready to send");
    const { describe } = answered(catalog, await body(second, 2));
    describe();
    describe();
    const described = describe();
    const ids = described.ChangeSet.filter(({ ChangeName }) => ChangeName).map(({ Entity }) => Entity.Identifier);
    await paste(second, 2, ids.join("\n"));
    await state(second, 2, "Done");
    await state(page, 2, "Done");
    await state(page, 3, "Ready to send");
    assert.doesNotMatch(JSON.stringify(await body(page, 3)), /\{\{/, "no placeholder is left");
    await second.close();
  });

  await t.test("a change set that failed shows why, also after a reload, and is tried again under another token", async () => {
    const first = await body(page, 3);
    const changes = first.ChangeSet.map((change) => ({ ...change, ErrorDetailList: [] }));
    changes[1].ErrorDetailList = [{ ErrorCode: "MISSING_BUYER_NOTES", ErrorMessage: "Set BuyerNotes." }];
    await paste(page, 3, { ChangeSetId: "changeset-9", Status: "FAILED", FailureCode: "CLIENT_ERROR", ChangeSet: changes });
    await state(page, 3, "Failed");
    await heading(page, /^Request 3:/).and(page.locator(":focus")).waitFor();
    await page.reload();
    await request(page, 3).getByText("AWS says: Set BuyerNotes.").waitFor();
    assert.equal(await page.getByRole("link", { name: "missing-buyer-notes" }).getAttribute("href"), "#/rules/missing-buyer-notes");
    await assertAccessible(page, "a request that failed");
    await press(page, "button", "Try again, with a new token");
    await state(page, 3, "Ready to send");
    const { ClientRequestToken, ...again } = await body(page, 3);
    const { ClientRequestToken: before, ...same } = first;
    assert.notEqual(ClientRequestToken, before);
    assert.deepEqual(again, same);
  });

  await t.test("in the end the set is released, and says where it is", async () => {
    const { describe } = answered(catalog, await body(page, 3));
    describe();
    describe();
    await paste(page, 3, describe());
    await heading(page, "Released").and(page.locator(":focus")).waitFor();
    const id = await request(page, 1).getByRole("textbox", { name: "Offer set" }).inputValue();
    assert.equal(catalog.describeEntity(id).DetailsDocument.State, "Released");
    await page.getByText(`--entity-id ${id}`).waitFor();
    await assertAccessible(page, "a released set");
    const files = await unzipped(page);
    const { sets } = engine(set, named(files)).imported;
    assert.equal(sets.length, 1);
    assert.deepEqual(sets[0].document.offers.map(({ offerSetId }) => offerSetId), [id, id]);
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Offer sets" }).click();
    await page.getByRole("row").getByText("Released at AWS").waitFor();
    await page.goBack();
    await heading(page, "Released").waitFor();
  });

  await t.test("an id is corrected, and one that can not be is refused and stays in its field", async () => {
    const offer = request(page, 2).getByRole("textbox", { name: /^Offer 1/ });
    await offer.fill("offer set");
    await offer.press("Tab");
    await page.getByText("offer set is not the id of an offer, such as offer-abc123.").waitFor();
    await hasValue(offer, "offer set");
    await offer.fill("offer-corrected1@2");
    await offer.press("Tab");
    await page.getByText("is not the id").waitFor({ state: "detached" });
    assert.equal((await body(page, 3)).ChangeSet[0].DetailsDocument.Offers[0].OfferId, "offer-corrected1");
    await page.reload();
    await hasValue(offer, "offer-corrected1");
  });
});

/** The engine's plan with some ids, as the requests on the page should be; the token follows from the rest. */
async function filled(page, values) {
  const text = JSON.stringify(engine(set).plan).replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name) => values[name] ?? placeholder);
  const plan = JSON.parse(text);
  for (const [place, call] of plan.calls.entries()) call.request.ClientRequestToken = (await body(page, place + 1)).ClientRequestToken;
  return plan;
}

test("two tabs that hear nothing of each other overwrite nothing that AWS told", async (t) => {
  const first = await published(await profile(t));
  await visit(first, `${first.url().split("#")[1]}/aws`);
  const second = await openDeaf(first);
  await state(second, 1, "Ready to send");
  await paste(first, 1, "offerset-first");
  await state(first, 1, "Done");
  await paste(second, 1, '{ "ChangeSetId": "1aaaaaaaaaaaaaaaaaaaaaaaa" }');
  await request(second, 1).getByText("--change-set-id 1aaaaaaaaaaaaaaaaaaaaaaaa").waitFor();
  await first.reload();
  await request(first, 1).getByText("--change-set-id 1aaaaaaaaaaaaaaaaaaaaaaaa").waitFor();
  assert.match(JSON.stringify(await body(first, 2)), /offerset-first/);
});

test("a set that AWS would refuse by now says so before anything is sent", async (t) => {
  const context = await profile(t);
  const page = await published(context);
  await context.clock.setFixedTime(new Date("2027-02-01T12:00:00Z"));
  await visit(page, `${page.url().split("#")[1]}/aws`);
  await page.getByText("AWS would refuse this set today:").waitFor();
  await page.getByText(/expire/).first().waitFor();
});

test("another set takes the place of a released one: what changes, and how it is done", async (t) => {
  const context = await profile(t);
  const page = await published(context);
  const old = page.url();
  await visit(page, `${old.split("#")[1]}/aws`);
  await paste(page, 1, "offerset-old1");
  await state(page, 1, "Done");
  await paste(page, 2, "offer-old1 offer-old2");
  await state(page, 2, "Done");
  await paste(page, 3, { ChangeSetId: "changeset-3", Status: "SUCCEEDED", ChangeSet: (await body(page, 3)).ChangeSet });
  await heading(page, "Released").waitFor();

  await press(page, "link", "replace it by another set");
  await heading(page, "Replace the set").and(page.locator(":focus")).waitFor();
  await press(page, "button", "Clone this set as a draft");
  await page.getByRole("link", { name: "Edit the draft" }).waitFor();
  await hasCount(page.getByText("Stays: can be cloned"), 2);

  await press(page, "link", "Edit the draft");
  await page.getByRole("heading", { level: 1, name: "Details" }).waitFor();
  await page.getByRole("textbox", { name: "Note to the buyer" }).fill("Another note");
  await page.getByText("All changes are saved").waitFor();
  await visit(page, `${page.url().split("#")[1].replace("details", "offers/1")}`);
  await page.getByRole("textbox", { name: "Internal description" }).fill("Another description");
  await page.getByText("All changes are saved").waitFor();
  await page.goBack();
  await page.goBack();

  await heading(page, "What changes").waitFor();
  await page.getByText(/^The note to the buyer changes from .* to Another note\.$/).waitFor();
  await page.getByText("Changes: made anew").waitFor();
  await hasCount(page.getByText("Stays: can be cloned"), 1);
  await page.getByText("Create anew what changes, with the id of the new set: offer 1.").waitFor();
  const expiry = JSON.parse(await page.getByRole("region", { name: "Let the old set expire" }).locator("pre").textContent());
  assert.deepEqual(expiry.ChangeSet.map(({ Entity }) => Entity.Identifier), ["offer-old1", "offer-old2"]);
  await assertAccessible(page, "how a set is replaced");

  await page.getByRole("link", { name: "Review and publish the draft" }).click();
  await page.getByRole("button", { name: /^Publish the set/ }).click();
  await heading(page, "Frozen").waitFor();
  await page.goto(`${old}/replace`);
  await page.getByRole("combobox", { name: "A set on this device" }).selectOption({ label: "Security bundle for Example Corp (copy) (published)" });
  await page.getByRole("link", { name: "Requests for the new set" }).click();
  await heading(page, "Requests to AWS").waitFor();
});

test("a successor that is not ready shows the difference, and how much is missing", async (t) => {
  const context = await profile(t);
  const page = await published(context);
  const old = page.url();
  await visit(page, "/");
  await page.getByRole("button", { name: "New offer set" }).click();
  await page.getByRole("heading", { level: 1, name: "Details" }).waitFor();
  await page.goto(`${old}/replace`);
  await page.getByRole("combobox", { name: "A set on this device" }).selectOption({ index: 1 });
  await page.getByRole("link", { name: "Show what is missing" }).waitFor();
  await page.getByText("Gone: expires with the old set").first().waitFor();
  await assertAccessible(page, "a successor that is not ready");
});
