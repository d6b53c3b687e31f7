// The figures of a set are the engine's own, to the last minor unit, for every example; they follow the day of acceptance,
// and the keyboard alone is enough for all of them.
import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { engineFigures, examples, read, today } from "../npm/support.js";
import { assertAccessible, example, figuresOf, open, openExample, openFile, press, profile, publish, sum, tabTo } from "./support.js";

/** Goes from a step of the composer to the figures of the set. */
async function toFigures(page) {
  await page.getByRole("link", { name: "Figures", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Figures" }).and(page.locator(":focus")).waitFor();
}

/** The figures of the page, and the rows of AWS's table of fees that it names. */
async function shown(page) {
  const feeRows = await page.locator("[data-fee-row]").evaluateAll((nodes) => nodes.map((node) => node.dataset.feeRow));
  return { ...(await figuresOf(page)), feeRows };
}

/** The sums of the days and currencies that have several invoices. */
function sumsOfDays(invoices) {
  const days = new Map();
  for (const { date, currencyCode, amount } of invoices) {
    const day = `${date} ${currencyCode}`;
    days.set(day, [...(days.get(day) ?? []), amount]);
  }
  return [...days].filter(([, amounts]) => amounts.length > 1).map(([day, amounts]) => `${sum(amounts)} ${day.split(" ")[1]}`);
}

const isZero = (amount) => Number(amount) === 0;
const known = ({ amount, known }) => amount ?? known;

/** What the page has to say, by the names of its figures, computed from what the engine says. */
function expected({ economics, timeline }) {
  const { offers, totals } = economics;
  const of = (name, list) => (list.length > 0 ? { [name]: list } : {});
  const perTotal = (name) => totals.map((total) => `${total[name]} ${total.currencyCode}`);
  const payouts = (name) => totals.flatMap((total) => total.payouts.map((payout) => `${payout[name]} ${total.currencyCode}`));
  const hasAmount = (offer, value) => offer.currencyCode && value && known(value) !== undefined;
  const split = offers.filter((offer) => offer.currencyCode && offer.listingFee.percentage !== null);
  const resold = offers.filter((offer) => offer.channelPartner && offer.wholesaleValue);
  const share = (list, name) => list.map((offer) => `${sum(offer.charges.map((charge) => charge.split[name]))} ${offer.currencyCode}`);
  const invoices = timeline.events.filter(({ kind, currencyCode }) => kind === "invoice" && currencyCode);
  const undivided = totals.filter((total) => !isZero(total.undivided)).map((total) => `${total.undivided} ${total.currencyCode}`);
  return {
    ...of("buyerPays", perTotal("contractValue")),
    ...of("dueOnAcceptance", perTotal("dueOnAcceptance")),
    ...of("listingFees", perTotal("listingFees")),
    ...of("undivided", undivided),
    ...of("payout", payouts("amount")),
    ...of("sum.buyerPays", perTotal("contractValue")),
    ...of("sum.listingFees", perTotal("listingFees")),
    ...of("sum.undivided", undivided),
    ...of("sum.payout", payouts("amount")),
    ...of("sum.asProductOwner", payouts("asProductOwner").filter((amount) => !isZero(amount.split(" ")[0]))),
    ...of("sum.asChannelPartner", payouts("asChannelPartner").filter((amount) => !isZero(amount.split(" ")[0]))),
    ...of("rounding", totals.filter(({ rounding }) => !isZero(rounding)).map((total) => `${total.rounding} ${total.currencyCode}`)),
    ...of("offer.contractValue", offers.filter((offer) => hasAmount(offer, offer.contractValue)).map((offer) => `${known(offer.contractValue)} ${offer.currencyCode}`)),
    ...of("offer.wholesaleValue", resold.filter((offer) => hasAmount(offer, offer.wholesaleValue)).map((offer) => `${known(offer.wholesaleValue)} ${offer.currencyCode}`)),
    ...of("offer.productOwner", share(split, "productOwner")),
    ...of("offer.channelPartner", share(split.filter((offer) => resold.includes(offer)), "channelPartner")),
    ...of("offer.listingFee", split.map((offer) => `${offer.listingFee.amount} ${offer.currencyCode}`)),
    ...of("fee.percentage", split.map((offer) => offer.listingFee.percentage)),
    ...of("fee.base", split.map((offer) => `${offer.listingFee.base} ${offer.currencyCode}`)),
    ...of("fee.amount", split.map((offer) => `${offer.listingFee.amount} ${offer.currencyCode}`)),
    ...of("invoice", invoices.map((invoice) => `${invoice.amount} ${invoice.currencyCode}`)),
    ...of("day", sumsOfDays(invoices)),
    ...of("month.amount", timeline.months.map((month) => `${month.amount} ${month.currencyCode}`)),
    ...of("month.cumulative", timeline.months.map((month) => `${month.cumulative} ${month.currencyCode}`)),
    ...of("month.total", timeline.months.length > 0 ? perTotal("contractValue") : []),
    feeRows: offers.flatMap((offer) => offer.listingFee.rows.map(({ id }) => id)),
  };
}

test("for every example, each figure on the page is the engine's own, to the last minor unit", async (t) => {
  const sets = examples().map((path) => ({ path, document: JSON.parse(read(path)), acceptedOn: today, offeredOn: today }));
  const natives = engineFigures(sets);
  for (const [index, { path }] of sets.entries()) {
    await t.test(basename(path), async (t) => {
      const page = await open(await profile(t));
      await openFile(page, basename(path), read(path));
      await toFigures(page);
      assert.deepEqual(await shown(page), expected(natives[index]));
    });
  }
});

test("people read the same figures as programs, and each fee leads to its row and its page", async (t) => {
  const page = await openExample(await profile(t), "Two offers, ready to publish");
  await toFigures(page);
  const row = (name) => page.getByRole("row", { name });
  await row(/^The buyer pays \$141,600\.00$/).waitFor();
  await row(/^AWS, as listing fees \$4,300\.00$/).waitFor();
  await row(/^Example Partner \$116,400\.00 for own products, after fees \$1,600\.00 for reselling \$118,000\.00$/).waitFor();
  await row(/^Example ISV .* \$19,300\.00$/).waitFor();
  const fee = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Monitoring 12 months" }) });
  assert.match(await fee.innerText(), /3\.5 % of the wholesale value \$20,000\.00 = \$700\.00/);
  const sources = await fee.getByRole("link").evaluateAll((links) => links.map((link) => link.href));
  assert.deepEqual(new Set(sources), new Set(["https://docs.aws.amazon.com/marketplace/latest/userguide/listing-fees.html"]));
  await page.getByRole("img", { name: /^How what the buyer pays is divided, in USD The buyer pays \$141,600\.00/ }).waitFor();
});

test("another day of acceptance changes what is due at once, and the time line; a day that can not be does not", async (t) => {
  const page = await openExample(await profile(t), "Two offers, ready to publish");
  await toFigures(page);
  await press(page, "button", "Change the date");
  const field = page.getByRole("textbox", { name: "If the buyer accepts on (UTC)" });
  await field.and(page.locator(":focus")).waitFor();
  await page.keyboard.type("01152027");
  await page.getByRole("rowheader", { name: "Jan 15, 2027 Acceptance" }).waitFor();
  const document = JSON.parse(example("two-offers-ready"));
  const [later] = engineFigures([{ document, acceptedOn: "2027-01-15", offeredOn: today }]);
  assert.deepEqual(await shown(page), expected(later));
  assert.deepEqual((await figuresOf(page)).dueOnAcceptance, ["60000.00 USD"]);
  await page.getByRole("row", { name: /Invoice, due on acceptance, to be paid by Feb 14, 2027/ }).waitFor();

  await field.fill("2027-02-01");
  await field.blur();
  await page.getByRole("alert").getByText(/A day from Dec 1, 2026 to Jan 31, 2027/).waitFor();
  assert.deepEqual((await figuresOf(page)).dueOnAcceptance, ["60000.00 USD"], "the page keeps the last day that can be");
  await assertAccessible(page, "a day that can not be");
  await field.fill("2027-01-31");
  await page.getByRole("alert").getByText(/A day from/).waitFor({ state: "detached" });
});

test("a draft says what it lacks, and leads to the place where that is filled in", async (t) => {
  const document = JSON.parse(example("two-offers-ready"));
  document.offers[0].terms[1].schedule[1].chargeAmount = "";
  document.offers[1].resaleAuthorization.terms = [];
  const page = await open(await profile(t));
  await openFile(page, "draft.json", JSON.stringify(document));
  await toFigures(page);
  await page.getByText("Some can not be known yet").waitFor();
  await page.getByRole("link", { name: "Monitoring 12 months lacks the prices of the selling authorization" }).waitFor();
  assert.deepEqual((await figuresOf(page)).buyerPays, ["60000.00 USD"]);
  await page.getByText("Who hears of the acceptance shows here once the set is ready").waitFor();
  await assertAccessible(page, "the figures of a draft that lacks something");
  await press(page, "link", "Endpoint 12 months lacks the amount of a charge");
  await page.getByRole("heading", { level: 1, name: "Terms" }).waitFor();
});

test("what is paid by use has no value ahead, and the page says so", async (t) => {
  const document = JSON.parse(example("two-offers-ready"));
  document.offers[0].pricingModel = "Usage";
  document.offers[0].terms = [
    { type: "UsageBasedPricingTerm", currencyCode: "USD", rateCards: [{ rateCard: [{ dimensionKey: "calls", price: "0.01" }] }] },
    ...document.offers[0].terms.slice(3),
  ];
  const page = await open(await profile(t));
  await openFile(page, "usage.json", JSON.stringify(document));
  await toFigures(page);
  await page.getByRole("row", { name: /^Endpoint 12 months Own product What is used not known ahead/ }).waitFor();
  await page.getByRole("listitem").filter({ hasText: "Endpoint 12 months: what is used, invoiced each month" }).waitFor();
  await page.getByText("what is used comes on top").waitFor();
});

test("the figures of a published set name who hears of it, with the keyboard alone", async (t) => {
  const page = await openExample(await profile(t), "Two offers, ready to publish");
  await publish(page);
  await press(page, "link", "Figures");
  await page.getByRole("heading", { level: 1, name: "Figures" }).and(page.locator(":focus")).waitFor();
  const summary = page.getByText(/^When the buyer accepts, and when agreements start: \d+ messages$/);
  for (let step = 0; step < 100 && (await summary.and(page.locator(":focus")).count()) === 0; step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const message = page.getByRole("listitem").filter({ hasText: "Customer accepted an AWS Marketplace Channel Partner private offer" });
  await message.filter({ hasText: "Example ISV, the owner of the product" }).first().waitFor();
  await assertAccessible(page, "the messages");
  await tabTo(page, "link", "Back to the set", { backwards: true });
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Frozen" }).waitFor();
});
