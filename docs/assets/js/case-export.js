/**
 * A casebook as a file, and back. Pure.
 *
 * The file: {format: "bridgebook-case-file", version: 1, exported: ISO time, casebook: {…}}.
 * A file is checked whole before anything is changed.
 */

import { VERSION, completed, isObject } from "./casebook.js";

const FORMAT = "bridgebook-case-file";

export function exportText(book, now) {
  const file = {
    format: FORMAT,
    version: VERSION,
    exported: now.toISOString(),
    casebook: book,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const textsIn = (value) =>
  isObject(value) && Object.values(value).every((v) => typeof v === "string");
const PARTS = {
  name: (value) => typeof value === "string",
  language: (value) => typeof value === "string",
  values: textsIn,
  starts: textsIn,
  edits: (value) => isObject(value) && Object.values(value).every(textsIn),
  ticks: (value) =>
    isObject(value) &&
    Object.values(value).every(
      (ticks) =>
        textsIn(ticks) &&
        Object.values(ticks).every((state) => ["done", "skipped"].includes(state)),
    ),
};

const fits = (entry) =>
  isObject(entry) &&
  Object.entries(entry).every(([part, value]) => Object.hasOwn(PARTS, part) && PARTS[part](value));

/**
 * Read an exported file: {book} or {fault: "no-json" | "foreign" | "newer" | "damaged"}.
 */
export function importText(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { fault: "no-json" };
  }
  if (!isObject(file) || file.format !== FORMAT) return { fault: "foreign" };
  if (!Number.isInteger(file.version) || file.version < 1) return { fault: "damaged" };
  if (file.version > VERSION) return { fault: "newer" };
  const cases = file.casebook?.cases;
  if (!isObject(cases) || !Object.keys(cases).length) return { fault: "damaged" };
  if (!Object.values(cases).every(fits)) return { fault: "damaged" };
  return { book: completed(file.casebook) };
}

const mergedMap = (ours, theirs, merge) => {
  const merged = { ...theirs, ...ours };
  for (const key of Object.keys(ours)) {
    if (key in theirs) merged[key] = merge(ours[key], theirs[key]);
  }
  return merged;
};

/** Merge two casebooks: what stands here stays, what is missing here is added. */
export function merge(ours, theirs) {
  const mergeCase = (here, there) => ({
    name: here.name || there.name,
    language: here.language || there.language,
    ticks: mergedMap(here.ticks, there.ticks, (a, b) => ({ ...b, ...a })),
    values: mergedMap(here.values, there.values, (a, b) => a || b),
    edits: { ...there.edits, ...here.edits },
    starts: mergedMap(here.starts, there.starts, (a, b) => a || b),
  });
  return { ...ours, cases: mergedMap(ours.cases, theirs.cases, mergeCase) };
}
