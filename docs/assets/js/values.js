// @ts-check
/**
 * What is kept of a text or a day, as a message writes it, and what is to be said about it.
 * Pure. Amounts are a kind of their own: see value-amount.js.
 */

import { isOurDay, writeDay } from "./dates.js";
import { oneLine } from "./running-text.js";

/** @typedef {string | import("./amounts.js").Amount | undefined} Kept */

/**
 * What the catalogue says of a value: of a day where it lies and which other it comes after,
 * of an amount the currencies there are.
 * @typedef {{lies?: string, after?: string, currencies?: string[]}} Field
 */

/**
 * How a letter writes: its locale, its style for dates, whether they always carry the year.
 * @typedef {{locale: string, date: string, year?: string}} Style
 */

/**
 * What is said beside a field: the name of the words, what they hold, and whether the
 * value is refused, so that its gap stays open.
 * @typedef {{words: string, amount?: string, field?: string, refused?: boolean}} Note
 */

/**
 * A kind of value. `written` gives it as the letter writes it, "" while its gap is open;
 * `notes` says what there is to say, `earlier` being the day that it comes after. Another
 * year than today's is written out.
 * @typedef {{
 *   written: (kept: Kept, style: Style, today: string) => string,
 *   notes: (kept: Kept, field: Field, style: Style, today: string, earlier?: Kept) => Note[],
 * }} Kind
 */

const textOf = (/** @type {Kept} */ kept) => (typeof kept === "string" ? kept : "");

/** @type {Kind} */
export const text = {
  written: (kept) => oneLine(textOf(kept)),
  notes: () => [],
};

/** @type {Kind} */
export const date = {
  written(kept, { locale, date: style, year }, today) {
    const day = textOf(kept);
    if (!isOurDay(day, today)) return "";
    const isThisYear = day.slice(0, 4) === today.slice(0, 4);
    return writeDay(day, locale, style, { year: Boolean(year) || !isThisYear });
  },

  notes(kept, { lies, after }, _style, today, earlier) {
    const day = textOf(kept);
    if (!day) return [];
    if (!isOurDay(day, today)) return [{ words: "sayDayIsNone", refused: true }];
    const hasPassed = lies === "ahead" && day < today;
    const isNotAfter = isOurDay(textOf(earlier), today) && day <= textOf(earlier);
    return [
      ...(hasPassed ? [{ words: "sayDayHasPassed" }] : []),
      ...(isNotAfter ? [{ words: "sayDayNotAfter", field: after }] : []),
    ];
  },
};
