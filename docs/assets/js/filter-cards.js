// @ts-check
/**
 * Shows only the home page's cards of one moment, of one party, or of both, and says how many.
 * Without JavaScript there are no filters and every card is shown.
 */

import { find, findAll, partsOf } from "./parts.js";
import { fill } from "./words.js";

/**
 * Whether a card has what was chosen; nothing chosen fits every card.
 * @param {string | undefined} chosen
 * @param {string} [words]
 */
const isAmong = (chosen, words = "") => !chosen || words.split(" ").includes(chosen);

/** @param {HTMLElement} root */
export function wakeFilterCards(root) {
  const part = partsOf(root);
  const sections = findAll(document, "[data-moment]", HTMLElement);
  /** @param {HTMLElement} section */
  const cards = (section) => findAll(section, "[data-parties]", HTMLElement);
  /** @param {string} name */
  const chosen = (name) =>
    findAll(root, `[name="filter-${name}"]:checked`, HTMLInputElement)[0]?.value;

  function show() {
    const moment = chosen("moment");
    const party = chosen("party");
    let shown = 0;
    let all = 0;
    for (const section of sections) {
      for (const card of cards(section)) {
        const { moments, parties } = card.dataset;
        card.hidden = !(isAmong(moment, moments) && isAmong(party, parties));
        all += 1;
        shown += card.hidden ? 0 : 1;
      }
      section.hidden = cards(section).every((card) => card.hidden);
    }
    part("status").textContent = fill(root.dataset.shown, { n: shown, all });
    part("none").hidden = shown > 0;
  }

  // Whoever comes back from a guide finds the cards as they were left: the browser keeps what
  // was chosen, and has put it back by now or does so before the page is shown.
  const showAsLeft = () => {
    if (chosen("moment") || chosen("party")) show();
  };
  showAsLeft();
  window.addEventListener("pageshow", showAsLeft);
  root.addEventListener("change", show);
  part("reset").addEventListener("click", () => {
    findAll(root, "[value='']", HTMLInputElement).forEach((box) => (box.checked = true));
    show();
    find(root, "input:checked", HTMLInputElement).focus();
  });
  root.classList.add("is-awake");
}
