/**
 * The casebook: everything the reader has ticked, typed and chosen, in one place.
 *
 * Kept in this browser only, under "casebook":
 *   {version: 1,
 *    current: "<case id>",
 *    cases: {"<case id>": {name: "", ticks: {scenario: {item: "done" | "skipped"}},
 *                          values: {placeholder: text}}},
 *    choices: {channel: "email", tones: {language: register}}}
 * Ids, not texts, so ticks survive translation, rewording and moving.
 * Every change reads what is kept, changes it and writes it back, so that two
 * tabs don't overwrite each other. No DOM here but one event on the document.
 */

import { storage } from "./storage.js";

const KEY = "casebook";
const CHANGED = "bridgebook:casebook";
const FIRST_CASE = "case-1";

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const objectOr = (value, otherwise) => (isObject(value) ? value : otherwise);

function emptyCase() {
  return { name: "", ticks: {}, values: {} };
}

/** Give a whole casebook, whatever was kept; what doesn't fit is left out. */
export function completed(kept) {
  const book = objectOr(kept, {});
  const cases = Object.fromEntries(
    Object.entries(objectOr(book.cases, {}))
      .filter(([, entry]) => isObject(entry))
      .map(([id, entry]) => [
        id,
        {
          ...entry,
          name: String(entry.name ?? ""),
          ticks: objectOr(entry.ticks, {}),
          values: objectOr(entry.values, {}),
        },
      ]),
  );
  if (!Object.keys(cases).length) cases[FIRST_CASE] = emptyCase();
  const current = book.current in cases ? book.current : Object.keys(cases)[0];
  const choices = objectOr(book.choices, {});
  return {
    version: 1,
    current,
    cases,
    choices: { channel: choices.channel ?? "", tones: objectOr(choices.tones, {}) },
  };
}

function read() {
  try {
    return completed(storage.read(KEY));
  } catch {
    storage.setAside(KEY, `${KEY}.damaged`);
    return completed(null);
  }
}

export const casebook = {
  /** The case the reader is working on. */
  case() {
    const book = read();
    return book.cases[book.current];
  },

  /** What the reader last chose for all cases. */
  choices() {
    return read().choices;
  },

  /** Change the current case; false means that the change lasts until the page closes. */
  changeCase(change) {
    return this.change((book) => change(book.cases[book.current]));
  },

  /** Change the casebook: `change` gets it and alters it in place. */
  change(change) {
    const book = read();
    change(book);
    const kept = storage.set(KEY, book);
    document.dispatchEvent(new CustomEvent(CHANGED));
    return kept;
  },

  /** Forget everything, in every case. */
  forget() {
    storage.forget();
    document.dispatchEvent(new CustomEvent(CHANGED));
  },

  /** Call back after every change, in this tab or another. */
  watch(callback) {
    document.addEventListener(CHANGED, callback);
    storage.watch((key) => {
      if (key === KEY || key === null) callback();
    });
  },
};
