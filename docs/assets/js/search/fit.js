// @ts-check
/** @import {Index} from "./index.js" */
/** @import {Standing} from "./ranking.js" */
/**
 * Judges whether any guide covers what was typed. No DOM.
 *
 * Either a word names a topic that no guide is known to cover (`missing` in synonyms.yml), or the
 * nearest guides say too little of the words that tell what happened; benchmarks/README.md says how
 * often that is right.
 */

import { Synonyms } from "./synonyms.js";

/** How many of the nearest guides are asked: the third is still seen without scrolling. */
const NEAREST = 3;
/**
 * Of queries that have a guide, 3.6 % are told that none fits, of those that have none 56 %; at 0.5
 * it is 5.5 and 61 %. Without the list of topics it is 3.4 and 32, at 0.5 5.3 and 40.
 */
const LEAST_FIT = 0.45;
/** A sentence that says the same covers a topic, whatever the list says. 0.7 and 0.9 tell the same. */
const SAID_ALIKE = 0.7;

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
    const nearest = guides.slice(0, NEAREST);
    if (this.namesMissing(words))
      return nearest.some(({ sentence }) => sentence.closeness >= SAID_ALIKE);
    return nearest.some(({ fit }) => fit >= LEAST_FIT);
  }

  /** @param {import("./analysis.js").Word[]} words */
  namesMissing(words) {
    const { analysis } = this.index;
    return (
      words.some((word) => !analysis.weightless(word) && this.missing.entries.has(word.term)) ||
      this.missing.expressions(words).length > 0
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
