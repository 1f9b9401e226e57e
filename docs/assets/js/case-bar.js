// @ts-check
/**
 * Which client this tab works on, on every page, and beside each text whose it is: shown only to
 * a reader who has more than one.
 */

import { casebook } from "./casebook.js";
import { clientNames } from "./client-names.js";
import { find, findAll } from "./parts.js";
import { fill } from "./words.js";

/** @param {HTMLElement} root */
export function wakeCaseBar(root) {
  const select = find(root, "select", HTMLSelectElement);
  const lines = findAll(document, "[data-whose]", HTMLElement);

  function show() {
    const names = clientNames(casebook.clients(), root.dataset.unnamed ?? "");
    // None of them, if this tab has lost its own.
    const current = casebook.currentId();
    const name = names.get(current);
    root.hidden = names.size < 2;
    select.replaceChildren(...[...names].map(([id, each]) => new Option(each, id)));
    select.value = current;
    for (const line of lines) {
      line.hidden = names.size < 2 || !name;
      line.textContent = line.hidden ? "" : fill(line.dataset.whose, { name });
    }
  }

  select.addEventListener("change", () => casebook.take(select.value));
  casebook.watch(show);
  show();
}

for (const root of findAll(document, "[data-case-bar]", HTMLElement)) {
  queueMicrotask(() => wakeCaseBar(root));
}
