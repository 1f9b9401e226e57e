// @ts-check
/**
 * Splits a word written as one into the known words it is made of: "kundesamtaler", kunde + samtaler.
 */

const SHORTEST_PART = 3;
const MOST_PARTS = 3;

/**
 * Give the parts of a compound, or [] if it isn't made of known words.
 *
 * `isKnown(part)` says whether a part may stand in a compound; `joints` are the letters
 * that may stand between parts. Fewest parts win, then the longest last part:
 * the end of a compound says what it is.
 * @param {string} word
 * @param {string[]} joints
 * @param {(part: string) => boolean} isKnown
 * @param {number} most
 * @returns {string[]}
 */
export function splitCompound(word, joints, isKnown, most = MOST_PARTS) {
  /** @type {string[]} */
  let best = [];
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const tail = word.slice(at);
    const heads = joints
      .filter((joint) => word.slice(0, at).endsWith(joint))
      .map((joint) => word.slice(0, at - joint.length));
    const head = heads.find((part) => part.length >= SHORTEST_PART && isKnown(part));
    if (!head) continue;
    if (isKnown(tail)) return [head, tail];
    if (most > 2 && !best.length) {
      const rest = splitCompound(tail, joints, isKnown, most - 1);
      if (rest.length) best = [head, ...rest];
    }
  }
  return best;
}
