// @ts-check
/** Names beside a text the client that this tab works on, where the reader has more than one. */

import { casebook } from "./casebook.js";
import { clientNames } from "./client-names.js";
import { find } from "./parts.js";
import { fill } from "./words.js";

/** @param {HTMLElement} line with the words as data-whose */
export function wakeWhose(line) {
  const { unnamed = "" } = find(document, "[data-case-bar]", HTMLElement).dataset;

  function show() {
    const names = clientNames(casebook.clients(), unnamed);
    // None of them, if this tab has lost its own.
    const name = names.get(casebook.currentId());
    line.hidden = names.size < 2 || !name;
    line.textContent = line.hidden ? "" : fill(line.dataset.whose, { name });
  }

  casebook.watch(show);
  show();
}
