import assert from "node:assert/strict";
import { test } from "node:test";
import { underTodaysIds } from "../../docs/assets/js/former-answers.js";

test("what was decided under an id that is gone stands under the one that means the same", () => {
  const moved = {
    answers: { reason: "cause", mending: "repair" },
    alternatives: { cause: { misjudged: "underestimated" } },
  };
  const kept = { reason: { option: "misjudged" }, mending: true };
  const today = { cause: { option: "underestimated" }, repair: true };
  assert.deepEqual(underTodaysIds(kept, moved), today);
  assert.deepEqual(underTodaysIds(today, moved), today);
  const newer = { reason: { option: "misjudged" }, cause: { option: "not-known" } };
  assert.deepEqual(underTodaysIds(newer, moved), { cause: { option: "not-known" } });
  const own = { cause: { option: "own-words", words: { en: "A flood." } } };
  assert.deepEqual(underTodaysIds(own, moved), own);
  assert.deepEqual(underTodaysIds({}, moved), {});
});
