// @ts-check
/**
 * Finds the known words nearest to a misspelt one.
 *
 * One edit in a short word, two in a long one; swapping two neighbouring letters is one edit.
 *
 * @typedef {{word: string, edits: number}} Near a known word, and how far it is
 */

const SHORTEST = 4;
const LONG = 7;
const WRONG_BEGINNING = 0.6;

/**
 * Say how many edits a word of this length may have.
 * @param {number} length
 */
export function editsAllowed(length) {
  if (length < SHORTEST) return 0;
  return length < LONG ? 1 : 2;
}

const LONGEST = 64;
const MOST_REMEMBERED = 500;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

/**
 * Count the edits between two words (Damerau, optimal string alignment).
 *
 * Gives `limit + 1` as soon as the words are further apart than `limit`.
 * @param {string} a
 * @param {string} b
 * @param {number} limit
 */
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit || b.length > LONGEST) return limit + 1;
  let [before, previous, current] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2] + 1);
      current[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length];
}

/**
 * The letters of a word as bits: words whose letters differ too much are not compared.
 * @param {string} word
 */
function letters(word) {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

/** @param {number} bits */
function countBits(bits) {
  let count = 0;
  for (let left = bits; left; left &= left - 1) count++;
  return count;
}

/** The known words, ready to be searched for near ones. */
export class Spelling {
  /** @param {Iterable<string>} words */
  constructor(words) {
    /** @type {Map<number, {word: string, bits: number}[]>} */
    this.byLength = new Map();
    /** @type {Map<string, Near[]>} */
    this.found = new Map();
    for (const word of words) {
      const known = { word, bits: letters(word) };
      const others = this.byLength.get(word.length);
      if (others) others.push(known);
      else this.byLength.set(word.length, [known]);
    }
  }

  /**
   * Give the nearest known words with their edits, nearest first.
   *
   * Only words of the smallest number of edits are given. A wrong first letter is rare: it
   * comes after the others with as many edits, and with two edits it is another word.
   * @param {string} word
   * @returns {Near[]}
   */
  nearest(word) {
    let found = this.found.get(word);
    if (!found) {
      found = this.search(word);
      if (this.found.size >= MOST_REMEMBERED) this.found.clear();
      this.found.set(word, found);
    }
    return found;
  }

  /**
   * @param {string} word
   * @returns {Near[]}
   */
  search(word) {
    const bits = letters(word);
    /** @type {(Near & {cost: number})[]} */
    const found = [];
    const most = editsAllowed(word.length + 1);
    for (let length = word.length - most; length <= word.length + most; length++) {
      // A letter that was left out makes a short word of a long one: the longer of the two counts.
      const limit = editsAllowed(Math.max(word.length, length));
      for (const known of this.byLength.get(length) ?? []) {
        if (countBits(known.bits ^ bits) > 2 * limit) continue;
        const edits = distance(word, known.word, limit);
        const begun = known.word[0] === word[0];
        if (edits <= (begun ? limit : Math.min(limit, 1)))
          found.push({ word: known.word, edits, cost: edits + (begun ? 0 : WRONG_BEGINNING) });
      }
    }
    const least = Math.min(...found.map(({ cost }) => cost));
    return found.filter(({ cost }) => cost <= least + 0.01);
  }
}
