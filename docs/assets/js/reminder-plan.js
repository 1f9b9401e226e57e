// @ts-check
/** Which reminders a checklist has, counted from a day. Pure. */

import { dueDays, firstEnd, lastEnd, onePerDay, repeats } from "./due-days.js";

/**
 * A step of a checklist; what isn't open any more needs no reminder.
 * @typedef {{item: string, time: string, open: boolean}} Step
 *
 * What there is to remember.
 * @typedef {object} Plan
 * @property {Record<string, import("./due-days.js").Due>} next of every step, open or not: the
 *   next day, or the last one if all are past
 * @property {{item: string, number: number | null, day: string}[]} reminders the number tells
 *   apart the days of a step that repeats
 * @property {number} past how many days are left out because they are past
 * @property {boolean} shared whether some fall on the same Monday and are given once
 * @property {string} end the last day to repeat until
 * @property {boolean} tooEarly whether a step doesn't repeat at all until then
 * @property {boolean} tooLate whether a later end was asked for than there can be
 */

/**
 * Give what there is to remember.
 *
 * @param {Step[]} steps
 * @param {{from: string, until: string, today: string}} days `until` may be "": a year then
 * @returns {Plan}
 */
export function planReminders(steps, { from, until, today }) {
  const last = lastEnd(from);
  // A year of five digits is later than any of four.
  const isLate = until.length > last.length || until > last;
  const end = isLate ? last : until || firstEnd(from);
  const said = { past: 0, shared: false, tooEarly: false, tooLate: false };
  /** @type {Plan} */
  const plan = { next: {}, reminders: [], ...said, end };
  for (const { item, time, open } of steps) {
    const all = dueDays(from, time, end);
    const days = onePerDay(all);
    const ahead = days.filter(({ day }) => day >= today);
    if (days.length) plan.next[item] = ahead[0] ?? days[days.length - 1];
    if (!open) continue;
    plan.past += days.length - ahead.length;
    plan.shared ||= days.length < all.length;
    plan.tooEarly ||= days.length === 0;
    plan.tooLate ||= isLate && repeats(time);
    for (const { number, day } of ahead)
      plan.reminders.push({ item, number: repeats(time) ? number : null, day });
  }
  return plan;
}
