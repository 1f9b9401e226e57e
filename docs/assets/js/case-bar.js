// @ts-check
/**
 * Which client this tab works on, on every page: shown only to a reader who has more than one.
 *
 * Kept under "case-bar": whether it is shown, so that start.js can keep its place.
 */

import { casebook } from "./casebook.js";
import { clientNames } from "./client-names.js";
import { find } from "./parts.js";
import { storage } from "./storage.js";

const KEY = "case-bar";

/** @param {HTMLElement} root */
export function wakeCaseBar(root) {
  const select = find(root, "select", HTMLSelectElement);

  function show() {
    const names = clientNames(casebook.clients(), root.dataset.unnamed ?? "");
    // None of them, if this tab has lost its own.
    const current = casebook.currentId();
    root.hidden = names.size < 2;
    if (storage.get(KEY, false) === root.hidden) storage.set(KEY, !root.hidden);
    select.replaceChildren(...[...names].map(([id, each]) => new Option(each, id)));
    select.value = current;
  }

  select.addEventListener("change", () => casebook.take(select.value));
  casebook.watch(show);
  show();
  root.classList.add("is-awake");
}
