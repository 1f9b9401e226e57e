/**
 * The casebook: everything the reader has ticked, typed and chosen, in one place.
 *
 * Kept in this browser only, under "casebook":
 *   {version: 1,
 *    current: "<case id>",
 *    cases: {"<case id>": {name: "",
 *                          ticks: {scenario: {item: "done" | "skipped"}},
 *                          values: {placeholder: text},
 *                          edits: {letter: {subject, body}},
 *                          starts: {scenario: "2026-03-02"},
 *                          language: "it"}},
 *    choices: {channel: "email", tones: {language: register}}}
 * Ids, not texts, so ticks survive translation, rewording and moving.
 * Every change reads what is kept, changes it and writes it back, so that two
 * tabs don't overwrite each other. A kept value that is damaged is put aside
 * under "casebook.damaged". No DOM here but one event on the document.
 */

import { storage } from "./storage.js";

const KEY = "casebook";
const CHANGED = "bridgebook:casebook";

/** The version of what is kept; a migration carries an older one here. */
export const VERSION = 1;

export const isObject = (value) =>
  value !== null && typeof value === "object" && !Array.isArray(value);
const objectOr = (value, otherwise) => (isObject(value) ? value : otherwise);

export function newId() {
  return `case-${crypto.getRandomValues(new Uint32Array(2)).join("").slice(0, 12)}`;
}

export function emptyCase(name = "") {
  return { name, ticks: {}, values: {}, edits: {}, starts: {}, language: "" };
}

function completedCase(entry) {
  const empty = emptyCase();
  return Object.fromEntries(
    Object.entries(empty).map(([part, nothing]) => [
      part,
      isObject(nothing) ? objectOr(entry[part], nothing) : String(entry[part] ?? nothing),
    ]),
  );
}

/** Give a whole casebook, whatever was kept; what doesn't fit is left out. */
export function completed(kept) {
  const book = objectOr(kept, {});
  const cases = Object.fromEntries(
    Object.entries(objectOr(book.cases, {}))
      .filter(([, entry]) => isObject(entry))
      .map(([id, entry]) => [id, completedCase(entry)]),
  );
  if (!Object.keys(cases).length) cases[newId()] = emptyCase();
  const choices = objectOr(book.choices, {});
  return {
    version: VERSION,
    current: book.current in cases ? book.current : Object.keys(cases)[0],
    cases,
    choices: { channel: String(choices.channel ?? ""), tones: objectOr(choices.tones, {}) },
  };
}

// Until something is kept, the first case has the same id all along.
let fresh = null;

function read() {
  try {
    const kept = storage.read(KEY);
    if (kept !== null) return completed(kept);
  } catch {
    storage.setAside(KEY, `${KEY}.damaged`);
  }
  fresh ??= completed(null);
  return structuredClone(fresh);
}

const changed = () => document.dispatchEvent(new CustomEvent(CHANGED));

export const casebook = {
  /** The whole casebook. */
  all: read,

  /** The case the reader is working on. */
  case() {
    const book = read();
    return book.cases[book.current];
  },

  currentId() {
    return read().current;
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
    const kept = storage.set(KEY, completed(book));
    changed();
    return kept;
  },

  /** Forget everything, in every case. */
  forget() {
    storage.forget();
    fresh = null;
    changed();
  },

  /** Whether something had to be put aside because it was damaged. */
  isDamaged: () => storage.has(`${KEY}.damaged`),

  /** Call back after every change, in this tab or another. */
  watch(callback) {
    document.addEventListener(CHANGED, callback);
    storage.watch((key) => {
      if (key === KEY || key === null) callback();
    });
  },
};
