/**
 * When a step of a guide is due, counted from a day. Pure.
 *
 * A time is "after=3w" or "every=6w", as the guide writes it: d, w and m are
 * days, weeks and months.
 */

import { formatDay, parseDay } from "./dates.js";

const DAY = 24 * 60 * 60 * 1000;
const SATURDAY = 6;
const SUNDAY = 0;

export function parseTime(time) {
  const [, how, count, unit] = /^(after|every)=(\d+)([dwm])$/.exec(time);
  return { repeats: how === "every", count: Number(count), unit };
}

/** Add a count of days, weeks or months; 31 January and a month is the last of February. */
function add(day, count, unit) {
  const start = parseDay(day);
  if (unit !== "m") return start + count * (unit === "w" ? 7 : 1) * DAY;
  const date = new Date(start);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0));
  return last.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()));
}

/** When a step is due, counted from a day: {day, moved}; a weekend moves to Monday. */
export function dueDay(from, time) {
  const { count, unit } = parseTime(time);
  const due = add(from, count, unit);
  const weekday = new Date(due).getUTCDay();
  const moved = weekday === SATURDAY ? 2 : weekday === SUNDAY ? 1 : 0;
  return { day: formatDay(due + moved * DAY), moved: moved > 0 };
}
