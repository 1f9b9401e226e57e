import assert from "node:assert/strict";
import { test } from "node:test";
import { contentsOf } from "../../docs/assets/js/case-contents.js";
import { emptyCase } from "../../docs/assets/js/casebook-shape.js";

const say = {
  contents: "ticks: {ticks} · fields: {values} · choices: {answers} · edits: {edits}",
  nothing: "nothing yet",
};

test("an address is a field that is filled, and named before it is erased", () => {
  assert.equal(contentsOf(emptyCase(), say), "nothing yet");
  const client = { ...emptyCase(), recipient: "anna@example.com", values: { project: "Aurora" } };
  assert.equal(contentsOf(client, say), "fields: 2");
});

test("what was decided in texts is counted, over all guides", () => {
  const answers = {
    one: { cause: { option: "lost" }, repair: true },
    two: { cause: true },
    three: {},
  };
  assert.equal(contentsOf({ ...emptyCase(), answers }, say), "choices: 3");
});
