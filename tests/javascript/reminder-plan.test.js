import assert from "node:assert/strict";
import { test } from "node:test";
import { planReminders } from "../../docs/assets/js/reminder-plan.js";

const ONCE = { item: "once", time: "after=1w", open: true };
const MONTHLY = { item: "monthly", time: "every=1m", open: true };
const START = { from: "2026-03-02", until: "2026-06-02", today: "2026-03-01" };
const WHOLE = { past: 0, shared: false, end: "2026-06-02", tooEarly: false, tooLate: false };

test("each day of a step that repeats is a reminder with a number", () => {
  assert.deepEqual(planReminders([ONCE, MONTHLY], START), {
    ...WHOLE,
    next: {
      once: { number: 1, day: "2026-03-09", moved: false },
      monthly: { number: 1, day: "2026-04-02", moved: false },
    },
    reminders: [
      { item: "once", number: null, day: "2026-03-09" },
      { item: "monthly", number: 1, day: "2026-04-02" },
      { item: "monthly", number: 2, day: "2026-05-04" },
      { item: "monthly", number: 3, day: "2026-06-02" },
    ],
  });
});

test("what isn't open has a day and no reminder", () => {
  const plan = planReminders([{ ...ONCE, open: false }], START);
  assert.deepEqual(plan, {
    ...WHOLE,
    next: { once: { number: 1, day: "2026-03-09", moved: false } },
    reminders: [],
  });
});

test("what is past is counted and left out, today isn't past, and the numbers stay", () => {
  const plan = planReminders([ONCE, MONTHLY], { ...START, today: "2026-05-04" });
  assert.equal(plan.past, 2);
  assert.deepEqual(plan.reminders, [
    { item: "monthly", number: 2, day: "2026-05-04" },
    { item: "monthly", number: 3, day: "2026-06-02" },
  ]);
  assert.equal(plan.next.once.day, "2026-03-09");
  assert.equal(plan.next.monthly.day, "2026-05-04");
});

test("another end changes no number", () => {
  const daily = { item: "daily", time: "every=1d", open: true };
  const until = (end) => planReminders([daily], { ...START, until: end }).reminders;
  assert.deepEqual(until("2026-03-31").slice(0, until("2026-03-14").length), until("2026-03-14"));
  assert.equal(planReminders([daily], START).shared, true);
});

test("without an end it is a year, and never more than five", () => {
  const end = (until) => {
    const { end, tooLate } = planReminders([MONTHLY], { ...START, until });
    return { end, tooLate };
  };
  assert.deepEqual(end(""), { end: "2027-03-02", tooLate: false });
  assert.deepEqual(end("2031-03-02"), { end: "2031-03-02", tooLate: false });
  assert.deepEqual(end("2031-03-03"), { end: "2031-03-02", tooLate: true });
  assert.deepEqual(end("20266-03-02"), { end: "2031-03-02", tooLate: true });
});

test("the end says nothing where nothing open repeats", () => {
  const late = { ...START, until: "2036-03-02" };
  assert.equal(planReminders([ONCE, { ...MONTHLY, open: false }], late).tooLate, false);
});

test("an end before the first repeat is pointed out, where something open repeats", () => {
  const early = { ...START, until: "2026-03-20" };
  assert.equal(planReminders([ONCE, MONTHLY], early).tooEarly, true);
  assert.equal(planReminders([ONCE, { ...MONTHLY, open: false }], early).tooEarly, false);
  assert.equal(planReminders([MONTHLY], early).next.monthly, undefined);
});
