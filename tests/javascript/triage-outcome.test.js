import assert from "node:assert/strict";
import { test } from "node:test";
import {
  findOutcome,
  rankGuides,
  readAnswers,
  writeAnswers,
} from "../../docs/assets/js/triage-outcome.js";

const QUESTIONS = [
  { id: "what", counts: 4, answers: { money: ["unpaid", "late"], anger: ["angry", "unpaid"] } },
  { id: "when", counts: 1, answers: { now: ["late", "angry"], later: ["unpaid"] } },
  { id: "who", counts: 1, answers: { agency: ["angry", "late", "unpaid"] } },
];

test("what happened outweighs the other questions together", () => {
  const answers = { what: "money", when: "now", who: "agency" };
  assert.deepEqual(rankGuides(QUESTIONS, answers), [
    { guide: "late", score: 6 },
    { guide: "unpaid", score: 5 },
    { guide: "angry", score: 2 },
  ]);
});

test("among equals the one that the earlier answer lists first comes first", () => {
  assert.deepEqual(
    rankGuides(QUESTIONS, { what: "money" }).map(({ guide }) => guide),
    ["unpaid", "late"],
  );
});

test("an outcome names what speaks for it, and only what fits half as well beside it", () => {
  assert.deepEqual(findOutcome(QUESTIONS, { what: "money", when: "now", who: "agency" }), {
    first: "late",
    alternatives: ["unpaid"],
    because: ["what", "when", "who"],
  });
});

test("without an answer there is no outcome", () => {
  assert.equal(findOutcome(QUESTIONS, {}), null);
});

test("answers survive the way through the address", () => {
  const answers = { what: "anger", when: "later" };
  assert.equal(writeAnswers(answers), "#what=anger&when=later");
  assert.deepEqual(readAnswers(writeAnswers(answers), QUESTIONS), answers);
});

test("what the address names and no question knows is left out", () => {
  assert.deepEqual(readAnswers("#what=joy&how=loud&when=now", QUESTIONS), { when: "now" });
  assert.deepEqual(readAnswers("#what=toString", QUESTIONS), {});
  assert.equal(writeAnswers({}), "");
});
