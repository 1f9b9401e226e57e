// @ts-check
/**
 * The casebook: everything the reader has ticked, typed and chosen, in one place.
 *
 * Kept in this browser only, under "casebook-2":
 *   {version: 2,
 *    id: "<of this book; another one begins after everything was forgotten>",
 *    last: "<the client that a new tab takes: the last one used>",
 *    cases: {"<client's id>": {
 *      name: "", recipient: "<e-mail address for the mail link>",
 *      ticks: {scenario: {item: "done" | "skipped"}},
 *      values: {placeholder: text | {amount: "1500.50", currency: "EUR", typed: "1500,50"}},
 *      answers: {scenario: {choice: answer}},
 *      edits: {"scenario/template/language/channel/register": {subject, body, of}},
 *      starts: {scenario: "2026-03-02"},
 *      until: {scenario: "2027-03-02"},
 *      language: "it"}},
 *    choices: {channel: "email", tones: {language: register}}}
 * An amount is decimal text with a dot, "" where what was typed wasn't understood. An edit's
 * `of` is the fingerprint of the template's text it was made from, "" where nobody knows.
 * `starts` is the day that reminders count from, `until` the day on which they end.
 * Ids, not texts, so ticks survive translation, rewording and moving.
 *
 * A tab keeps its client, in its session; a new tab takes the last used. If its client is no
 * longer there, the tab is lost: it shows nothing and keeps nothing until the reader chooses.
 * Every change reads what is kept, changes it and writes it back, so that two tabs don't
 * overwrite each other. Version 1 lay under "casebook": it is carried over once and left as it
 * stands. What a newer version has kept is left alone: this tab works from memory then.
 * What doesn't fit is put aside under "casebook-aside", see casebook-shape.js.
 * No DOM here but one event on the document.
 */

/** @import {Aside, Book, Choices, Client} from "./casebook-shape.js" */

import { VERSION, casebookOf, emptyBook, emptyCase, isObject, newId } from "./casebook-shape.js";
import { fromVersion1 } from "./casebook-version-1.js";
import { storage, tabStorage, watchStorage } from "./storage.js";

const KEY = `casebook-${VERSION}`;
const KEY_OF_VERSION_1 = "casebook";
const ASIDE = "casebook-aside";
// Where version 1 put aside what was damaged, as text.
const ASIDE_OF_VERSION_1 = "casebook.damaged";
const CLIENT = "client";
const CHANGED = "bridgebook:casebook";

const begin = () => ({ book: newId("book"), client: newId("case") });
/** Until something is kept, the book and its first client have the same ids all along. */
let beginning = begin();
/**
 * The book of a tab that may not write, as text.
 *
 * @type {string | null}
 */
let unwritten = null;

const freshBook = () => Object.assign(emptyBook(), { id: beginning.book });

/**
 * The book of that text, and whether a newer version has written it; text that is no JSON is
 * all put aside.
 *
 * @param {string} text
 * @returns {{book: Book, aside: Aside[], newer?: boolean}}
 */
function parse(text) {
  /** @type {any} */
  let kept;
  try {
    kept = JSON.parse(text);
  } catch {
    return { book: freshBook(), aside: [{ at: [], value: text }] };
  }
  if (isObject(kept) && kept.version > VERSION) {
    return { book: freshBook(), aside: [], newer: true };
  }
  return casebookOf(isObject(kept) && kept.version === 1 ? fromVersion1(kept) : kept);
}

/** Whether a newer version has kept something, here or under a key of its own. */
const hasNewerKey = () =>
  storage.keys().some((key) => Number(/^casebook-(\d+)$/.exec(key)?.[1]) > VERSION);

/**
 * What is kept. What doesn't fit is put aside, what is old is carried over.
 *
 * @returns {{book: Book, newer?: boolean}}
 */
function look() {
  const own = storage.text(KEY);
  const text = own ?? storage.text(KEY_OF_VERSION_1);
  const found = text === null ? null : parse(text);
  if (found?.newer || hasNewerKey()) {
    return { book: unwritten === null ? freshBook() : parse(unwritten).book, newer: true };
  }
  if (!found) return { book: freshBook() };
  const { book, aside } = found;
  if (own === null || aside.length || !book.id) {
    book.id ||= newId("book");
    storage.set(KEY, book);
    if (aside.length) {
      storage.set(ASIDE, [...storage.get(ASIDE, []), ...aside]);
      // A client that was damaged wasn't taken away: the tab goes on with another.
      if (!(tabStorage.get(CLIENT) in book.cases)) tabStorage.remove(CLIENT);
    }
  }
  // Should everything be forgotten in another tab, what begins here is another book.
  if (book.id === beginning.book) beginning = begin();
  return { book };
}

/**
 * The client of this tab in a book.
 *
 * @param {Book} book
 * @param {boolean} [newer] whether a newer version has kept it
 * @returns {{id: string, lost?: boolean}}
 */
function clientIn(book, newer) {
  if (newer) return { id: beginning.client };
  const own = tabStorage.get(CLIENT);
  if (own !== null) return { id: own, lost: !(own in book.cases) };
  const id = book.last in book.cases ? book.last : Object.keys(book.cases)[0];
  if (id) tabStorage.set(CLIENT, id);
  return { id: id ?? beginning.client };
}

const tellAll = () => document.dispatchEvent(new CustomEvent(CHANGED));

/** @param {Book} book @param {boolean} [newer] */
function write(book, newer) {
  if (!newer) return storage.set(KEY, book);
  unwritten = JSON.stringify(book);
  return false;
}

export const casebook = {
  /** The whole casebook as it is kept. */
  all: () => look().book,

  /**
   * In order; before anything is kept, an empty one to begin with.
   *
   * @returns {[id: string, client: Client][]}
   */
  clients() {
    const clients = Object.entries(look().book.cases);
    return clients.length || this.trouble() ? clients : [[beginning.client, emptyCase()]];
  },

  /** The client of this tab; an empty one if there is none. */
  case() {
    const { book, newer } = look();
    return book.cases[clientIn(book, newer).id] ?? emptyCase();
  },

  /** The id of this tab's client, which may not be there yet, or any longer. */
  currentId() {
    const { book, newer } = look();
    return clientIn(book, newer).id;
  },

  /** What the reader last chose for all clients. */
  choices: () => look().book.choices,

  /** Why nothing is kept here: "newer", "lost", or "". */
  trouble() {
    const { book, newer } = look();
    if (newer) return "newer";
    return clientIn(book).lost ? "lost" : "";
  },

  /**
   * Change this tab's client and what is chosen for all: `change(client, choices)` alters them
   * in place. False means that it lasts until the page closes, or isn't done at all if the
   * tab is lost.
   *
   * @param {(client: Client, choices: Choices) => void} change
   */
  changeCase(change) {
    const { book, newer } = look();
    const { id, lost } = clientIn(book, newer);
    if (!lost) {
      book.cases[id] ??= emptyCase();
      change(book.cases[id], book.choices);
      book.last = id;
      if (!newer) tabStorage.set(CLIENT, id);
    }
    const kept = !lost && write(book, newer);
    tellAll();
    return kept;
  },

  /**
   * Change the casebook: `change` gets it and alters it in place; false means that it lasts
   * until the page closes. A tab that gives up its own client takes the last used.
   *
   * @param {(book: Book) => void} change
   */
  change(change) {
    const { book, newer } = look();
    const { id, lost } = clientIn(book, newer);
    change(book);
    const kept = write(book, newer);
    if (!lost && !(id in book.cases)) tabStorage.remove(CLIENT);
    tellAll();
    return kept;
  },

  /**
   * Work on a client from now on, in this tab.
   *
   * @param {string} id
   */
  take(id) {
    tabStorage.set(CLIENT, id);
    return this.change((book) => {
      book.last = id;
    });
  },

  /** Go on in a tab that has lost its client: with the last one used, or an empty one. */
  goOn() {
    tabStorage.remove(CLIENT);
    tellAll();
  },

  /** Forget everything, of every client. */
  forget() {
    storage.forget();
    tabStorage.forget();
    beginning = begin();
    unwritten = null;
    tellAll();
  },

  /**
   * What had to be put aside because it didn't fit.
   *
   * @returns {Aside[]}
   */
  aside() {
    const text = storage.text(ASIDE_OF_VERSION_1);
    const old = text === null ? [] : [{ at: [], value: text }];
    return [...old, ...storage.get(ASIDE, [])];
  },

  /**
   * Call back after every change, in this tab or another, and when the page comes back.
   *
   * @param {() => void} callback
   */
  watch(callback) {
    document.addEventListener(CHANGED, callback);
    watchStorage((key) => {
      if (key === null || key.startsWith("casebook")) callback();
    });
    window.addEventListener("pageshow", ({ persisted }) => persisted && callback());
  },
};
