/**
 * Turns text into words and words into terms, the same way for pages and for what is typed.
 *
 * A word is folded (case, diacritics, look-alike letters) before it is stemmed, so that
 * "qualita" finds "qualità", "еще" finds "ещё" and "foerst" finds "først".
 * Nothing else in the site splits or stems text.
 */

import { toCyrillicLookalikes } from "./scripts.js";

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ`][\p{L}\p{M}]+)*/gu;
const APOSTROPHE = /['’ʼ`]/;
const ENGLISH_ENDING = /['’ʼ`](?:s|ll|ve|re|m|d)$/;
const SHORTEST_ORIGIN = 4;
const HYPHEN = /[-‐‑]/;
const MARKS = /[\u0300-\u036f]/g;
const LETTERS = { æ: "ae", ø: "o", å: "a", ß: "ss", œ: "oe", ł: "l", ı: "i" };
const SPELT_OUT = /[æøåßœłı]/g;

export class Analysis {
  /** `settings`: what languages.js says of the language; `words`: the lists of synonyms.yml. */
  constructor(settings, { stop, questions, forms }) {
    const { language, script, elision, compounds, endings = [], sounds, stemmer } = settings;
    Object.assign(this, { language, script, elision, compounds, endings, sounds, stemmer });
    this.read = new Map();
    this.folded = new Map();
    this.terms = new Map();
    this.light = new Map();
    /** An irregular form, folded, to its basic form. */
    this.basic = new Map();
    for (const [basic, ...others] of forms)
      for (const form of others) this.basic.set(this.fold(form), this.fold(basic));
    for (const [words, weight] of [
      [stop, "stop"],
      [questions, "question"],
    ])
      for (const word of words)
        for (const { lower } of this.words(word)) this.light.set(lower, weight);
    this.lightFolded = new Map([...this.light].map(([word, weight]) => [this.fold(word), weight]));
  }

  /**
   * Split text into words: where each stands, in lower case, folded, its term (the stem), its
   * basic term (the stem of the basic form), and whether a hyphen joins it to the word before.
   */
  words(text) {
    const found = [];
    for (const { 0: match, index } of text.matchAll(WORD))
      for (const { from, length, reading } of this.readings(match)) {
        const start = index + from;
        const hyphen = start > 0 && HYPHEN.test(text[start - 1]);
        const { lower, folded, term, basic } = reading;
        found.push({ start, end: start + length, hyphen, lower, folded, term, basic });
      }
    return found;
  }

  /** Read a match of WORD, once: it is one word or, where apostrophes end words, several. */
  readings(match) {
    let known = this.read.get(match);
    if (!known) {
      known = this.pieces(match).map(({ from, length, lower }) => {
        const folded = this.fold(lower);
        const term = this.term(folded);
        return { from, length, reading: { lower, folded, term, basic: this.basicTerm(folded) } };
      });
      this.read.set(match, known);
    }
    return known;
  }

  /** Split a match of WORD into words: where each begins, how long it is, in lower case. */
  pieces(match) {
    if (!this.elision) {
      const lower = this.withoutApostrophe(lowerCase(match));
      return lower ? [{ from: 0, length: match.length, lower }] : [];
    }
    const found = [];
    let from = 0;
    for (const part of match.split(APOSTROPHE)) {
      if (part) found.push({ from, length: part.length, lower: lowerCase(part) });
      from += part.length + 1;
    }
    return found;
  }

  withoutApostrophe(word) {
    const bare = this.language === "en" ? word.replace(ENGLISH_ENDING, "") : word;
    return bare.split(APOSTROPHE).join("");
  }

  /** Fold a word in lower case: look-alikes, diacritics, letters that are spelt in two ways. */
  fold(word) {
    let folded = this.folded.get(word);
    if (folded === undefined) {
      folded = this.foldLetters(word);
      this.folded.set(word, folded);
    }
    return folded;
  }

  foldLetters(word) {
    let folded = this.script === "cyrillic" ? toCyrillicLookalikes(word) : word;
    folded = folded
      .normalize("NFD")
      .replace(/и\u0306/g, "й")
      .replace(MARKS, "")
      .replace(SPELT_OUT, (letter) => LETTERS[letter]);
    if (this.language === "da") folded = folded.replace(/aa/g, "a").replace(/oe/g, "o");
    return folded;
  }

  /** Give the term of a folded word: its stem. */
  term(folded) {
    let term = this.terms.get(folded);
    if (term === undefined) {
      term = folded.length < 3 || /\d/.test(folded) ? folded : this.stemmer(folded);
      this.terms.set(folded, term);
    }
    return term;
  }

  /** Give the term of a folded word's basic form: "bryd" for "brød". */
  basicTerm(folded) {
    return this.term(this.basic.get(folded) ?? folded);
  }

  /** Give the terms of what a folded word may be derived from, the longest first. */
  origins(folded) {
    return this.endings
      .map((ending) => (folded.endsWith(ending) ? folded.slice(0, -ending.length) : ""))
      .filter((origin) => origin.length >= SHORTEST_ORIGIN)
      .sort((a, b) => b.length - a.length)
      .map((origin) => this.term(origin));
  }

  /**
   * Say whether a word only helps: "stop", "question" or "".
   *
   * A word with diacritics is looked up as it is written, so that Danish "hår" is not "har".
   */
  weightless({ lower, folded }) {
    if (lower.length === 1 && !/\p{N}/u.test(lower)) return "stop";
    const exact = this.light.get(lower);
    if (exact || lower !== folded) return exact ?? "";
    return this.lightFolded.get(folded) ?? "";
  }
}

function lowerCase(word) {
  return word.normalize("NFC").toLowerCase();
}
