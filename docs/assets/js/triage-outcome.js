// @ts-check
/**
 * Which guide the answers lead to. Pure, no DOM: see triage.js.
 *
 * hooks/bridgebook/model/triage.py ranks the same way; a test compares the two.
 *
 * @typedef {object} Question
 * @property {string} id
 * @property {number} counts how much an answer to it weighs
 * @property {Record<string, string[]>} answers each with the guides it fits, the likeliest first
 *
 * @typedef {Record<string, string>} Answers {question: answer}; without what was skipped
 */

const MOST_ALTERNATIVES = 2;

/**
 * The answers that were given, as [{question, counts, fits}], in the questions' order.
 * @param {Question[]} questions
 * @param {Answers} answers
 */
function given(questions, answers) {
  return questions
    .filter(({ id }) => answers[id])
    .map(({ id, counts, answers: known }) => ({ question: id, counts, fits: known[answers[id]] }));
}

/**
 * The guides that fit any answer, those that fit most first.
 * Among equals, the one that the earlier question's answer lists first.
 * @param {Question[]} questions
 * @param {Answers} answers
 * @returns {{guide: string, score: number}[]}
 */
export function rankGuides(questions, answers) {
  const said = given(questions, answers);
  /** @type {Map<string, number>} */
  const scores = new Map();
  const scoreOf = (/** @type {string} */ guide) => scores.get(guide) ?? 0;
  for (const { counts, fits } of said) {
    for (const guide of fits) scores.set(guide, scoreOf(guide) + counts);
  }
  /** @type {(guide: string, fits: string[]) => number} */
  const place = (guide, fits) => (fits.includes(guide) ? fits.indexOf(guide) : fits.length);
  /** @type {(one: string, other: string) => number} */
  const compare = (one, other) => {
    if (scoreOf(one) !== scoreOf(other)) return scoreOf(other) - scoreOf(one);
    const differs = said.find(({ fits }) => place(one, fits) !== place(other, fits));
    return differs ? place(one, differs.fits) - place(other, differs.fits) : 0;
  };
  return [...scores.keys()].sort(compare).map((guide) => ({ guide, score: scoreOf(guide) }));
}

/**
 * The guide to open, up to two others that fit at least half as well, and the questions
 * whose answers speak for the first; null if nothing has been answered.
 * @param {Question[]} questions
 * @param {Answers} answers
 * @returns {{first: string, alternatives: string[], because: string[]} | null}
 */
export function findOutcome(questions, answers) {
  const [best, ...rest] = rankGuides(questions, answers);
  if (!best) return null;
  return {
    first: best.guide,
    alternatives: rest
      .filter(({ score }) => score * 2 >= best.score)
      .slice(0, MOST_ALTERNATIVES)
      .map(({ guide }) => guide),
    because: given(questions, answers)
      .filter(({ fits }) => fits.includes(best.guide))
      .map(({ question }) => question),
  };
}

/**
 * Read answers from "#what=anger&when=during"; what isn't known is left out.
 * @param {string} fragment
 * @param {Question[]} questions
 * @returns {Answers}
 */
export function readAnswers(fragment, questions) {
  const pairs = new URLSearchParams(fragment.replace(/^#/, ""));
  const known = questions.filter(({ id, answers }) => Object.hasOwn(answers, pairs.get(id) ?? ""));
  return Object.fromEntries(known.map(({ id }) => [id, pairs.get(id) ?? ""]));
}

/**
 * Write answers as a fragment; "" if there are none.
 * @param {Answers} answers
 */
export function writeAnswers(answers) {
  const pairs = new URLSearchParams(answers).toString();
  return pairs && `#${pairs}`;
}
