// @ts-check
/** The notice that nothing is kept in this tab, with the ways to go on. */

import { casebook } from "./casebook.js";
import { clientNames } from "./client-names.js";
import { copyOf, partsOf } from "./parts.js";
import { troubleWords } from "./trouble.js";
import { fill } from "./words.js";

/** @typedef {[word: string, action: () => void]} Way */

/**
 * The ways to go on.
 *
 * @param {DOMStringMap} say
 * @returns {Way[]}
 */
function waysOn(say) {
  if (casebook.trouble() === "newer") return [[say.reload ?? "", () => location.reload()]];
  const clients = casebook.clients();
  if (!clients.length) return [[say.begin ?? "", () => casebook.goOn()]];
  const [[, only]] = clients;
  // Somebody with one client doesn't know that there could be more.
  if (clients.length === 1 && !only.name) return [[say.goOn ?? "", () => casebook.goOn()]];
  return [...clientNames(clients, say.unnamed ?? "")].map(([id, name]) => [
    fill(say.goOnWith, { name }),
    () => casebook.take(id),
  ]);
}

/** @param {HTMLElement} root Its data- attributes hold the words. */
export function wakeNotice(root) {
  const part = partsOf(root);
  let shown = "";
  /** @type {EventTarget | null} */
  let cameFrom = null;

  /** @param {Way} way */
  function button([word, action]) {
    const way = copyOf(part("way", HTMLTemplateElement));
    way.textContent = word;
    way.addEventListener("click", () => {
      action();
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
    });
    return way;
  }

  function show() {
    const words = troubleWords();
    root.hidden = !words;
    const ways = words ? waysOn(root.dataset) : [];
    const now = [words, ...ways.map(([word]) => word)].join("\n");
    // The same again would be read out again, and take the focus from the buttons.
    if (now === shown) return;
    shown = now;
    part("text").textContent = words;
    part("ways").replaceChildren(...ways.map(button));
  }

  root.addEventListener("focusin", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) cameFrom = relatedTarget;
  });
  casebook.watch(show);
  show();
}
