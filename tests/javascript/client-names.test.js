import assert from "node:assert/strict";
import { test } from "node:test";
import { clientNames } from "../../docs/assets/js/client-names.js";

/** What clients of these names are called. */
const called = (...names) => [
  ...clientNames(
    names.map((name, index) => [`case-${index}`, { name }]),
    "Client {number}",
  ).values(),
];

test("a client without a name has a number", () => {
  assert.deepEqual(called("", "Rossi", "   "), ["Client 1", "Rossi", "Client 3"]);
});

test("no two are called the same, however they came to their names", () => {
  assert.deepEqual(called("Rossi", "Rossi ", "Ros\u00a0 si", "Ros si"), [
    "Rossi",
    "Rossi (2)",
    "Ros si",
    "Ros si (2)",
  ]);
  assert.deepEqual(called("Rossi", "Rossi (2)", "Rossi"), ["Rossi", "Rossi (2)", "Rossi (3)"]);
  assert.deepEqual(called("Client 2", ""), ["Client 2", "Client 2 (2)"]);
  assert.deepEqual(called("Andre\u0301", "André"), ["André", "André (2)"]);
});
