import assert from "node:assert/strict";
import { test } from "node:test";
import { dueDays, firstEnd, lastEnd, onePerDay } from "../../docs/assets/js/due-days.js";

const days = (from, time, end) => dueDays(from, time, end).map(({ day }) => day);

test("a step that doesn't repeat is due once, whatever the end", () => {
  assert.deepEqual(dueDays("2026-03-02", "after=3w", "2026-03-03"), [
    { number: 1, day: "2026-03-23", moved: false },
  ]);
});

test("every month from the 31st ends each month on its last day", () => {
  assert.deepEqual(days("2026-07-31", "every=1m", "2027-07-31"), [
    "2026-08-31",
    "2026-09-30",
    "2026-11-02", // 31 October is a Saturday.
    "2026-11-30",
    "2026-12-31",
    "2027-02-01", // 31 January is a Sunday.
    "2027-03-01", // 28 February is a Sunday.
    "2027-03-31",
    "2027-04-30",
    "2027-05-31",
    "2027-06-30",
    "2027-08-02", // 31 July, the last day there is, is a Saturday.
  ]);
});

test("a year from 29 February is the 28th, four years are the 29th", () => {
  assert.deepEqual(days("2028-02-29", "after=12m", ""), ["2029-02-28"]);
  assert.deepEqual(days("2028-02-29", "every=24m", "2032-12-31"), ["2030-02-28", "2032-03-01"]);
});

test("a weekend moves to Monday, and the days after it stay where they were", () => {
  assert.deepEqual(dueDays("2026-03-04", "every=3d", "2026-03-13"), [
    { number: 1, day: "2026-03-09", moved: true },
    { number: 2, day: "2026-03-10", moved: false },
    { number: 3, day: "2026-03-13", moved: false },
  ]);
});

test("of several that move to one Monday the first is given", () => {
  const all = dueDays("2026-03-05", "every=1d", "2026-03-10");
  assert.equal(all.length, 5);
  assert.deepEqual(onePerDay(all), [
    { number: 1, day: "2026-03-06", moved: false },
    { number: 2, day: "2026-03-09", moved: true },
    { number: 5, day: "2026-03-10", moved: false },
  ]);
});

test("an end before the first day, or none, leaves nothing", () => {
  for (const end of ["2026-03-03", "0026-03-02", "", "2026-02-30"])
    assert.deepEqual(days("2026-03-02", "every=1w", end), []);
});

test("the ends offered are a year and five years away", () => {
  assert.equal(firstEnd("2026-03-02"), "2027-03-02");
  assert.equal(firstEnd("2028-02-29"), "2029-02-28");
  assert.equal(lastEnd("2028-02-29"), "2033-02-28");
});
