// @ts-check
/**
 * What a casebook is made of, and how what was kept becomes one again. Pure.
 *
 * Nothing that was kept is trusted: a part of another kind than it should be is left out and
 * handed back, the rest goes on. A part that isn't known here stays as it is: a later page may
 * have written it. Objects have no prototype, so that a client may be called "constructor".
 *
 * See casebook.js for what each part is for.
 *
 * @typedef {import("./amounts.js").Amount} Amount
 * @typedef {"done" | "skipped"} State a step that was ticked, or doesn't apply
 * @typedef {{subject: string, body: string, of: string}} Edit
 *
 * @typedef {object} Client
 * @property {string} name
 * @property {string} recipient
 * @property {Record<string, Record<string, State>>} ticks
 * @property {Record<string, string | Amount>} values
 * @property {Record<string, Record<string, any>>} answers
 * @property {Record<string, Edit>} edits
 * @property {Record<string, string>} starts
 * @property {Record<string, string>} until
 * @property {string} language
 *
 * @typedef {{channel: string, tones: Record<string, string>}} Choices
 *
 * @typedef {object} Book
 * @property {number} version
 * @property {string} id
 * @property {string} last
 * @property {Record<string, Client>} cases
 * @property {Choices} choices
 *
 * @typedef {{at: string[], value: any}} Aside what doesn't fit, and where it stood
 *
 * @typedef {object} Shape one of: a value, a map of equal parts, named parts, or a choice
 * @property {(value: any) => boolean} [fits]
 * @property {Shape} [each]
 * @property {Record<string, Shape>} [known]
 * @property {(value: any) => Shape} [either]
 * @property {() => any} [empty]
 */

/** The version that this page writes. */
export const VERSION = 2;

/**
 * Whether a value is an object with named parts.
 *
 * @param {any} value
 * @returns {value is Record<string, any>}
 */
export const isObject = (value) =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * @param {[string, any][]} [entries]
 * @returns {Record<string, any>}
 */
export const record = (entries = []) =>
  Object.assign(Object.create(null), Object.fromEntries(entries));

/** @param {string} kind */
export function newId(kind) {
  return `${kind}-${crypto.getRandomValues(new Uint32Array(2)).join("").slice(0, 12)}`;
}

/** @type {Shape} */
const text = { fits: (value) => typeof value === "string", empty: () => "" };
/** @type {Shape} */
const tick = { fits: (value) => value === "done" || value === "skipped" };
/** @type {Shape} */
const anything = { fits: () => true };
/** @type {(each: Shape) => Shape} */
const mapOf = (each) => ({ each, empty: () => record() });
/** @type {(known: Record<string, Shape>) => Shape} */
const parts = (known) => ({
  known,
  empty: () => record(Object.entries(known).map(([name, { empty }]) => [name, empty?.()])),
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

/**
 * A client of whom nothing is known.
 *
 * @returns {Client}
 */
export const emptyCase = () => CASE.empty?.();

/**
 * Whether there is nothing in it: no text, no tick, in whatever depth.
 *
 * @param {any} value
 * @returns {boolean}
 */
export const isBlank = (value) =>
  isObject(value) ? Object.values(value).every(isBlank) : value === "" || value === undefined;

/**
 * Keep of a value what its shape allows; what doesn't fit goes to `aside`.
 *
 * @param {any} value
 * @param {Shape} shape
 * @param {string[]} at
 * @param {Aside[]} aside
 * @returns {any}
 */
function sift(value, shape, at, aside) {
  if (value === undefined) return undefined;
  if (shape.either) return sift(value, shape.either(value), at, aside);
  const { known, each } = shape;
  if (known || each ? !isObject(value) : !shape.fits?.(value)) {
    aside.push({ at, value });
    return undefined;
  }
  if (!known && !each) return value;
  const sifted = known ? shape.empty?.() : record();
  for (const [name, part] of Object.entries(value)) {
    const inner = each ?? (known && Object.hasOwn(known, name) ? known[name] : anything);
    const kept = sift(part, inner, [...at, name], aside);
    if (kept !== undefined) sifted[name] = kept;
  }
  return sifted;
}

/**
 * Make a casebook of what was kept in this version's shape.
 *
 * @param {any} kept as it came out of JSON
 * @returns {{book: Book, aside: Aside[]}}
 */
export function casebookOf(kept) {
  /** @type {Aside[]} */
  const aside = [];
  const book = sift(kept, BOOK, [], aside) ?? BOOK.empty?.();
  return { book: Object.assign(book, { version: VERSION }), aside };
}

/** A casebook of nothing. */
export const emptyBook = () => casebookOf({}).book;
