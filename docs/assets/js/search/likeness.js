/**
 * Finds the guides whose words look most like what was typed, letter by letter.
 *
 * The last resort, where no word of a query is known: something is always listed.
 */

const LENGTH = 3;
const KINDS = ["title", "description", "phrase"];

export class Likeness {
  constructor(index) {
    this.index = index;
  }

  /** Give the numbers of all guides, the likest first. */
  nearest(query) {
    this.grams ??= this.index.passagesOf.map(gramsOf);
    const asked = [...new Set(this.index.analysis.words(query).flatMap(wordGrams))];
    const rarity = new Map(asked.map((gram) => [gram, this.rarity(gram)]));
    const scores = this.grams.map((grams) =>
      asked.reduce((sum, gram) => sum + (grams.has(gram) ? rarity.get(gram) : 0), 0),
    );
    return [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
  }

  rarity(gram) {
    const holders = this.grams.filter((grams) => grams.has(gram)).length;
    return Math.log(1 + this.grams.length / (holders + 1));
  }
}

function gramsOf(passages) {
  const told = passages.filter(({ kind }) => KINDS.includes(kind));
  return new Set(told.flatMap(({ words }) => words.flatMap(wordGrams)));
}

function wordGrams({ folded }) {
  const padded = ` ${folded} `;
  return Array.from({ length: Math.max(0, padded.length - LENGTH + 1) }, (_, at) =>
    padded.slice(at, at + LENGTH),
  );
}
