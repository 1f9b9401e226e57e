/** Which case a guide is used for: shown only to a reader who has more than one. */

import { casebook } from "./casebook.js";

export function wakeCaseBar(root) {
  const select = root.querySelector("select");

  function show() {
    const { cases, current } = casebook.all();
    const entries = Object.entries(cases);
    root.hidden = entries.length < 2;
    select.replaceChildren(
      ...entries.map(([id, entry], index) => {
        const name = entry.name || root.dataset.unnamed.replace("{number}", index + 1);
        return new Option(name, id, false, id === current);
      }),
    );
  }

  select.addEventListener("change", () => {
    casebook.change((book) => (book.current = select.value));
  });
  casebook.watch(show);
  show();
}

for (const root of document.querySelectorAll("[data-case-bar]")) {
  queueMicrotask(() => wakeCaseBar(root));
}
