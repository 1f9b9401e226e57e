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
const HYPHEN = /[-‐‑]/;
const MARKS = /[\u0300-\u036f]/g;
const LETTERS = { æ: "ae", ø: "o", å: "a", ß: "ss", œ: "oe", ł: "l", ı: "i" };
const SPELT_OUT = /[æøåßœłı]/g;

export class Analysis {
  constructor({ language, script, elision = false, stemmer, stop, questions, forms = [] }) {
    Object.assign(this, { language, script, elision, stemmer });
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
        for (const piece of this.pieces(word)) this.light.set(piece.lower, weight);
    this.lightFolded = new Map([...this.light].map(([word, weight]) => [this.fold(word), weight]));
  }

  /** Split text into words: where each stands, in lower case, folded, its term, and whether a hyphen joins it to the word before. */
  words(text) {
    return this.pieces(text).map(({ start, end, lower }) => {
      const folded = this.fold(lower);
      const hyphen = HYPHEN.test(text[start - 1] ?? "");
      const term = this.term(folded);
      const basic = this.basic.has(folded) ? this.term(this.basic.get(folded)) : term;
      return { start, end, lower, folded, term, basic, hyphen };
    });
  }

  /** Split text into pieces that may still be in the wrong script. */
  pieces(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      const start = match.index;
      if (!this.elision) {
        const lower = this.withoutApostrophe(lowerCase(match[0]));
        if (lower) found.push({ start, end: start + match[0].length, lower });
        continue;
      }
      let at = start;
      for (const part of match[0].split(APOSTROPHE)) {
        if (part) found.push({ start: at, end: at + part.length, lower: lowerCase(part) });
        at += part.length + 1;
      }
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
