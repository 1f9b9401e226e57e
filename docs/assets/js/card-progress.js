/**
 * How far the reader is with each guide, on its card on the home page. An item that was
 * renamed stands in data-items with its old ids behind it: "new,old".
 */

import { casebook } from "./casebook.js";

export function wakeCardProgress(card) {
  const { scenario, items, progress } = card.dataset;
  const names = items.split(" ").map((item) => item.split(","));
  const text = card.querySelector("[data-part='progress']");

  function show() {
    const ticks = casebook.case().ticks[scenario] ?? {};
    const states = names.map((ids) => ids.map((id) => ticks[id]).find(Boolean));
    const done = states.filter((state) => state === "done").length;
    const all = states.filter((state) => state !== "skipped").length;
    text.hidden = done === 0;
    text.textContent = progress.replace("{done}", done).replace("{all}", all);
  }

  casebook.watch(show);
  show();
}
