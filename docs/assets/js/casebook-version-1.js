// @ts-check
/**
 * Carries a casebook of version 1 to version 2. Pure.
 *
 * Version 1 had {current, cases: {id: {name, ticks, values, edits, starts, language}}, choices}.
 * Its only amount was the text of a number field, values.amount, whatever the page's language:
 * "1.500" is one and a half. The currency was a value of its own, values.currency.
 * What isn't as it should be stays as it is, to be put aside with all else that doesn't fit.
 */

/** @param {any} value */
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

// It wrote amounts through Intl too, which rounds the text and not the number.
const CENTS = new Intl.NumberFormat("en", { maximumFractionDigits: 2, useGrouping: false });

/**
 * An amount as version 1 read and wrote it, to the cent; "" if it is none.
 *
 * @param {string} text
 */
function decimal(text) {
  const number = Number(text);
  const written = Number.isFinite(number) ? CENTS.format(/** @type {any} */ (text)) : "";
  return Number(written) > 0 ? written : "";
}

/** @param {any} entry one of its cases */
function caseFrom(entry) {
  if (!isObject(entry?.values)) return entry;
  const { amount: typed = "", currency = "", ...values } = entry.values;
  if (typeof typed !== "string" || typeof currency !== "string") return entry;
  if (!typed && !currency) return { ...entry, values };
  const amount = decimal(typed);
  return {
    ...entry,
    // Typed like that, with a dot and two digits at most, it is read the same way again.
    values: { ...values, amount: { amount, currency, typed: amount || typed } },
  };
}

/** @param {any} book a casebook of version 1, out of JSON */
export function fromVersion1(book) {
  if (!isObject(book)) return book;
  const { current: last, cases, ...rest } = book;
  if (!isObject(cases)) return { ...rest, last, cases };
  return {
    ...rest,
    last,
    cases: Object.fromEntries(Object.entries(cases).map(([id, entry]) => [id, caseFrom(entry)])),
  };
}
