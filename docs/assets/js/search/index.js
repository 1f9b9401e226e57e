// @ts-check
/** @import {Analysis, Word} from "./analysis.js" */
/** @import {Expression, Synonyms} from "./synonyms.js" */
/**
 * The index: which passages of which guide hold which terms.
 *
 * A passage is a title, a description, one phrase, or one section. Passages are indexed
 * under the terms of their words, the parts of compounds and the groups of synonyms.
 *
 * @typedef {object} Guide what hooks/bridgebook/publishing/search.py writes of one
 * @property {string} id
 * @property {string} url
 * @property {string} title
 * @property {string} description
 * @property {string[]} phrases what people say of it
 * @property {string[]} heard what else they type: it is searched like a phrase, and never quoted
 * @property {string[]} pointers sentences on other pages that lead to it
 * @property {{anchor: string, title: string, text: string[]}[]} sections
 *
 * @typedef {object} Passage
 * @property {number} guide
 * @property {"title" | "description" | "phrase" | "pointer" | "section"} kind
 * @property {number} at which of its kind in the guide
 * @property {string} text
 * @property {Word[]} words
 * @property {Expression[]} expressions
 * @property {boolean} [heard] whether it may not be quoted
 * @property {number} [worth] see ranking.js
 */

import { splitCompound } from "./compounds.js";
import { Spelling } from "./typos.js";

const COMPOUND_PART = 0.6;
const BASIC_FORM = 0.9;
const SPACED_EXPRESSION = 0.7;
const SHORTEST_STANDALONE = 3;
const SHORTEST_FORM = 5;

export class Index {
  /** @param {Guide[]} guides @param {Analysis} analysis @param {Synonyms} synonyms */
  constructor(guides, analysis, synonyms) {
    this.guides = guides;
    this.analysis = analysis;
    this.synonyms = synonyms;
    /**
     * A key to where it stands: passage, how often, passage, how often, …
     * @type {Map<string, number[]>}
     */
    this.postings = new Map();
    /**
     * Every known word, folded, to its term.
     * @type {Map<string, string>}
     */
    this.termOf = new Map();
    /** @type {Map<string, string[]>} */
    this.parts = new Map();
    /** @type {Map<string, [key: string, weight: number][]>} */
    this.keys = new Map();
    /** @type {Set<string> | undefined} */
    this.stemSet = undefined;
    this.passagesOf = guides.map((guide, number) => this.read(guide, number));
    this.passages = this.passagesOf.flat();
    for (const { words } of this.passages)
      for (const { folded, term } of words) this.termOf.set(folded, term);
    for (const [folded, term] of synonyms.words) this.termOf.set(folded, term);
    this.standalone = this.wordsThatStandAlone();
    this.passages.forEach((passage, number) => this.post(passage, number));
    this.spelling = new Spelling([...this.termOf.keys()].filter((word) => word.length > 2));
    const terms = new Set([...this.postings.keys(), ...synonyms.words.values()]);
    this.sorted = [...terms].filter(isTerm).sort();
  }

  /**
   * @param {Guide} guide
   * @param {number} number
   * @returns {Passage[]}
   */
  read(guide, number) {
    /** @type {(kind: Passage["kind"], text: string, at?: number) => Passage} */
    const passage = (kind, text, at = 0) => {
      const words = this.analysis.words(text);
      return {
        guide: number,
        kind,
        at,
        text,
        words,
        expressions: this.synonyms.expressions(words),
      };
    };
    return [
      passage("title", guide.title),
      passage("description", guide.description),
      ...guide.phrases.map((phrase, at) => passage("phrase", phrase, at)),
      ...guide.heard.map((phrase, at) => ({ ...passage("phrase", phrase, at), heard: true })),
      ...guide.pointers.map((sentence, at) => passage("pointer", sentence, at)),
      ...guide.sections.map(({ text }, at) => passage("section", text.join("\n"), at)),
    ];
  }

  /** The words that may be parts of compounds: those that stand alone and mean something. */
  wordsThatStandAlone() {
    /** @type {Set<string>} */
    const standalone = new Set();
    if (!this.analysis.compounds) return standalone;
    for (const folded of this.termOf.keys())
      if (
        folded.length >= SHORTEST_STANDALONE &&
        !this.analysis.weightless({ lower: folded, folded })
      )
        standalone.add(folded);
    return standalone;
  }

  /** @param {Passage} passage @param {number} number */
  post({ words, expressions }, number) {
    /** @type {Map<string, number>} */
    const times = new Map();
    /** @type {(key: string, weight: number) => void} */
    const add = (key, weight) => times.set(key, (times.get(key) ?? 0) + weight);
    for (const word of words) for (const [key, weight] of this.keysOf(word)) add(key, weight);
    for (let at = 1; at < words.length; at++)
      if (words[at].hyphen) add(this.joined(words[at - 1], words[at]), 1);
    for (const { groups, spaced } of expressions)
      for (const group of groups) add(group, spaced ? SPACED_EXPRESSION : 1);
    for (const [key, often] of times) {
      const places = this.postings.get(key);
      if (places) places.push(number, often);
      else this.postings.set(key, [number, often]);
    }
  }

  /**
   * Give the keys that a word is met under, with what each is worth.
   * @param {Word} word
   */
  keysOf({ folded, term, basic }) {
    let keys = this.keys.get(folded);
    if (!keys) {
      /** @type {Map<string, number>} */
      const found = new Map();
      /** @type {(key: string, weight: number) => void} */
      const add = (key, weight) => {
        for (const each of [key, ...this.synonyms.groupsOf(key)])
          if ((found.get(each) ?? 0) < weight) found.set(each, weight);
      };
      add(term, 1);
      if (basic !== term) add(basic, BASIC_FORM);
      for (const part of this.compoundParts(folded)) add(this.analysis.term(part), COMPOUND_PART);
      keys = [...found];
      this.keys.set(folded, keys);
    }
    return keys;
  }

  /**
   * Two words joined by a hyphen are known as one, too: "hand-over" as "handover".
   * @param {Word} first
   * @param {Word} second
   */
  joined(first, second) {
    const folded = first.folded + second.folded;
    const term = this.analysis.term(folded);
    this.termOf.set(folded, term);
    return term;
  }

  /** @param {string} part */
  standsAlone(part) {
    const { standalone, stems, analysis } = this;
    if (standalone.has(part) || stems.has(part)) return true;
    return part.length >= SHORTEST_FORM && stems.has(analysis.term(part));
  }

  /**
   * Give the known words that a folded word is made of, or [].
   * @param {string} folded
   */
  compoundParts(folded) {
    const { compounds } = this.analysis;
    if (!compounds) return [];
    let parts = this.parts.get(folded);
    if (!parts) {
      /** @param {string} part */
      const known = (part) => part !== folded && this.standsAlone(part);
      parts = splitCompound(folded, compounds, known);
      this.parts.set(folded, parts);
    }
    return parts;
  }

  /** The terms of standalone words: "kund" in "kundesamtale" once "kunde" stands somewhere. */
  get stems() {
    this.stemSet ??= new Set(
      [...this.standalone]
        .map((word) => this.analysis.term(word))
        .filter((term) => term.length > 3),
    );
    return this.stemSet;
  }

  /**
   * Say in how many passages a key stands.
   * @param {string} key
   */
  frequency(key) {
    return (this.postings.get(key)?.length ?? 0) / 2;
  }

  /**
   * Call `visit` for each passage that a key stands in.
   * @param {string} key
   * @param {(passage: number, times: number) => void} visit
   */
  visit(key, visit) {
    const places = this.postings.get(key);
    if (!places) return;
    for (let at = 0; at < places.length; at += 2) visit(places[at], places[at + 1]);
  }

  /**
   * Give the terms that begin with these letters.
   * @param {string} letters
   */
  startingWith(letters) {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] < letters) low = middle + 1;
      else high = middle;
    }
    const found = [];
    for (let at = low; at < this.sorted.length && this.sorted[at].startsWith(letters); at++)
      found.push(this.sorted[at]);
    return found;
  }
}

/**
 * Say whether a key of the index is a term, not a group of synonyms.
 * @param {string} key
 */
function isTerm(key) {
  return !"=~".includes(key[0]);
}
