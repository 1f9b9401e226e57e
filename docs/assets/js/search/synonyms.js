/**
 * Finds the groups of synonyms that words belong to, single words and expressions alike.
 *
 * A group is a key such as "=12" (words that mean the same) or "~3" (words that belong
 * together). Pages are indexed under the keys too, so a search for one word of a group
 * finds all of them with a single look-up.
 */

const MOST_BETWEEN = 2;

export class Synonyms {
  constructor({ same, near }, analysis) {
    /** Term, or terms of an expression joined by spaces, to its groups. */
    this.entries = new Map();
    /** The first term of expressions to these, as {key, terms}, longest first. */
    this.byFirst = new Map();
    this.members = new Map();
    /** The single words of all entries, folded, to their terms. */
    this.words = new Map();
    const keyOf = (entry) => {
      const words = analysis.words(entry);
      if (words.length === 1) this.words.set(words[0].folded, words[0].term);
      return words.map(({ term, basic }) => (words.length > 1 ? basic : term)).join(" ");
    };
    same.forEach((group, index) => {
      for (const entry of group) this.add(keyOf(entry), `=${index}`, entry);
    });
    near.forEach((group, index) => {
      for (const entry of group) {
        const key = keyOf(entry);
        const families = (this.entries.get(key) ?? []).filter((name) => name[0] === "=");
        if (!families.length) this.add(key, `~${index}`, entry);
        for (const family of families)
          for (const member of this.members.get(family)) this.add(member, `~${index}`, entry);
      }
    });
  }

  add(key, group) {
    if (!key) return;
    if (!this.entries.has(key)) this.entries.set(key, []);
    const groups = this.entries.get(key);
    if (!groups.includes(group)) groups.push(group);
    if (!this.members.has(group)) this.members.set(group, new Set());
    this.members.get(group).add(key);
    const terms = key.split(" ");
    if (terms.length > 1 && !(this.byFirst.get(terms[0]) ?? []).some((other) => other.key === key))
      this.byFirst.set(
        terms[0],
        [...(this.byFirst.get(terms[0]) ?? []), { key, terms }].sort(
          (a, b) => b.terms.length - a.terms.length,
        ),
      );
  }

  /** Give the groups of one term. */
  groupsOf(term) {
    return this.entries.get(term) ?? [];
  }

  /**
   * Give each expression of several words among the words: {from, to, groups}, longest first.
   *
   * Up to two other words may stand between its words: "let my client down".
   */
  expressions(words) {
    const found = [];
    for (let from = 0; from < words.length; from++) {
      let best = null;
      for (const { key, terms } of this.byFirst.get(words[from].basic) ?? []) {
        const places = this.follow(words, from, terms);
        if (!places) continue;
        const gap = places.at(-1) - from + 1 - terms.length;
        if (!best || gap < best.gap) best = { places, gap, groups: this.entries.get(key) };
        if (!gap) break;
      }
      if (!best) continue;
      const { places, groups, gap } = best;
      found.push({ from, to: places.at(-1) + 1, groups, gap, places });
      if (!gap) from = places.at(-1);
    }
    return found;
  }

  /** Give the places of the terms in these words, one after the other, or null. */
  follow(words, from, terms) {
    const places = [from];
    let spare = MOST_BETWEEN;
    let at = from;
    for (const term of terms.slice(1)) {
      at++;
      while (at < words.length && words[at].basic !== term && spare > 0) {
        spare--;
        at++;
      }
      if (at >= words.length || words[at].basic !== term) return null;
      places.push(at);
    }
    return places;
  }
}
