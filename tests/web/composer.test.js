// The composer beyond the story: every form of a price, the facts that only the seller knows, and what an opened set says
// that has no place of its own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assertAccessible, example, hasValue, open, profile, root, storeDrafts, tabTo, type, visit } from "./support.js";

const checks = (page) => page.getByRole("complementary", { name: "Checks" });
const ready = (page) => checks(page).getByText("Ready to publish").waitFor();

/** Opens a document as a draft, at one of its pages. */
async function openDraft(t, body, step) {
  const page = await open(await profile(t));
  await storeDrafts(page, [{ id: "draft", body }]);
  await visit(page, `/sets/draft/${step}`);
  return page;
}

/** Chooses a form of the price with the keyboard: the arrows walk through the group. */
async function choose(page, name) {
  const group = page.getByRole("group", { name: "Form of the price" });
  await group.getByRole("radio", { checked: true }).focus();
  for (let step = 0; step < 8; step += 1) {
    if (await group.getByRole("radio", { name, exact: true }).isChecked()) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`no arrow leads to ${name}`);
}

/** Fills in fields in their order on the page. */
async function fill(page, ...fields) {
  for (const [name, text] of fields) await type(page, "textbox", name, text);
}

async function fillDate(page, name, digits) {
  await tabTo(page, "textbox", name);
  await page.keyboard.type(digits);
}

const forms = [
  ["One price, due on acceptance", (page) => fill(page, ["Dimension key 1", "seats"], ["Price 1", "1200.00"])],
  [
    "Charges on dates",
    async (page) => {
      await fill(page, ["Dimension key 1", "seats"], ["Quantity 1", "10"]);
      await fillDate(page, "Charge date 1", "02152027");
      await fill(page, ["Charge amount 1", "1200.00"]);
    },
  ],
  ["By use", (page) => fill(page, ["Dimension key 1", "scans"], ["Price 1", "0.05"])],
  [
    "One price, plus use",
    (page) =>
      fill(page, ["Dimension key 1", "seats"], ["Price 1", "1200.00"], ["Dimension key 1", "scans"], ["Price 1", "0.05"]),
  ],
  [
    "Charges on dates, plus use",
    async (page) => {
      await fill(page, ["Dimension key 1", "seats"], ["Quantity 1", "10"]);
      await fillDate(page, "Charge date 1", "02152027");
      await fill(page, ["Charge amount 1", "1200.00"], ["Dimension key 1", "scans"], ["Price 1", "0.05"]);
    },
  ],
  ["A price for each month", (page) => fill(page, ["Price", "100.00"])],
  ["The buyer's own licence (BYOL)", async () => {}],
];

for (const [name, fillIn] of forms) {
  test(`a price is composed with the keyboard: ${name}`, async (t) => {
    const set = JSON.parse(example("two-offers-ready"));
    const [offer] = set.offers;
    const upfront = {
      type: "ConfigurableUpfrontPricingTerm",
      currencyCode: "USD",
      rateCards: [
        {
          selector: { type: "Duration", value: "P12M" },
          rateCard: [{}],
          constraints: { multipleDimensionSelection: "Disallowed", quantityConfiguration: "Disallowed" },
        },
      ],
    };
    offer.terms = [upfront, ...offer.terms.filter((term) => term.type === "LegalTerm")];
    delete offer.product.type;
    delete offer.product.dimensions;
    const page = await openDraft(t, JSON.stringify(set), "terms/1");
    await choose(page, name);
    assert.equal(await page.locator("[aria-invalid=true]").count(), 0, "what was not touched is no mistake");
    await fillIn(page);
    await ready(page);
    await assertAccessible(page, name);
  });
}

test("another form of the price takes along what was entered, and undo brings the first one back", async (t) => {
  const page = await openDraft(t, example("two-offers-ready"), "terms/1");
  const dimension = page.getByRole("textbox", { name: "Dimension key 1", exact: true });
  const before = await dimension.inputValue();
  await choose(page, "One price, due on acceptance");
  await hasValue(dimension, before);
  await page.keyboard.press("ControlOrMeta+z");
  await page.getByRole("group", { name: "Payment schedule" }).waitFor();
  await ready(page);
});

test("terms that have no place of their own are named and kept, whatever form the price has", async (t) => {
  const page = await openDraft(t, example("free-trial-and-replacement"), "terms/2");
  const others = page.getByRole("region", { name: "Also in this offer" });
  await others.getByText("Free trial pricing").waitFor();
  await page.getByRole("radio", { name: "By use", exact: true }).press("Space");
  await page.getByRole("group", { name: "Price of what is used" }).waitFor();
  await others.getByText("Free trial pricing").waitFor();
  await others.getByRole("button", { name: "Take this term out" }).press("Enter");
  await page.getByText("Free trial pricing").waitFor({ state: "detached" });
});

for (const [rule, file, role, field] of [
  ["unknown-active-agreement", "invalid/renewal", "combobox", "The buyer has an active agreement for this product"],
  ["dimensions-not-given", "invalid/prices-by-use", "group", "Product dimensions"],
  ["used-authorization", "invalid/used", "combobox", "Use of the selling authorization"],
  ["already-released", "invalid/released", "combobox", "Offer set state"],
]) {
  test(`a finding opens what is folded away and leads to the field: ${field}`, async (t) => {
    const page = await openDraft(t, readFileSync(join(root, `core/tests/rules/${rule}/${file}.json`), "utf8"), "details");
    const finding = checks(page).getByRole("listitem").filter({ hasText: `About this rule: ${rule}` });
    await finding.getByRole("link").first().click();
    await page.getByRole(role, { name: field }).and(page.locator(":focus")).waitFor();
  });
}

test("a renewal is added, says what it lacks once it was left, and is taken out again", async (t) => {
  const page = await openDraft(t, example("two-offers-ready"), "terms/1");
  await page.getByRole("button", { name: "Add a renewal" }).press("Enter");
  assert.equal(await page.locator("[aria-invalid=true]").count(), 0, "what was not touched is no mistake");
  await page.getByRole("textbox", { name: "Lockout period" }).waitFor();
  await assertAccessible(page, "a renewal");
  await page.getByRole("button", { name: "Take this term out" }).press("Enter");
  await ready(page);
});
