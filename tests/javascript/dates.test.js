import assert from "node:assert/strict";
import { test } from "node:test";
import { isOurDay, parseDay, today, writeDay } from "../../docs/assets/js/dates.js";

const WRITTEN = [
  ["en-GB", "weekday", "Monday 1 March", "Monday 1 March 2027"],
  ["it-IT", "weekday", "lunedì 1° marzo", "lunedì 1° marzo 2027"],
  ["ru-RU", "plain", "1 марта", "1 марта 2027 года"],
  ["da-DK", "weekday", "mandag den 1. marts", "mandag den 1. marts 2027"],
];

for (const [locale, style, short, long] of WRITTEN) {
  test(`a day is written "${short}", or "${long}"`, () => {
    assert.equal(writeDay("2027-03-01", locale, style, { year: false }), short);
    assert.equal(writeDay("2027-03-01", locale, style), long);
  });
}

test("only the first of an Italian month is an ordinal", () => {
  const day = writeDay("2027-03-11", "it-IT", "weekday", { year: false });
  assert.equal(day, "giovedì 11 marzo");
});

for (const day of ["2027-03-05", "2024-02-29", "2017-01-01", "2037-12-31"]) {
  test(`${day} is a day of ours in 2027`, () => assert.equal(isOurDay(day, "2027-03-05"), true));
}

for (const day of [
  ...["", "0026-03-02", "0202-03-02", "20266-03-02", "2016-12-31", "2038-01-01", "2072-03-02"],
  ...["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2.3.2026", "2026-3-2", "yesterday"],
]) {
  test(`"${day}" is no day of ours in 2027`, () =>
    assert.equal(isOurDay(day, "2027-03-05"), false));
}

test("today is the day of the reader's own calendar", () => {
  assert.equal(today(new Date(2027, 2, 5, 0, 5)), "2027-03-05");
  assert.equal(today(new Date(2027, 2, 5, 23, 55)), "2027-03-05");
  assert.equal(Number.isNaN(parseDay(today())), false);
});
