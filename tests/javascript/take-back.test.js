import assert from "node:assert/strict";
import { test } from "node:test";
import { takeBack } from "../../docs/assets/js/take-back.js";

/** What is left of `now` once the deed from `before` to `after` is taken back. */
function takenBack(before, after, now) {
  takeBack(now, before, after);
  return now;
}

test("what was removed comes back, in its old place", () => {
  const now = takenBack({ a: 1, b: { c: 2 }, d: 3 }, { a: 1, d: 3 }, { a: 1, d: 3, e: 4 });
  assert.deepEqual(now, { a: 1, b: { c: 2 }, d: 3, e: 4 });
  assert.deepEqual(Object.keys(now), ["a", "b", "d", "e"]);
});

test("what was added goes, unless it was changed since", () => {
  assert.deepEqual(takenBack({}, { a: { b: 1 } }, { a: { b: 1 } }), {});
  assert.deepEqual(takenBack({}, { a: { b: 1 } }, { a: { b: 2 } }), { a: { b: 2 } });
});

test("what was changed since stays, beside what is taken back", () => {
  const before = { rossi: { name: "Rossi", ticks: { a: "done", b: "done" } } };
  const after = { rossi: { name: "Rossi", ticks: {} } };
  const now = { rossi: { name: "Rossi & Co", ticks: { a: "skipped" } } };
  assert.deepEqual(takenBack(before, after, now), {
    rossi: { name: "Rossi & Co", ticks: { a: "skipped", b: "done" } },
  });
});

test("what was removed since isn't put back", () => {
  assert.deepEqual(takenBack({ a: { b: 1 } }, { a: { b: 2 } }, {}), {});
});

test("keys that every object has are keys like others", () => {
  const cases = () => Object.assign(Object.create(null), { constructor: { name: "A" } });
  const empty = Object.create(null);
  assert.deepEqual(Object.keys(takenBack(cases(), empty, Object.create(null))), ["constructor"]);
});
