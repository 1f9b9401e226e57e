// @ts-check
/**
 * A casebook as a file, and back. Pure.
 *
 * The file: {format: "bridgebook-case-file", version: 2, exported: ISO time, casebook: {…}}.
 * Files of version 1 are read as that version read them. A file is checked whole before
 * anything is changed.
 */

/** @import {Book, Client} from "./casebook-shape.js" */

import { isFilled } from "./case-contents.js";
import { VERSION, casebookOf, isBlank, isObject, record } from "./casebook-shape.js";
import { fromVersion1 } from "./casebook-version-1.js";

const FORMAT = "bridgebook-case-file";

/** @param {Book} book @param {Date} now */
export function exportText(book, now) {
  const file = {
    format: FORMAT,
    version: VERSION,
    exported: now.toISOString(),
    casebook: book,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Read an exported file.
 *
 * @param {string} text
 * @returns {{book: Book, fault?: undefined}
 *   | {book?: undefined, fault: "no-json" | "foreign" | "newer" | "damaged"}}
 */
export function importText(text) {
  /** @type {any} */
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { fault: "no-json" };
  }
  if (!isObject(file) || file.format !== FORMAT) return { fault: "foreign" };
  if (!Number.isInteger(file.version) || file.version < 1) return { fault: "damaged" };
  if (file.version > VERSION) return { fault: "newer" };
  if (!isObject(file.casebook)) return { fault: "damaged" };
  const { casebook, version } = file;
  const { book, aside } = casebookOf(version === 1 ? fromVersion1(casebook) : casebook);
  if (aside.length || !Object.keys(book.cases).length) return { fault: "damaged" };
  return { book };
}

/**
 * Both, ours first; what is in both is merged.
 *
 * @template T
 * @param {Record<string, T>} ours
 * @param {Record<string, T>} theirs
 * @param {(ours: T, theirs: T) => T} merge
 * @returns {Record<string, T>}
 */
const merged = (ours, theirs, merge) => {
  const all = record(Object.entries(ours));
  for (const [key, there] of Object.entries(theirs)) {
    all[key] = key in ours ? merge(ours[key], there) : there;
  }
  return all;
};
/** @type {(here: string, there: string) => string} */
const either = (here, there) => here || there;
/**
 * @template T
 * @param {Record<string, T>} ours
 * @param {Record<string, T>} theirs
 */
const add = (ours, theirs) => merged(ours, theirs, (here) => here);

/** @type {(here: Record<string, any>, there: Record<string, any>) => Record<string, any>} */
const mergedCase = (here, there) =>
  merged(here, there, (ours, theirs) => (isObject(ours) ? ours : ours || theirs));

/**
 * Merge two casebooks: what stands here stays, what is missing here is added.
 *
 * @param {Book} ours
 * @param {Book} theirs
 * @returns {Book}
 */
export function merge(ours, theirs) {
  /** @type {(here: Client, there: Client) => Client} */
  const mergeCase = (here, there) => ({
    .../** @type {Client} */ (mergedCase(here, there)),
    ticks: merged(here.ticks, there.ticks, add),
    values: merged(here.values, there.values, (a, b) => (isFilled(a) ? a : b)),
    answers: merged(here.answers, there.answers, add),
    edits: add(here.edits, there.edits),
    starts: merged(here.starts, there.starts, either),
    until: merged(here.until, there.until, either),
  });
  const cases = Object.entries(ours.cases);
  // An only client of whom nothing is known gives way.
  const known = cases.length === 1 ? cases.filter(([, client]) => !isBlank(client)) : cases;
  return { ...ours, cases: merged(record(known), theirs.cases, mergeCase) };
}
