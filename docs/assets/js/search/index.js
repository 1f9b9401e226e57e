/**
 * The index: which passages of which guide hold which terms.
 *
 * A passage is a title, a description, one phrase, or one section. Passages are indexed
 * under the terms of their words, the parts of compounds and the groups of synonyms.
 */

import { splitCompound } from "./compounds.js";
import { Spelling } from "./typos.js";

const COMPOUND_PART = 0.6;
const SHORTEST_STANDALONE = 3;

export class Index {
  constructor(guides, analysis, synonyms) {
    Object.assign(this, { guides, analysis, synonyms });
    this.passages = [];
    this.postings = new Map();
    this.termOf = new Map();
    this.standalone = new Set();
    this.parts = new Map();
    const read = guides.map((guide, number) => this.read(guide, number));
    this.passages = read.flat();
    for (const { words } of this.passages)
      for (const { folded, term } of words) this.termOf.set(folded, term);
    for (const [folded, term] of synonyms.words) this.termOf.set(folded, term);
    this.collectStandalone();
    this.passages.forEach((passage, number) => this.post(passage, number));
    this.spelling = new Spelling([...this.termOf.keys()].filter((word) => word.length > 2));
    this.sorted = [...new Set([...this.postings.keys(), ...synonyms.words.values()])].filter(isTerm).sort();
  }

  read(guide, number) {
    const passage = (kind, text, section = -1, at = 0) => ({
      guide: number,
      kind,
      section,
      at,
      words: this.analysis.words(text),
    });
    return [
      passage("title", guide.title),
      passage("description", guide.description),
      ...guide.phrases.map((phrase, at) => passage("phrase", phrase, -1, at)),
      ...(guide.pointers ?? []).map((text) => passage("pointer", text)),
      ...guide.sections.map(({ text }, section) => passage("section", text.join("\n"), section)),
    ];
  }

  /** The words that may be parts of compounds: those that stand alone and mean something. */
  collectStandalone() {
    if (!this.analysis.compounds) return;
    for (const [folded] of this.termOf)
      if (
        folded.length >= SHORTEST_STANDALONE &&
        !this.analysis.weightless({ lower: folded, folded })
      )
        this.standalone.add(folded);
  }

  post(passage, number) {
    const { words } = passage;
    const add = (key, weight) => {
      if (!this.postings.has(key)) this.postings.set(key, new Map());
      const entries = this.postings.get(key);
      entries.set(number, (entries.get(number) ?? 0) + weight);
    };
    for (const word of words) {
      add(word.term, 1);
      if (word.basic !== word.term) add(word.basic, 0.9);
      for (const group of this.synonyms.groupsOf(word.term)) add(group, 1);
      for (const part of this.compoundParts(word.folded)) {
        const term = this.analysis.term(part);
        add(term, COMPOUND_PART);
        for (const group of this.synonyms.groupsOf(term)) add(group, COMPOUND_PART);
      }
    }
    for (let at = 1; at < words.length; at++)
      if (words[at].hyphen) {
        const joined = words[at - 1].folded + words[at].folded;
        const term = this.analysis.term(joined);
        this.termOf.set(joined, term);
        add(term, 1);
      }
    for (const { groups, gap } of this.synonyms.expressions(words))
      for (const group of groups) add(group, gap ? 0.7 : 1);
    if (passage.kind !== "section") for (const turn of turnsOfPhrase(words)) add(turn.key, 1);
  }

  /** Give the known words that a folded word is made of, or []. */
  compoundParts(folded) {
    const { compounds } = this.analysis;
    if (!compounds) return [];
    if (!this.parts.has(folded)) {
      const known = (part) =>
        part !== folded && (this.standalone.has(part) || this.stems.has(part));
      this.parts.set(folded, splitCompound(folded, compounds, known));
    }
    return this.parts.get(folded);
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

  /** Say in how many passages a key stands. */
  frequency(key) {
    return this.postings.get(key)?.size ?? 0;
  }

  /** Give the terms that begin with these letters. */
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
 * Give each run of three words as {key, from}: "let it go" means something, its words alone don't.
 */
export function turnsOfPhrase(words) {
  return words.slice(2).map((last, from) => ({
    key: `_${words[from].term} ${words[from + 1].term} ${last.term}`,
    from,
  }));
}

/** Say whether a key of the index is a term, not a group of synonyms or a turn of phrase. */
export function isTerm(key) {
  return !"=~_".includes(key[0]);
}
