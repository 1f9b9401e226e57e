// @ts-check
/**
 * How far the reader is with guides, in one line: with one guide, or with all of them.
 *
 * A guide is an element with data-scenario and data-items, the names of what can be ticked:
 * of a renamed item "new,old".
 */

import { casebook } from "./casebook.js";
import { findAll } from "./parts.js";
import { progressOf, stateOf } from "./ticks.js";
import { fill } from "./words.js";

/** @param {HTMLElement} line stands in one guide, or counts all of the page */
export function wakeProgress(line) {
  /** @type {HTMLElement | null} */
  const guide = line.closest("[data-items]");
  const guides = guide ? [guide] : findAll(document, "[data-items]", HTMLElement);
  const items = guides.flatMap(({ dataset: { scenario = "", items = "" } }) =>
    items.split(" ").map((names) => ({ scenario, names: names.split(",") })),
  );

  function show() {
    const { ticks } = casebook.case();
    const states = items.map(({ scenario, names }) => stateOf(names, ticks[scenario] ?? {}));
    const { done, all } = progressOf(states);
    line.hidden = done === 0;
    line.textContent = fill(line.dataset.progress, { done, all });
  }

  casebook.watch(show);
  show();
}
