// @ts-check
/**
 * Splits a word written as one into the known words it is made of: "kundesamtaler", kunde + samtaler.
 */

const SHORTEST_PART = 3;
const SHORTEST_WORD = 7;

/**
 * Give the parts of a compound, or [] if it isn't made of known words.
 *
 * `isKnown(part)` says whether a part may stand in a compound; `joints` are the letters
 * that may stand between parts. Fewest parts win, then the longest last part:
 * the end of a compound says what it is.
 * @param {string} word
 * @param {string[]} joints
 * @param {(part: string) => boolean} isKnown
 * @returns {string[]}
 */
export function splitCompound(word, joints, isKnown) {
  if (word.length < SHORTEST_WORD) return [];
  return split(word, joints, isKnown, 3) ?? [];
}

/**
 * @param {string} word
 * @param {string[]} joints
 * @param {(part: string) => boolean} isKnown
 * @param {number} most
 * @returns {string[] | null}
 */
function split(word, joints, isKnown, most) {
  let best = null;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const tail = word.slice(at);
    const heads = joints
      .filter((joint) => word.slice(0, at).endsWith(joint))
      .map((joint) => word.slice(0, at - joint.length));
    const head = heads.find((part) => part.length >= SHORTEST_PART && isKnown(part));
    if (!head) continue;
    if (isKnown(tail)) return [head, tail];
    if (most > 2 && !best) {
      const rest = split(tail, joints, isKnown, most - 1);
      if (rest) best = [head, ...rest];
    }
  }
  return best;
}
