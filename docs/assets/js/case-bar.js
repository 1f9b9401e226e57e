/** Which case a guide is used for: shown only to a reader who has more than one. */

import { casebook } from "./casebook.js";
import { clientNames } from "./client-names.js";

export function wakeCaseBar(root) {
  const select = root.querySelector("select");

  function show() {
    const names = clientNames(casebook.clients(), root.dataset.unnamed);
    root.hidden = names.size < 2;
    select.replaceChildren(...[...names].map(([id, name]) => new Option(name, id)));
    // None of them, if this tab has lost its own.
    select.value = casebook.currentId();
  }

  select.addEventListener("change", () => casebook.take(select.value));
  casebook.watch(show);
  show();
}

for (const root of document.querySelectorAll("[data-case-bar]")) {
  queueMicrotask(() => wakeCaseBar(root));
}
