// The ledger joins what was accepted with the seller's own sets, and its sums are the engine's.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { engineFigures, today } from "../npm/support.js";
import { assertAccessible, example, figuresOf, open, openFile, profile, publish, sum, tabTo, visit } from "./support.js";

/** Publishes a document as a seller, and returns the link for the buyer. */
async function published(page, document) {
  await openFile(page, "set.json", JSON.stringify(document));
  return publish(page);
}

/** Accepts what a link leads to, as its buyer. */
async function accept(page, link) {
  await page.goto(link);
  await page.getByRole("button", { name: /^Accept \d/ }).click();
  await page.getByRole("button", { name: /^Confirm: accept/ }).click();
  await page.getByText("Accepted in this preview").waitFor();
}

/** The sum of amounts of US dollars, as the page writes it for programs. */
const dollars = (amounts) => `${sum(amounts.map((amount) => amount.split(" ")[0]))} USD`;

const two = JSON.parse(example("two-offers-ready"));
// What a spreadsheet would take for a formula.
const three = structuredClone({ ...two, name: "=1+1", offers: JSON.parse(example("renewal")).offers });

async function acceptedTwice(t) {
  const page = await open(await profile(t));
  for (const document of [two, three]) await accept(page, await published(page, document));
  await visit(page, "/agreements");
  await page.getByRole("link", { name: "Ledger" }).click();
  await page.getByRole("heading", { level: 1, name: "Ledger" }).and(page.locator(":focus")).waitFor();
  await page.getByRole("row", { name: /Endpoint Shield/ }).first().waitFor();
  return page;
}

test("rows and totals over two accepted sets are the engine's, with wholesale prices, margins and fees", async (t) => {
  const page = await acceptedTwice(t);
  const sets = [three, two].map((document) => ({ document, acceptedOn: today, offeredOn: today }));
  const ledgers = engineFigures(sets).map(({ acceptance }) => acceptance.ledger);
  const rows = ledgers.flatMap((ledger) => ledger.rows);
  const figures = await figuresOf(page);
  assert.deepEqual(figures["row.grossRevenue"], rows.map(({ grossRevenue, currencyCode }) => `${grossRevenue} ${currencyCode}`));
  assert.deepEqual(figures["row.netRevenue"], rows.map(({ netRevenue, currencyCode }) => `${netRevenue} ${currencyCode}`));
  assert.deepEqual(figures["row.listingFee"], rows.filter(({ role }) => role === "productOwner").map(({ listingFee }) => `${listingFee} USD`));
  assert.deepEqual(figures["row.wholesaleCost"], rows.filter(({ role }) => role === "channelPartner").map(({ wholesaleCost }) => `${wholesaleCost} USD`));
  for (const name of ["grossRevenue", "wholesaleCost", "listingFee", "netRevenue", "buyersPay"]) {
    assert.deepEqual(figures[`total.${name}`], [dollars(ledgers.map(({ totals }) => totals[0][name]))], name);
  }
  await assertAccessible(page, "the ledger");
});

test("what narrows the ledger stays in the address, and the totals are of what is shown", async (t) => {
  const page = await acceptedTwice(t);
  const all = await figuresOf(page);
  await page.getByRole("combobox", { name: "Offer set" }).selectOption({ index: 2 });
  await page.getByRole("status").filter({ hasText: /^3 rows$/ }).waitFor();
  assert.match(page.url(), /#\/ledger\?set=[0-9a-f]{64}$/);
  await page.reload();
  await page.getByRole("status").filter({ hasText: /^3 rows$/ }).waitFor();
  const figures = await figuresOf(page);
  assert.deepEqual(figures["total.netRevenue"], [dollars(figures["row.netRevenue"])]);
  assert.notDeepEqual(figures["total.netRevenue"], all["total.netRevenue"]);

  await (await tabTo(page, "combobox", "Party")).selectOption({ label: "Example ISV" });
  await page.getByRole("status").filter({ hasText: /^1 row$/ }).waitFor();
  await page.getByLabel("Invoiced until (UTC)").fill("2027-01-31");
  await page.getByText("Nothing was earned with what you ask for.").waitFor();
  await assertAccessible(page, "a ledger without rows");
  await page.getByRole("button", { name: "Show everything" }).click();
  await page.getByRole("status").filter({ hasText: /^7 rows$/ }).waitFor();
  assert.match(page.url(), /#\/ledger$/);
  await page.getByRole("combobox", { name: "A row for each" }).selectOption("invoice");
  await page.getByRole("status").filter({ hasText: /^1\d rows$/ }).waitFor();
  assert.deepEqual((await figuresOf(page))["total.netRevenue"], all["total.netRevenue"]);
});

test("the ledger is downloaded as CSV, in which no text is a formula", async (t) => {
  const page = await acceptedTwice(t);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download as CSV" }).click()]);
  assert.equal(download.suggestedFilename(), "ledger.csv");
  const [header, ...lines] = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  const sets = [three, two].map((document) => ({ document, acceptedOn: today, offeredOn: today }));
  const native = engineFigures(sets).flatMap(({ acceptance }) => acceptance.csv.trimEnd().split("\r\n").slice(1));
  // The agreements have the ids of the receipts, which are made of what the buyer has seen.
  const withoutAgreement = (line) => line.replace(/"agmt-preview-[0-9a-f]+"/, "");
  assert.deepEqual(lines.map(withoutAgreement), native.map(withoutAgreement));
  assert.match(header, /^"Offer set ID",/);
  assert.ok(lines[0].includes(`"'=1+1"`), lines[0]);
});

test("a buyer's own ledger does not divide what is resold, and says so; an empty one says how rows come to be", async (t) => {
  const seller = await open(await profile(t));
  const link = await published(seller, two);
  const buyer = await open(await profile(t), "/ledger");
  await buyer.getByRole("heading", { name: "Nothing is booked yet" }).waitFor();
  await assertAccessible(buyer, "an empty ledger");
  await accept(buyer, link);
  await visit(buyer, "/ledger");
  await buyer.getByText(/this device has the buyer’s copy only/).waitFor();
  const figures = await figuresOf(buyer);
  assert.deepEqual(figures["total.undivided"], ["21600.00 USD"]);
  assert.deepEqual(figures["total.buyersPay"], ["141600.00 USD"]);
  assert.deepEqual(figures["row.undivided"], ["21600.00 USD"]);
  await assertAccessible(buyer, "a ledger that is not divided");
});
