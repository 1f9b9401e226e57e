// @ts-check
/**
 * What is kept of a value, as a message writes it, and what is to be said about it. Pure.
 *
 * A text and a day are kept as text, an amount as amounts.js describes it.
 */

import { readAmount, writeAmount } from "./amounts.js";
import { isOurDay, writeDay } from "./dates.js";
import { oneLine } from "./running-text.js";

/** @typedef {import("./amounts.js").Amount} Amount */
/** @typedef {string | Amount | undefined} Kept */

/**
 * What the catalogue says of a value: its kind; of a day where it lies and which other it
 * comes after; of an amount the currencies there are.
 * @typedef {{kind: string, lies?: string, after?: string, currencies?: string[]}} Field
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

const REFUSALS = {
  unclear: "sayAmountUnclear",
  notPositive: "sayAmountNotPositive",
  decimals: "sayAmountDecimals",
  tooLarge: "sayAmountTooLarge",
};

const textOf = (/** @type {Kept} */ kept) => (typeof kept === "string" ? kept : "");

/**
 * The amount that is kept, with an amount of "" if it is damaged; nothing if none is kept.
 * @param {Kept} kept
 * @returns {Amount | undefined}
 */
function amountOf(kept) {
  if (typeof kept !== "object") return undefined;
  const isWhole = /^\d{1,12}(\.\d\d?)?$/.test(kept.amount) && /^[A-Z]{3}$/.test(kept.currency);
  return isWhole ? kept : { ...kept, amount: "" };
}

/**
 * What is kept of an amount that was typed; `chosen` as readAmount() takes it.
 *
 * @param {string} typed
 * @param {{chosen: string[], currencies: string[]}} choice
 * @returns {Amount}
 */
export function keptAmount(typed, choice) {
  const read = readAmount(typed, choice);
  return "refusal" in read ? { amount: "", currency: choice.chosen[0], typed } : { ...read, typed };
}

/**
 * A value as the letter writes it; "" while its gap is open.
 *
 * @param {Kept} kept
 * @param {Field} field
 * @param {Style} style
 * @param {string} today the reader's day: another year than this one's is written out
 */
export function writeValue(kept, { kind }, { locale, date, year }, today) {
  if (kind === "amount") {
    const amount = amountOf(kept);
    return amount?.amount ? writeAmount(amount, locale) : "";
  }
  const text = textOf(kept);
  if (kind === "text") return oneLine(text);
  if (!isOurDay(text, today)) return "";
  const isThisYear = text.slice(0, 4) === today.slice(0, 4);
  return writeDay(text, locale, date, { year: Boolean(year) || !isThisYear });
}

/**
 * What is to be said beside a field, in order.
 *
 * @param {Record<string, Kept>} values everything that is kept, by placeholder
 * @param {string} name the field's placeholder
 * @param {Field} field
 * @param {Style} style
 * @param {string} today
 * @returns {Note[]}
 */
export function notesOn(values, name, field, style, today) {
  if (field.kind === "amount") return notesOnAmount(values[name], field, style, today);
  if (field.kind === "date") return notesOnDay(values, textOf(values[name]), field, today);
  return [];
}

/** @returns {Note[]} */
function notesOnAmount(
  /** @type {Kept} */ kept,
  /** @type {Field} */ field,
  /** @type {Style} */ style,
  /** @type {string} */ today,
) {
  const amount = writeValue(kept, field, style, today);
  if (amount) return [{ words: "sayAmountUnderstood", amount }];
  const { typed = "", currency = "" } = amountOf(kept) ?? {};
  const read = readAmount(typed, { chosen: [currency], currencies: field.currencies ?? [] });
  const refusal = "refusal" in read ? read.refusal : read.amount && "unclear";
  return refusal ? [{ words: REFUSALS[refusal], refused: true }] : [];
}

/** @returns {Note[]} */
function notesOnDay(
  /** @type {Record<string, Kept>} */ values,
  /** @type {string} */ day,
  /** @type {Field} */ { lies, after = "" },
  /** @type {string} */ today,
) {
  if (!day) return [];
  if (!isOurDay(day, today)) return [{ words: "sayDayIsNone", refused: true }];
  const earlier = textOf(values[after]);
  const hasPassed = lies === "ahead" && day < today;
  const isNotAfter = isOurDay(earlier, today) && day <= earlier;
  return [
    ...(hasPassed ? [{ words: "sayDayHasPassed" }] : []),
    ...(isNotAfter ? [{ words: "sayDayNotAfter", field: after }] : []),
  ];
}
