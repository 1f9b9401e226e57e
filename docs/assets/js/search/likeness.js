// @ts-check
/** @import {Reading} from "./analysis.js" */
/** @import {Index} from "./index.js" */
/** @import {Passage, Places} from "./passages.js" */
/**
 * How likely each guide is by the letters alone: naive Bayes over the letter sequences in words.
 *
 * It knows what no list does: who types "shouty" is near the guide that says "shouting". So it
 * adds a little to the ranking, and is the last resort where no word is known. The letters of
 * sections tell guides apart no better than chance.
 *
 * Only the sequences of what was typed are looked up. To count all of the handbook's took a third
 * of the time until the first answer, so what a passage has of them altogether is reckoned from
 * its words: the order of results stays the same but for one query in 1400.
 *
 * @typedef {object} Sequence
 * @property {number} rarity the fewer passages have it, the more it counts
 * @property {Float32Array} worth what it is worth in each guide
 *
 * @typedef {{letters: string, places: Places}} Word a space marks its ends
 */

const SHORTEST = 3;
const LONGEST = 5;
/** How often a guide is taken to have what it hasn't. */
const SMOOTHING = 0.1;
/** How rare a word's sequences are beside itself. At 0.75 three queries in 1400 lose, none wins. */
const RARITY_WITHIN = 0.65;

export class Likeness {
  /** @param {Index} index */
  constructor({ analysis, guides, passages, places }) {
    this.analysis = analysis;
    this.guides = guides.length;
    this.passages = passages;
    /** @type {Map<number, Word[]>} */
    this.withStart = new Map();
    /** @type {Map<string, Sequence | null>} */
    this.known = new Map();
    this.seen = new Uint32Array(passages.length);
    this.looks = 0;
    const words = [...places].filter(([word]) => this.counts(word));
    for (const [{ folded }, own] of words) this.file({ letters: ` ${folded} `, places: own });
    const lengths = new Float64Array(passages.length);
    const sums = new Float64Array(passages.length);
    for (const [{ folded }, own] of words) {
      const often = (2 * passages.length) / own.length;
      const rarity = RARITY_WITHIN * Math.log(1 + often);
      const count = sequencesIn(folded.length);
      for (let at = 0; at < own.length; at += 2) {
        sums[own[at]] += count * rarity;
        lengths[own[at]] += count * rarity * rarity;
      }
    }
    /** What a sequence counts in each passage: all of a text together as much as any other's. */
    this.weights = passages.map(({ kind }, at) =>
      kind === "section" ? 0 : 1 / Math.sqrt(lengths[at] || 1),
    );
    this.totals = new Float64Array(this.guides).fill(SMOOTHING * words.length);
    passages.forEach(({ guide }, at) => {
      this.totals[guide] += this.weights[at] * sums[at];
    });
  }

  /**
   * Only a word that carries a subject counts.
   * @param {Reading} word
   */
  counts(word) {
    return !this.analysis.weightless(word);
  }

  /** @param {Word} word */
  file(word) {
    const { letters } = word;
    for (let at = 0; at + SHORTEST <= letters.length; at++) {
      const start = startOf(letters, at);
      const others = this.withStart.get(start);
      if (!others) this.withStart.set(start, [word]);
      else if (others[others.length - 1] !== word) others.push(word);
    }
  }

  /**
   * Give how likely each guide is, as a logarithm: 0 for the likeliest, less for the others.
   * @param {string} query
   */
  of(query) {
    const words = this.analysis.words(query).filter((word) => this.counts(word));
    const different = new Set(words.flatMap(({ folded }) => sequencesOf(` ${folded} `)));
    const sequences = [...different].flatMap((letters) => this.sequence(letters) ?? []);
    const length = Math.sqrt(sequences.reduce((sum, { rarity }) => sum + rarity ** 2, 0));
    const sums = new Float64Array(this.guides);
    for (const { rarity, worth } of sequences)
      worth.forEach((own, guide) => {
        sums[guide] += (rarity / length) * Math.log((own + SMOOTHING) / this.totals[guide]);
      });
    const most = Math.max(...sums);
    return Array.from(sums, (sum) => sum - most);
  }

  /** @param {string} letters */
  sequence(letters) {
    let sequence = this.known.get(letters);
    if (sequence === undefined) {
      sequence = this.look(letters);
      this.known.set(letters, sequence);
    }
    return sequence;
  }

  /**
   * Look a sequence up; null if no word has it.
   * @param {string} letters
   * @returns {Sequence | null}
   */
  look(letters) {
    const { passages, seen, weights } = this;
    const worth = new Float32Array(this.guides);
    const look = ++this.looks;
    let holders = 0;
    for (const word of this.withStart.get(startOf(letters, 0)) ?? []) {
      if (!word.letters.includes(letters)) continue;
      for (let at = 0; at < word.places.length; at += 2) {
        const passage = word.places[at];
        if (seen[passage] === look) continue;
        seen[passage] = look;
        holders++;
        worth[passages[passage].guide] += weights[passage];
      }
    }
    if (!holders) return null;
    const rarity = Math.log(1 + passages.length / holders);
    return { rarity, worth: worth.map((weight) => weight * rarity) };
  }
}

/**
 * How many sequences a word of so many letters has.
 * @param {number} length
 */
function sequencesIn(length) {
  let count = 0;
  for (let each = SHORTEST; each <= LONGEST; each++) count += Math.max(0, length + 3 - each);
  return count;
}

/**
 * Give each run of letters in a word.
 * @param {string} letters
 */
function sequencesOf(letters) {
  const found = [];
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let at = 0; at + length <= letters.length; at++)
      found.push(letters.slice(at, at + length));
  return found;
}

/**
 * The shortest sequence that begins here, as a number: quicker to file than a text.
 * @param {string} letters
 * @param {number} at
 */
function startOf(letters, at) {
  let start = 0;
  for (let next = at; next < at + SHORTEST; next++)
    start = (start << 10) | (letters.charCodeAt(next) & 1023);
  return start;
}
