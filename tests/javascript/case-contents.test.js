import assert from "node:assert/strict";
import { test } from "node:test";
import { contentsOf } from "../../docs/assets/js/case-contents.js";
import { emptyCase } from "../../docs/assets/js/casebook-shape.js";

const say = { contents: "{ticks}, {values}, {edits}" };

test("an address is a field that is filled, and named before it is erased", () => {
  assert.equal(contentsOf(emptyCase(), say), "0, 0, 0");
  const client = { ...emptyCase(), recipient: "anna@example.com", values: { project: "Aurora" } };
  assert.equal(contentsOf(client, say), "0, 2, 0");
});
