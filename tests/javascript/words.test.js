import assert from "node:assert/strict";
import { test } from "node:test";
import { plural } from "../../docs/assets/js/words.js";

const FORMS = { "=12": "через год", one: "{n} месяц", few: "{n} месяца", other: "{n} месяцев" };

test("a phrase is counted as its language counts, and a number may have a form of its own", () => {
  const written = [1, 3, 12, 21].map((number) => plural(FORMS, number, "ru"));
  assert.deepEqual(written, ["1 месяц", "3 месяца", "через год", "21 месяц"]);
});
