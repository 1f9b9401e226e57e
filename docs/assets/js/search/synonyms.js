// @ts-check
/** @import {Analysis, Word} from "./analysis.js" */
/**
 * Finds the groups of synonyms that words belong to, single words and expressions alike.
 *
 * A group is a key such as "=12" (words that mean the same) or "~3" (words that belong
 * together). Pages are indexed under the keys too, so a search for one word of a group
 * finds all of them with a single look-up.
 *
 * @typedef {object} Expression several words among others that mean something together
 * @property {string[]} groups
 * @property {number[]} places which words it is made of
 * @property {boolean} spaced others stand between them, two at most ("let my client down")
 */

const MOST_BETWEEN = 2;
/** @type {string[]} */
const NONE = [];

export class Synonyms {
  /** @param {{same: string[][], near: string[][]}} lists @param {Analysis} analysis */
  constructor({ same, near }, analysis) {
    /**
     * A term, or the basic terms of an expression joined by spaces, to its groups.
     * @type {Map<string, string[]>}
     */
    this.entries = new Map();
    /**
     * The first basic term of expressions to these, longest first.
     * @type {Map<string, {key: string, terms: string[]}[]>}
     */
    this.byFirst = new Map();
    /** @type {Map<string, Set<string>>} */
    this.members = new Map();
    /**
     * The single words of all entries, folded, to their terms.
     * @type {Map<string, string>}
     */
    this.words = new Map();
    same.forEach((group, index) => {
      for (const entry of group) this.add(this.keyOf(entry, analysis), `=${index}`);
    });
    near.forEach((group, index) => {
      for (const entry of group) {
        const key = this.keyOf(entry, analysis);
        const families = this.groupsOf(key).filter((name) => name[0] === "=");
        if (!families.length) this.add(key, `~${index}`);
        for (const family of families)
          for (const member of this.members.get(family) ?? []) this.add(member, `~${index}`);
      }
    });
    for (const expressions of this.byFirst.values())
      expressions.sort((a, b) => b.terms.length - a.terms.length);
  }

  /** @param {string} entry @param {Analysis} analysis */
  keyOf(entry, analysis) {
    const words = analysis.words(entry);
    if (words.length > 1) return words.map(({ basic }) => basic).join(" ");
    for (const { folded, term } of words) this.words.set(folded, term);
    return words[0]?.term ?? "";
  }

  /** @param {string} key @param {string} group */
  add(key, group) {
    if (!key) return;
    const groups = this.entries.get(key);
    if (!groups) {
      this.entries.set(key, [group]);
      if (key.includes(" ")) this.addExpression(key);
    } else if (!groups.includes(group)) groups.push(group);
    const members = this.members.get(group);
    if (members) members.add(key);
    else this.members.set(group, new Set([key]));
  }

  /** @param {string} key */
  addExpression(key) {
    const terms = key.split(" ");
    const others = this.byFirst.get(terms[0]);
    if (others) others.push({ key, terms });
    else this.byFirst.set(terms[0], [{ key, terms }]);
  }

  /**
   * Give the groups of one term.
   * @param {string} term
   */
  groupsOf(term) {
    return this.entries.get(term) ?? NONE;
  }

  /**
   * Give each expression of several words among the words; where several begin with a word,
   * the closest wins, then the longest.
   * @param {Pick<Word, "basic">[]} words
   * @returns {Expression[]}
   */
  expressions(words) {
    /** @type {Expression[]} */
    const found = [];
    for (let from = 0; from < words.length; from++) {
      const candidates = this.byFirst.get(words[from].basic);
      if (!candidates) continue;
      let best = null;
      for (const { key, terms } of candidates) {
        const places = follow(words, from, terms);
        if (!places) continue;
        const between = places[places.length - 1] - from + 1 - terms.length;
        if (!best || between < best.between) best = { key, places, between };
        if (!between) break;
      }
      if (!best) continue;
      const { key, places, between } = best;
      found.push({ groups: this.groupsOf(key), places, spaced: between > 0 });
      if (!between) from = places[places.length - 1];
    }
    return found;
  }
}

/**
 * Give the places of these basic terms among the words, one after the other, or null.
 * @param {Pick<Word, "basic">[]} words
 * @param {number} from
 * @param {string[]} terms
 */
function follow(words, from, terms) {
  const places = [from];
  let spare = MOST_BETWEEN;
  let at = from;
  for (let number = 1; number < terms.length; number++) {
    at++;
    while (at < words.length && words[at].basic !== terms[number]) {
      if (!spare--) return null;
      at++;
    }
    if (at >= words.length) return null;
    places.push(at);
  }
  return places;
}
