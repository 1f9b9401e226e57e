/**
 * Which guide the answers lead to. Pure, no DOM: see triage.js.
 *
 * A question is {id, counts, answers: {answer: [guides it fits, the likeliest first]}},
 * answers are {question: answer}; a question that was skipped isn't among them.
 * hooks/bridgebook/triage.py ranks the same way; a test compares the two.
 */

const MOST_ALTERNATIVES = 2;

/** The answers that were given, as [{question, counts, fits}], in the questions' order. */
function given(questions, answers) {
  return questions
    .filter(({ id }) => answers[id])
    .map(({ id, counts, answers: known }) => ({ question: id, counts, fits: known[answers[id]] }));
}

/** The guides that fit any answer as [{guide, score}], those that fit most first.
    Among equals, the one that the earlier question's answer lists first. */
export function rankGuides(questions, answers) {
  const said = given(questions, answers);
  const scores = new Map();
  for (const { counts, fits } of said) {
    for (const guide of fits) scores.set(guide, (scores.get(guide) ?? 0) + counts);
  }
  const place = (guide, fits) => (fits.includes(guide) ? fits.indexOf(guide) : fits.length);
  const compare = (one, other) => {
    if (scores.get(one) !== scores.get(other)) return scores.get(other) - scores.get(one);
    const differs = said.find(({ fits }) => place(one, fits) !== place(other, fits));
    return differs ? place(one, differs.fits) - place(other, differs.fits) : 0;
  };
  return [...scores.keys()].sort(compare).map((guide) => ({ guide, score: scores.get(guide) }));
}

/** The guide to open, up to two others that fit at least half as well, and the questions
    whose answers speak for the first; null if nothing has been answered. */
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

/** Read answers from "#what=anger&when=during"; what isn't known is left out. */
export function readAnswers(fragment, questions) {
  const pairs = new URLSearchParams(fragment.replace(/^#/, ""));
  const known = questions.filter(({ id, answers }) => Object.hasOwn(answers, pairs.get(id) ?? ""));
  return Object.fromEntries(known.map(({ id }) => [id, pairs.get(id)]));
}

/** Write answers as a fragment; "" if there are none. */
export function writeAnswers(answers) {
  const pairs = new URLSearchParams(answers).toString();
  return pairs && `#${pairs}`;
}
