// @ts-check
/** @import {Language} from "./languages.js" */
/**
 * Turns text into words and words into terms, the same way for pages and for what is typed.
 *
 * A word is folded (case, diacritics, look-alike letters) before it is stemmed, so that
 * "qualita" finds "qualità", "еще" finds "ещё" and "foerst" finds "først". What nobody sees ends no
 * word: a text copied from a news page has soft hyphens.
 * Nothing else in the site splits or stems text.
 *
 * @typedef {object} Reading what a word is, wherever it stands
 * @property {string} lower in lower case
 * @property {string} folded
 * @property {string} term its stem
 * @property {string} basic its basic term, the stem of its basic form
 *
 * @typedef {object} Position
 * @property {number} start
 * @property {number} end
 *
 * @typedef {Reading & Position} Word
 *
 * @typedef {object} Lists those of synonyms.yml
 * @property {string[]} stop
 * @property {string[]} questions
 * @property {string[][]} forms irregular forms, each behind its basic form
 */

import { plainLetters } from "./letters.js";
import { toCyrillicLookalikes } from "./scripts.js";

const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{DI}]*(?:['’ʼ`]\p{DI}*[\p{L}\p{M}][\p{L}\p{M}\p{DI}]*)*/gu;
const APOSTROPHE = /['’ʼ`]/;
const ENGLISH_ENDING = /['’ʼ`](?:s|ll|ve|re|m|d)$/;
const MARKS = /[\u0300-\u036f]/g;
/** @type {Record<string, string>} */
const LETTERS = { æ: "ae", ø: "o", å: "a", ß: "ss", œ: "oe", ł: "l", ı: "i" };
const SPELT_OUT = /[æøåßœłı]/g;
/** How Danes write their letters where the keyboard has none. @type {Record<string, string>} */
const DANISH_LETTERS = { aa: "å", oe: "ø", ae: "æ" };

export class Analysis {
  /** @param {Language} settings @param {Lists} lists */
  constructor(settings, { stop, questions, forms }) {
    this.language = settings.language;
    this.script = settings.script;
    this.elision = settings.elision;
    this.compounds = settings.compounds;
    this.stemmer = settings.stemmer;
    /**
     * A match of WORD to the words in it.
     * @type {Map<string, {from: number, length: number, reading: Reading}[]>}
     */
    this.read = new Map();
    /**
     * A word in lower case to what it is.
     * @type {Map<string, Reading>}
     */
    this.known = new Map();
    /**
     * A word that only helps to why.
     * @type {Map<string, "stop" | "question">}
     */
    this.light = new Map();
    /**
     * An irregular form, folded, to its basic form.
     * @type {Map<string, string>}
     */
    this.basic = new Map();
    for (const [basic, ...others] of forms)
      for (const form of others) this.basic.set(this.fold(form), this.fold(basic));
    for (const word of stop)
      for (const { lower } of this.words(word)) this.light.set(lower, "stop");
    for (const word of questions)
      for (const { lower } of this.words(word)) this.light.set(lower, "question");
    this.lightFolded = new Map([...this.light].map(([word, weight]) => [this.fold(word), weight]));
  }

  /**
   * Split text into words.
   * @param {string} text
   * @returns {Word[]}
   */
  words(text) {
    /** @type {Word[]} */
    const found = [];
    this.visit(text, ({ lower, folded, term, basic }, start, length) => {
      found.push({ start, end: start + length, lower, folded, term, basic });
    });
    return found;
  }

  /**
   * Call `visit` for each word of a text, in order, with its place: a text that is only counted
   * needs no object for each of its words.
   * @param {string} text
   * @param {(reading: Reading, start: number, length: number) => void} visit
   */
  visit(text, visit) {
    for (const { 0: match, index } of text.matchAll(WORD))
      for (const { from, length, reading } of this.readings(match))
        visit(reading, index + from, length);
  }

  /**
   * Read a match of WORD, once: it is one word or, where apostrophes end words, several.
   * @param {string} match
   */
  readings(match) {
    let known = this.read.get(match);
    if (!known) {
      known = this.pieces(match).map(({ from, length, lower }) => ({
        from,
        length,
        reading: this.reading(lower),
      }));
      this.read.set(match, known);
    }
    return known;
  }

  /** @param {string} lower */
  reading(lower) {
    let known = this.known.get(lower);
    if (!known) {
      const folded = this.fold(lower);
      const term = this.term(folded);
      const form = this.basic.get(folded);
      known = { lower, folded, term, basic: form ? this.term(form) : term };
      this.known.set(lower, known);
    }
    return known;
  }

  /**
   * Split a match of WORD into words: where each begins, how long it is, in lower case.
   * @param {string} match
   * @returns {{from: number, length: number, lower: string}[]}
   */
  pieces(match) {
    if (!this.elision) {
      const lower = this.withoutApostrophe(plainLetters(match));
      return lower ? [{ from: 0, length: match.length, lower }] : [];
    }
    const found = [];
    let from = 0;
    for (const part of match.split(APOSTROPHE)) {
      if (part) found.push({ from, length: part.length, lower: plainLetters(part) });
      from += part.length + 1;
    }
    return found;
  }

  /** @param {string} word */
  withoutApostrophe(word) {
    const bare = this.language === "en" ? word.replace(ENGLISH_ENDING, "") : word;
    return bare.split(APOSTROPHE).join("");
  }

  /**
   * Fold a word in lower case: look-alikes, diacritics, letters that are spelt in two ways.
   * @param {string} word
   */
  fold(word) {
    let folded = this.script === "cyrillic" ? toCyrillicLookalikes(word) : word;
    folded = folded
      .normalize("NFKD")
      .replace(/и\u0306/g, "й")
      .replace(MARKS, "")
      .replace(SPELT_OUT, (letter) => LETTERS[letter]);
    if (this.language === "da") folded = folded.replace(/aa/g, "a").replace(/oe/g, "o");
    return folded;
  }

  /** @param {string} word */
  withItsLetters(word) {
    if (this.language !== "da") return word;
    return word.replace(/aa|oe|ae/g, (letters) => DANISH_LETTERS[letters]);
  }

  /**
   * Give the term of a folded word: its stem.
   * @param {string} folded
   */
  term(folded) {
    return folded.length < 3 || /\d/.test(folded) ? folded : this.stemmer(folded);
  }

  /**
   * Say whether a word only helps: "stop", "question" or "".
   *
   * A word with diacritics is looked up as it is written, so that Danish "hår" is not "har".
   * @param {Pick<Word, "lower" | "folded">} word
   */
  weightless({ lower, folded }) {
    if (lower.length === 1 && !/\p{N}/u.test(lower)) return "stop";
    const exact = this.light.get(lower) ?? this.light.get(this.withItsLetters(lower));
    if (exact || lower !== folded) return exact ?? "";
    return this.lightFolded.get(folded) ?? "";
  }
}
