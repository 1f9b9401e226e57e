import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { exportText, importText, merge } from "../../docs/assets/js/case-export.js";
import { casebookOf } from "../../docs/assets/js/casebook-shape.js";

const bookOf = (cases) => casebookOf({ id: "book-1", last: "", cases }).book;
/** Without what makes no difference: objects here have no prototype. */
const plain = (value) => JSON.parse(JSON.stringify(value));
const OLD = readFileSync(new URL("../data/kept/version-1.json", import.meta.url), "utf8");

test("what is saved comes back as it was", () => {
  const { book } = importText(OLD);
  const again = importText(exportText(book, new Date(0))).book;
  assert.deepEqual(plain(again), plain(book));
  assert.deepEqual(
    Object.values(again.cases).map(({ name }) => name),
    ["Rossi – sito", "Acme", "", "constructor"],
  );
});

test("what stands here stays, what is missing is added", () => {
  const euros = { amount: "", currency: "EUR", typed: "" };
  const dollars = { amount: "5", currency: "USD", typed: "5" };
  const ours = bookOf({ a: { name: "Rossi", values: { my_name: "Kim", amount: euros } } });
  const theirs = bookOf({
    a: { name: "Other", recipient: "a@b.org", values: { my_name: "Jo", amount: dollars } },
    constructor: { name: "Acme" },
  });
  const { cases } = merge(ours, theirs);
  assert.deepEqual(Object.keys(cases), ["a", "constructor"]);
  assert.equal(cases.a.name, "Rossi");
  assert.equal(cases.a.recipient, "a@b.org");
  assert.deepEqual(plain(cases.a.values), { my_name: "Kim", amount: dollars });
});

test("an only client of whom nothing is known gives way, others don’t", () => {
  const theirs = bookOf({ b: { name: "Acme" } });
  const merged = (cases) => Object.keys(merge(bookOf(cases), theirs).cases);
  assert.deepEqual(merged({ a: { ticks: { guide: {} }, values: { my_name: "" } } }), ["b"]);
  assert.deepEqual(merged({ z: { name: "Rossi" } }), ["z", "b"]);
  assert.deepEqual(merged({ a: {}, c: {} }), ["a", "c", "b"]);
});

test("a file with one damaged part is refused whole", () => {
  const file = (casebook) =>
    JSON.stringify({ format: "bridgebook-case-file", version: 2, casebook });
  for (const casebook of [
    { cases: { a: "Rossi" } },
    { cases: { a: { ticks: [] } } },
    { cases: { a: { values: { my_name: 7 } } } },
    { cases: {} },
    [],
  ]) {
    assert.deepEqual(importText(file(casebook)), { fault: "damaged" }, JSON.stringify(casebook));
  }
});
