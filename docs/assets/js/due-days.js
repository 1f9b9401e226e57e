// @ts-check
/**
 * When a step of a guide is due, counted from a day. Pure.
 *
 * A time is "after=3w" or "every=6w", as the guide writes it: d, w and m are
 * days, weeks and months. Each day is counted from the first one, never from
 * the one before, so that a short month or a weekend shifts no later day.
 */

import { formatDay, parseDay } from "./dates.js";

/**
 * A day on which a step is due; `number` counts its days from 1.
 * @typedef {{number: number, day: string, moved: boolean}} Due
 */

const DAY = 24 * 60 * 60 * 1000;
const SATURDAY = 6;
const SUNDAY = 0;
const FIRST_MONTHS = 12;
const MOST_MONTHS = 60;

/** @param {string} time */
export const repeats = (time) => time.startsWith("every=");

/**
 * Add a count of days, weeks or months; 31 January and a month is the last of February.
 * @param {string} day
 * @param {number} count
 * @param {string} unit
 */
function add(day, count, unit) {
  const start = parseDay(day);
  if (unit !== "m") return start + count * (unit === "w" ? 7 : 1) * DAY;
  const date = new Date(start);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0));
  return last.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()));
}

/**
 * A weekend moves to Monday.
 * @param {number} number
 * @param {number} due
 * @returns {Due}
 */
function onWorkday(number, due) {
  const weekday = new Date(due).getUTCDay();
  const moved = weekday === SATURDAY ? 2 : weekday === SUNDAY ? 1 : 0;
  return { number, day: formatDay(due + moved * DAY), moved: moved > 0 };
}

/**
 * Every day on which a step is due.
 *
 * A step that repeats does so until `end`, which is compared with the day before it moves: what
 * falls on the last weekend isn't lost. Two may move to the same Monday: see onePerDay().
 *
 * @param {string} from
 * @param {string} time
 * @param {string} end
 */
export function dueDays(from, time, end) {
  const count = Number.parseInt(time.split("=")[1], 10);
  const unit = time.slice(-1);
  if (!repeats(time)) return [onWorkday(1, add(from, count, unit))];
  const days = [];
  for (let number = 1; ; number += 1) {
    const due = add(from, number * count, unit);
    if (!(due <= parseDay(end))) return days;
    days.push(onWorkday(number, due));
  }
}

/**
 * The days without those that moved to the Monday of the one before.
 * @param {Due[]} days
 */
export const onePerDay = (days) => days.filter(({ day }, index) => day !== days[index - 1]?.day);

/** The end of what repeats that is offered first. @param {string} from */
export const firstEnd = (from) => formatDay(add(from, FIRST_MONTHS, "m"));

/** The last end of what repeats that there can be. @param {string} from */
export const lastEnd = (from) => formatDay(add(from, MOST_MONTHS, "m"));
