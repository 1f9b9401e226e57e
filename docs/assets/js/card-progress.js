/** How far the reader is with each guide, on its card on the home page. */

import { casebook } from "./casebook.js";

export function wakeCardProgress(card) {
  const { scenario, items, progress } = card.dataset;
  const ids = items.split(" ");
  const text = card.querySelector("[data-part='progress']");

  function show() {
    const ticks = casebook.case().ticks[scenario] ?? {};
    const done = ids.filter((id) => ticks[id] === "done").length;
    const all = ids.filter((id) => ticks[id] !== "skipped").length;
    text.hidden = done === 0;
    text.textContent = progress.replace("{done}", done).replace("{all}", all);
  }

  casebook.watch(show);
  show();
}
