// The whole story with the keyboard alone: a seller composes a set, sees what is wrong and repairs it, and publishes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, press, profile, tabTo, type } from "./support.js";

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
    assert.equal(await seller.getByRole("textbox", { name: "Buyer accounts 1" }).inputValue(), "111122223333");
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
});
