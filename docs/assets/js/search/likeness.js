// @ts-check
/** @import {Word} from "./analysis.js" */
/** @import {Index} from "./index.js" */
/**
 * How likely each guide is by the letters alone: naive Bayes over the letter sequences in words.
 *
 * It knows what no list does: who types "shouty" is near the guide that says "shouting". So it
 * adds a little to the ranking, and is the last resort where no word is known.
 */

const SHORTEST = 3;
const LONGEST = 5;
const SMOOTHING = 0.1;
const SECTION = 0.4;
const LEAST = -4;

export class Likeness {
  /** @param {Index} index */
  constructor(index) {
    this.analysis = index.analysis;
    /**
     * A sequence of letters to its number.
     * @type {Map<string, number>}
     */
    this.numbers = new Map();
    /**
     * A word of the pages to the numbers of its sequences.
     * @type {Map<string, number[]>}
     */
    this.read = new Map();
    const passages = index.passages.map(({ words }) =>
      this.numbersIn(words, (word) => this.learn(word)),
    );
    const holders = new Float32Array(this.numbers.size);
    for (const numbers of passages) for (const number of numbers) holders[number]++;
    this.rarity = holders.map((held) => Math.log(1 + passages.length / held));
    this.guides = index.guides.length;
    /** What each sequence is worth in each guide, sequence by sequence. */
    this.worth = new Float32Array(this.numbers.size * this.guides);
    this.totals = new Float32Array(this.guides).fill(SMOOTHING * this.numbers.size);
    passages.forEach((numbers, at) => {
      const { guide, kind } = index.passages[at];
      const weight = (kind === "section" ? SECTION : 1) / this.length(numbers);
      for (const number of numbers) {
        const worth = weight * this.rarity[number];
        this.worth[number * this.guides + guide] += worth;
        this.totals[guide] += worth;
      }
    });
  }

  /**
   * Give how likely each guide is, as a logarithm: 0 for the likeliest, less for the others.
   * @param {string} query
   */
  of(query) {
    const numbers = this.numbersIn(this.analysis.words(query), (word) => this.known(word));
    const sums = new Float64Array(this.guides);
    const length = this.length(numbers);
    for (const number of numbers)
      for (let guide = 0; guide < sums.length; guide++) {
        const worth = this.worth[number * this.guides + guide] + SMOOTHING;
        sums[guide] += (this.rarity[number] / length) * Math.log(worth / this.totals[guide]);
      }
    const most = Math.max(...sums);
    return Array.from(sums, (sum) => Math.max(LEAST, sum - most));
  }

  /**
   * The rarer a sequence, the more it counts; all of a text together as much as any other's.
   * @param {Set<number>} numbers
   */
  length(numbers) {
    let sum = 0;
    for (const number of numbers) sum += this.rarity[number] ** 2;
    return Math.sqrt(sum);
  }

  /**
   * Give the numbers of the sequences in the words that carry a subject, each once.
   * @param {Word[]} words
   * @param {(folded: string) => number[]} numbersOf
   */
  numbersIn(words, numbersOf) {
    /** @type {Set<number>} */
    const found = new Set();
    for (const word of words)
      if (!this.analysis.weightless(word))
        for (const number of numbersOf(word.folded)) found.add(number);
    return found;
  }

  /**
   * Number the sequences of a word of the pages.
   * @param {string} word
   */
  learn(word) {
    let numbers = this.read.get(word);
    if (!numbers) {
      numbers = sequencesOf(word).map((sequence) => {
        const number = this.numbers.get(sequence) ?? this.numbers.size;
        this.numbers.set(sequence, number);
        return number;
      });
      this.read.set(word, numbers);
    }
    return numbers;
  }

  /** @param {string} word */
  known(word) {
    return sequencesOf(word)
      .map((sequence) => this.numbers.get(sequence))
      .filter((number) => number !== undefined);
  }
}

/**
 * Give each run of letters in a word; a space marks its ends.
 * @param {string} word
 */
function sequencesOf(word) {
  const letters = ` ${word} `;
  const found = [];
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let at = 0; at + length <= letters.length; at++)
      found.push(letters.slice(at, at + length));
  return found;
}
