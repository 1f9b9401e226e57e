// @ts-check
/** @import {Analysis, Reading} from "./analysis.js" */
/** @import {Guide, Passage, Places} from "./passages.js" */
/** @import {Synonyms} from "./synonyms.js" */
/**
 * The index: which passages of which guide hold which terms.
 *
 * Passages are found under the terms of their words, the parts of compounds and the groups of
 * synonyms. Where such a key stands is put together from the places of the words behind it, once
 * it is asked for: most never are.
 */

import { splitCompound } from "./compounds.js";
import { Passages } from "./passages.js";
import { Spelling } from "./typos.js";

/** @type {Places} */
const NOWHERE = [];

export class Index {
  /** @param {Guide[]} guides @param {Analysis} analysis @param {Synonyms} synonyms */
  constructor(guides, analysis, synonyms) {
    this.guides = guides;
    this.analysis = analysis;
    this.synonyms = synonyms;
    /**
     * Every known word, folded, to its term.
     * @type {Map<string, string>}
     */
    this.termOf = new Map();
    /** @type {Map<string, string[]>} */
    this.parts = new Map();
    /** @type {Set<string> | undefined} */
    this.stemSet = undefined;
    /** @type {Spelling | undefined} */
    this.knownWords = undefined;
    /**
     * A key to the places of the words that are met under it.
     * @type {Map<string, Places[]>}
     */
    this.sources = new Map();
    /**
     * A key to where it stands, once that was asked for.
     * @type {Map<string, Places>}
     */
    this.postings = new Map();
    /**
     * See ranking.js.
     * @type {Map<Reading, number>}
     */
    this.worths = new Map();
    const { all, of, places, expressions, joined } = new Passages(guides, analysis, synonyms);
    this.passages = all;
    this.passagesOf = of;
    this.places = places;
    for (const { folded, term } of places.keys()) this.termOf.set(folded, term);
    for (const [folded, term] of synonyms.words) this.termOf.set(folded, term);
    this.standalone = this.wordsThatStandAlone();
    for (const [reading, own] of places)
      for (const key of this.keysOf(reading)) this.addSource(key, own);
    for (const [folded, own] of joined) {
      const term = analysis.term(folded);
      this.termOf.set(folded, term);
      this.addSource(term, own);
    }
    for (const [group, own] of expressions) this.addSource(group, own);
    const terms = new Set([...this.sources.keys(), ...synonyms.words.values()]);
    this.sorted = [...terms].filter(isTerm).sort();
  }

  /** The known words, ready to be searched for near ones. */
  get spelling() {
    this.knownWords ??= new Spelling([...this.termOf.keys()].filter((word) => word.length > 2));
    return this.knownWords;
  }

  /** @param {string} key @param {Places} places */
  addSource(key, places) {
    const sources = this.sources.get(key);
    if (sources) sources.push(places);
    else this.sources.set(key, [places]);
  }

  /** The words that may be parts of compounds: those that stand alone and mean something. */
  wordsThatStandAlone() {
    /** @type {Set<string>} */
    const standalone = new Set();
    if (!this.analysis.compounds) return standalone;
    for (const folded of this.termOf.keys())
      if (!this.analysis.weightless({ lower: folded, folded })) standalone.add(folded);
    return standalone;
  }

  /**
   * Give the keys that a word is met under.
   * @param {Reading} word
   */
  keysOf({ folded, term, basic }) {
    const parts = this.compoundParts(folded).map((part) => this.analysis.term(part));
    const terms = [term, basic, ...parts];
    return new Set(terms.flatMap((own) => [own, ...this.synonyms.groupsOf(own)]));
  }

  /** @param {string} part */
  standsAlone(part) {
    const { standalone, stems, analysis } = this;
    return standalone.has(part) || stems.has(part) || stems.has(analysis.term(part));
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
   * Give the words of a passage with their places in its text.
   * @param {Passage} passage
   */
  wordsOf(passage) {
    passage.words ??= this.analysis.words(passage.text);
    return passage.words;
  }

  /** @param {string} key */
  placesOf(key) {
    let places = this.postings.get(key);
    if (!places) {
      places = NOWHERE;
      for (const source of this.sources.get(key) ?? [])
        places = places === NOWHERE ? source : together(places, source);
      this.postings.set(key, places);
    }
    return places;
  }

  /**
   * Say in how many passages a key stands.
   * @param {string} key
   */
  frequency(key) {
    return this.placesOf(key).length / 2;
  }

  /**
   * Call `visit` for each passage that a key stands in.
   * @param {string} key
   * @param {(passage: number, times: number) => void} visit
   */
  visit(key, visit) {
    const places = this.placesOf(key);
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

/**
 * Put the places of two keys together, passage by passage.
 * @param {Places} some
 * @param {Places} others
 * @returns {Places}
 */
function together(some, others) {
  const all = [];
  let at = 0;
  for (let other = 0; other < others.length; other += 2) {
    const passage = others[other];
    while (some[at] < passage) all.push(some[at++], some[at++]);
    let times = others[other + 1];
    if (some[at] === passage) {
      times += some[at + 1];
      at += 2;
    }
    all.push(passage, times);
  }
  while (at < some.length) all.push(some[at++]);
  return all;
}
