// @ts-check
/** @import {Word} from "./analysis.js" */
/** @import {Index} from "./index.js" */
/** @import {Standing} from "./ranking.js" */
/**
 * Judges whether any guide covers what was typed. No DOM.
 *
 * Topics that no guide covers (`missing` in synonyms.yml) stand in the index beside the guides,
 * with what people type who ask about them. Three things tell that nothing fits: the nearest topic
 * says more of it than the nearest guide, that one says little, and the words, small ones too, are
 * those of people who ask about topics. benchmarks/no-guide.js fits what each counts;
 * benchmarks/README.md says how often that is right.
 *
 * @typedef {object} Evidence
 * @property {number} said what the best guide says of it. A long question meets no guide with every
 *   word, so that counts for more with the root of their number
 * @property {number} share of what the best guide and the best topic say, the topic's, from 0 to 1
 * @property {number} odds how much likelier its words are where a topic is asked about than in
 *   what readers of guides say, as a logarithm
 */

/** What the topic's share and the odds count beside what is said. */
const SHARE = 14;
const ODDS = 0.3;
/** A topic that nobody has named says this much: without any, little said is still too little. */
const UNNAMED = 0.1;
/** How often a word is taken to have been said already: one that is new to a side tells little. */
const UNSEEN = 0.3;

export class Fit {
  /** @param {Index} index @param {number} written how many of its guides are none of the topics */
  constructor(index, written) {
    this.index = index;
    this.written = written;
    /** How many words the phrases of each side have. */
    this.lengths = { guides: 0, topics: 0 };
    for (const { kind, guide, readings } of index.passages)
      if (kind === "phrase") this.lengths[this.side(guide)] += readings.length;
  }

  /** @param {number} guide @returns {"guides" | "topics"} */
  side(guide) {
    return guide < this.written ? "guides" : "topics";
  }

  /**
   * Say whether a guide covers it.
   * @param {string} query
   * @param {number} best the score of the best guide
   * @param {number} topic that of the best topic
   */
  covers(query, best, topic) {
    const words = this.index.analysis.words(query);
    if (!this.isJudged(query, words)) return true;
    const { said, share, odds } = this.evidence(words, best, topic);
    return said > SHARE * share + ODDS * odds;
  }

  /**
   * @param {Word[]} words
   * @param {number} best
   * @param {number} topic
   * @returns {Evidence}
   */
  evidence(words, best, topic) {
    const telling = words.filter((word) => !this.index.analysis.weightless(word)).length;
    const different = new Set(words.map(({ basic }) => basic));
    const other = Math.max(UNNAMED, topic);
    return {
      said: best * Math.sqrt(telling + 1),
      share: other / (best + other),
      odds: [...different].reduce((sum, term) => sum + this.oddsOf(term), 0),
    };
  }

  /** @param {string} term */
  oddsOf(term) {
    const { index, lengths } = this;
    const times = { guides: UNSEEN, topics: UNSEEN };
    index.visit(term, (number) => {
      const { kind, guide } = index.passages[number];
      if (kind === "phrase") times[this.side(guide)]++;
    });
    if (!lengths.topics || times.guides + times.topics === 2 * UNSEEN) return 0;
    return Math.log(times.topics / lengths.topics) - Math.log(times.guides / lengths.guides);
  }

  /**
   * One word, or one that may be unfinished, is never judged.
   * @param {string} query
   * @param {Word[]} words
   */
  isJudged(query, words) {
    return words.length > 1 && !this.isUnfinished(query, words[words.length - 1].folded);
  }

  /** @param {string} query @param {string} last its last word, folded */
  isUnfinished(query, last) {
    const { index } = this;
    const open = /[\p{L}\p{M}\p{N}\p{DI}]$/u.test(query);
    if (index.termOf.has(last) || index.frequency(index.analysis.term(last))) return false;
    return open && index.startingWith(last).length > 0;
  }
}
