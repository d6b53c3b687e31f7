// The whole story with the keyboard alone: a seller composes a set, sees what is wrong and repairs it, and publishes; the
// buyer opens the link in a browser of their own, and accepts all offers with one click.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, hasCount, hasValue, now, open, openExample, origin, press, profile, publish, tabTo, type, visit } from "./support.js";

/** What the seller fills in for an offer. */
const offers = [
  { name: "Endpoint 12 months", description: "Internal: deal 4711", product: "prod-aaaaaaaaaaaaa", dimension: "seats", price: "60000.00" },
  { name: "Backup 12 months", description: "Internal: deal 4712", product: "prod-bbbbbbbbbbbbb", dimension: "terabytes", price: "24000.50" },
];

const checks = (page) => page.getByRole("complementary", { name: "Checks" });

async function fillInDetails(page) {
  await type(page, "textbox", "Name", "Security bundle for Example Corp");
  await type(page, "textbox", "Note to the buyer", "Endpoint protection and backup.");
  await type(page, "textbox", "Buyer accounts 1", "1111-2222-3333");
  await tabTo(page, "textbox", "Expires on");
  await page.keyboard.type("01312027");
  await type(page, "textbox", "Seller name (optional)", "Example Partner");
  await type(page, "textbox", "Seller account (optional)", "444455556666");
}

async function fillInOffer(page, number) {
  const { name, description, product } = offers[number - 1];
  await type(page, "textbox", "Offer name", name);
  await type(page, "textbox", "Internal description", description);
  await type(page, "textbox", "Product id", product);
}

async function fillInPrice(page, number) {
  const { dimension, price } = offers[number - 1];
  await type(page, "textbox", "Dimension key 1", dimension);
  await type(page, "textbox", "Price 1", price);
}

/** Goes on to an offer of the list beside the form. */
async function goToOffer(page, number, heading) {
  await press(page, "link", new RegExp(`^Offer ${number}:`));
  await page.getByRole("heading", heading).waitFor();
}

test("a seller composes a set, repairs what AWS would refuse, and publishes it; the buyer accepts it with one click", async (t) => {
  const seller = await open(await profile(t));
  await press(seller, "button", "New offer set");
  await seller.getByRole("heading", { level: 1, name: "Details" }).waitFor();

  await t.test("nothing that was not touched is called a mistake", async () => {
    assert.equal(await seller.locator("[aria-invalid=true]").count(), 0);
    await checks(seller).getByText("Not complete yet").waitFor();
  });

  await t.test("what is the same for all offers is entered once", async () => {
    await fillInDetails(seller);
    await hasValue(seller.getByRole("textbox", { name: "Buyer accounts 1" }), "111122223333");
    await press(seller, "link", "Continue: Offers");
  });

  await t.test("a product that is in the set twice is refused the moment it is typed", async () => {
    await seller.getByRole("heading", { name: "Offer 1 of 2" }).waitFor();
    await fillInOffer(seller, 1);
    await goToOffer(seller, 2, { name: "Offer 2 of 2" });
    await fillInOffer(seller, 2);
    await type(seller, "textbox", "Product id", offers[0].product);
    await checks(seller).getByText("AWS would refuse this").waitFor();
    await checks(seller).getByText("TOO_MANY_OFFERS_PER_PRODUCT").waitFor();
    await type(seller, "textbox", "Product id", offers[1].product);
    await checks(seller).getByText("TOO_MANY_OFFERS_PER_PRODUCT").waitFor({ state: "detached" });
    await press(seller, "link", "Continue: Terms");
  });

  await t.test("two currencies are refused the moment they are chosen, and repaired with one press", async () => {
    await seller.getByRole("heading", { level: 1, name: "Terms" }).waitFor();
    await fillInPrice(seller, 1);
    await goToOffer(seller, 2, { level: 1, name: "Terms" });
    await fillInPrice(seller, 2);
    await tabTo(seller, "combobox", "Currency", { backwards: true });
    await seller.keyboard.type("EUR");
    await checks(seller).getByText("INCONSISTENT_OFFER_CURRENCY_CODE").waitFor();
    await press(seller, "button", "Use USD in every offer");
    await checks(seller).getByText("INCONSISTENT_OFFER_CURRENCY_CODE").waitFor({ state: "detached" });
    await checks(seller).getByText("Ready to publish").waitFor();
  });

  await t.test("undo and redo bring the mistake back and repair it again", async () => {
    await seller.keyboard.press("ControlOrMeta+z");
    await checks(seller).getByText("INCONSISTENT_OFFER_CURRENCY_CODE").waitFor();
    await seller.keyboard.press("ControlOrMeta+Shift+z");
    await checks(seller).getByText("Ready to publish").waitFor();
  });

  let link;
  await t.test("publishing freezes the set and makes a link for the buyer", async () => {
    await press(seller, "link", "Continue: Review and publish");
    await seller.getByRole("heading", { level: 1, name: "Review and publish" }).waitFor();
    await press(seller, "button", "Publish the set of 2 offers");
    await seller.getByRole("heading", { name: "Frozen" }).waitFor();
    await assertAccessible(seller, "a published set");
    link = await (await tabTo(seller, "textbox", "Link for the buyer")).inputValue();
    assert.ok(link.startsWith(`${origin}/#/review?`), "what is shared stays behind the #, where no server sees it");
    await press(seller, "button", "Copy the link");
    await seller.getByText("Copied").first().waitFor();
    assert.equal(await seller.evaluate(() => navigator.clipboard.readText()), link);
  });

  const person = await profile(t, { timezoneId: "Europe/Berlin" });
  const buyer = await person.newPage();
  await t.test("the buyer sees in another browser that the set is complete, unaltered and open", async () => {
    await buyer.goto(link);
    await buyer.getByRole("heading", { level: 1, name: "Security bundle for Example Corp" }).waitFor();
    for (const standing of ["Complete", "Unaltered", "Open"]) await buyer.getByText(standing, { exact: true }).waitFor();
    await buyer.getByText("$84,000.50").first().waitFor();
    assert.doesNotMatch(await buyer.locator("body").innerText(), /Internal: deal/, "what is internal is not in the link");
    await assertAccessible(buyer, "the buyer's page");
  });

  await t.test("one click accepts all offers, after a last look", async () => {
    await press(buyer, "button", "Accept 2 offers");
    await buyer.getByRole("dialog").getByText("2, one for each product").waitFor();
    await assertAccessible(buyer, "the last look");
    await press(buyer, "button", "Confirm: accept 2 offers");
    await buyer.getByText("Accepted in this preview").waitFor();
    assert.equal((await agreements(buyer)).length, 2);
    await assertAccessible(buyer, "the receipt");
  });

  await t.test("the receipt survives a reload, and a second click repeats it", async () => {
    const first = await agreements(buyer);
    await buyer.reload();
    await buyer.getByText("Accepted in this preview").waitFor();
    assert.deepEqual(await agreements(buyer), first);
    await buyer.goto(link);
    await buyer.getByRole("heading", { level: 1, name: "Security bundle for Example Corp" }).waitFor();
    await buyer.getByText(/accepted/i).first().waitFor();
    await visit(buyer, "/agreements");
    const receipts = buyer.getByRole("link", { name: /Security bundle for Example Corp/ });
    await hasCount(receipts, 1);
    await assertAccessible(buyer, "the list of agreements");
  });
});

/** The ids of the agreements on a receipt. */
function agreements(page) {
  return page.getByText(/^agmt-preview-/).allInnerTexts();
}

test("a link that was cut or altered says so, and an expired set can not be accepted", async (t) => {
  const context = await profile(t);
  const link = await publish(await openExample(context, "Two offers, ready to publish"));

  const opened = async (address, clock = now) => {
    const person = await profile(t);
    await person.clock.setFixedTime(clock);
    const page = await person.newPage();
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  };
  const cut = await opened(link.slice(0, -40));
  await cut.getByText(/cut|incomplete|not complete/i).first().waitFor();
  assert.equal(await cut.getByRole("button", { name: /^Accept/ }).count(), 0);
  await assertAccessible(cut, "a link that was cut");

  const digest = /review\?1\.([0-9a-f]{64})/.exec(link)[1];
  const altered = await opened(link.replace(digest, digest.split("").reverse().join("")));
  await altered.getByText(/altered|changed/i).first().waitFor();
  assert.equal(await altered.getByRole("button", { name: /^Accept/ }).count(), 0);

  const lastMoment = await opened(link, new Date("2027-01-31T23:59:59Z"));
  await lastMoment.getByRole("button", { name: "Accept 2 offers" }).waitFor();
  const expired = await opened(link, new Date("2027-02-01T00:00:00Z"));
  await expired.getByText(/expired/i).first().waitFor();
  assert.equal(await expired.getByRole("button", { name: /^Accept/ }).count(), 0);
  await assertAccessible(expired, "an expired set");
});
