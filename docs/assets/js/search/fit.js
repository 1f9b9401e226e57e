// @ts-check
/** @import {Index} from "./index.js" */
/** @import {Standing} from "./ranking.js" */
/**
 * Judges whether any guide covers what was typed. No DOM.
 *
 * Either a word names a topic that no guide is known to cover (`missing` in synonyms.yml), or the
 * nearest guide says too little of it; benchmarks/README.md says how often that is right.
 */

import { Synonyms } from "./synonyms.js";

/** How many of the nearest guides are asked: the third is still seen without scrolling. */
const NEAREST = 3;
/**
 * What the best guide must say of it. A long question meets no guide with every word, so what it
 * must say for each word gets less by the root of their number. Half and twice each of these:
 * benchmarks/README.md.
 */
const LEAST_SCORE = 1.5;
/** A sentence that says the same covers a topic, whatever the list says. */
const SAID_ALIKE = 0.7;
/** Where the list says nothing, one that says half of it will do. */
const HALF_SAID = 0.5;

export class Fit {
  /** @param {string[][]} missing @param {Index} index */
  constructor(missing, index) {
    this.index = index;
    this.missing = new Synonyms({ same: missing, near: [] }, index.analysis);
  }

  /**
   * Say whether a guide covers it. One word, or one that may be unfinished, is never judged.
   * @param {string} query
   * @param {Standing[]} guides the best first
   */
  covers(query, guides) {
    const words = this.index.analysis.words(query);
    if (words.length < 2 || this.isUnfinished(query, words[words.length - 1].folded)) return true;
    const alike = Math.max(...guides.slice(0, NEAREST).map(({ sentence }) => sentence.closeness));
    if (this.namesMissing(words)) return alike >= SAID_ALIKE;
    if (alike >= HALF_SAID) return true;
    const telling = words.filter((word) => !this.index.analysis.weightless(word)).length;
    return guides[0].score * Math.sqrt(telling + 1) >= LEAST_SCORE;
  }

  /** @param {import("./analysis.js").Word[]} words */
  namesMissing(words) {
    const { analysis } = this.index;
    return (
      words.some((word) => !analysis.weightless(word) && this.missing.entries.has(word.term)) ||
      this.missing.expressions(words).some(({ spaced }) => !spaced)
    );
  }

  /** @param {string} query @param {string} last its last word, folded */
  isUnfinished(query, last) {
    const { index } = this;
    const open = /[\p{L}\p{M}\p{N}\p{DI}]$/u.test(query);
    const named = this.missing.entries.has(index.analysis.term(last));
    return open && !named && !index.termOf.has(last) && index.startingWith(last).length > 0;
  }
}
