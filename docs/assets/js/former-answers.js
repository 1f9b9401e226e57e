// @ts-check
/** What was decided under ids that are no longer there. Pure. */

/** @import {Answers} from "./choices.js" */

/**
 * What became of ids that are no longer there: the choice or passage that means the same now,
 * and by choice the alternative that does.
 * @typedef {{answers: Record<string, string>, alternatives: Record<string, Record<string, string>>}} Moved
 */

/**
 * Give the answers under the ids of today.
 * @param {Answers} answers as they are kept
 * @param {Moved} moved
 * @returns {Answers}
 */
export function underTodaysIds(answers, moved) {
  const today = { ...answers };
  for (const [old, id] of Object.entries(moved.answers)) {
    if (old in today) today[id] ??= today[old];
    delete today[old];
  }
  for (const [id, names] of Object.entries(moved.alternatives)) {
    const answer = today[id];
    if (!answer || answer === true) continue;
    today[id] = { ...answer, option: names[answer.option] ?? answer.option };
  }
  return today;
}
