/**
 * What a casebook is made of, and how what was kept becomes one again. Pure.
 *
 * Nothing that was kept is trusted: a part of another kind than it should be is left out and
 * handed back, the rest goes on. A part that isn't known here stays as it is: a later page may
 * have written it. Objects have no prototype, so that a client may be called "constructor".
 */

/** The version that this page writes. */
export const VERSION = 2;

/** Whether a value is an object with named parts. */
export const isObject = (value) =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** @param {[string, any][]} [entries] */
export const record = (entries = []) =>
  Object.assign(Object.create(null), Object.fromEntries(entries));

export function newId(kind) {
  return `${kind}-${crypto.getRandomValues(new Uint32Array(2)).join("").slice(0, 12)}`;
}

const text = { fits: (value) => typeof value === "string", empty: () => "" };
const tick = { fits: (value) => value === "done" || value === "skipped" };
const anything = { fits: () => true };
const mapOf = (each) => ({ each, empty: record });
const parts = (known) => ({
  known,
  empty: () => record(Object.entries(known).map(([name, shape]) => [name, shape.empty()])),
});

const AMOUNT = parts({ amount: text, currency: text, typed: text });
const CASE = parts({
  name: text,
  recipient: text,
  ticks: mapOf(mapOf(tick)),
  values: mapOf({ either: (value) => (isObject(value) ? AMOUNT : text) }),
  answers: mapOf(mapOf(anything)),
  edits: mapOf(parts({ subject: text, body: text, of: text })),
  starts: mapOf(text),
  until: mapOf(text),
  language: text,
});
const BOOK = parts({
  id: text,
  last: text,
  cases: mapOf(CASE),
  choices: parts({ channel: text, tones: mapOf(text) }),
});

/** A client of whom nothing is known. */
export const emptyCase = () => CASE.empty();

/** Whether there is nothing in it: no text, no tick, in whatever depth. */
export const isBlank = (value) =>
  isObject(value) ? Object.values(value).every(isBlank) : value === "" || value === undefined;

/** Keep of a value what its shape allows; what doesn't fit goes to `aside` as {at, value}. */
function sift(value, shape, at, aside) {
  if (value === undefined) return undefined;
  if (shape.either) return sift(value, shape.either(value), at, aside);
  const { known, each } = shape;
  if (known || each ? !isObject(value) : !shape.fits(value)) {
    aside.push({ at, value });
    return undefined;
  }
  if (!known && !each) return value;
  const sifted = known ? shape.empty() : record();
  for (const [name, part] of Object.entries(value)) {
    const inner = each ?? (Object.hasOwn(known, name) ? known[name] : anything);
    const kept = sift(part, inner, [...at, name], aside);
    if (kept !== undefined) sifted[name] = kept;
  }
  return sifted;
}

/**
 * Make a casebook of what was kept in this version's shape.
 *
 * @param {any} kept as it came out of JSON
 * @returns {{book: object, aside: {at: string[], value: any}[]}}
 */
export function casebookOf(kept) {
  const aside = [];
  const book = sift(kept, BOOK, [], aside) ?? BOOK.empty();
  return { book: Object.assign(book, { version: VERSION }), aside };
}

/** A casebook of nothing. */
export const emptyBook = () => casebookOf({}).book;
