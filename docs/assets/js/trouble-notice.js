/** The notice that nothing is kept in this tab, with the ways to go on. */

import { casebook } from "./casebook.js";
import { clientNames } from "./client-names.js";
import { troubleWords } from "./trouble.js";
import { fill } from "./words.js";

/** The ways to go on, as [[word, what it does]]. */
function waysOn(say) {
  if (casebook.trouble() === "newer") return [[say.reload, () => location.reload()]];
  const clients = casebook.clients();
  if (!clients.length) return [[say.begin, () => casebook.goOn()]];
  const [[, only]] = clients;
  // Somebody with one client doesn't know that there could be more.
  if (clients.length === 1 && !only.name) return [[say.goOn, () => casebook.goOn()]];
  return [...clientNames(clients, say.unnamed)].map(([id, name]) => [
    fill(say.goOnWith, { name }),
    () => casebook.take(id),
  ]);
}

/** @param {HTMLElement} root Its data- attributes hold the words. */
export function wakeNotice(root) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  let shown = "";
  let cameFrom = null;

  function button([word, action]) {
    const way = part("way").content.cloneNode(true).firstElementChild;
    way.textContent = word;
    way.addEventListener("click", () => {
      action();
      cameFrom?.focus();
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
    if (!root.contains(relatedTarget)) cameFrom = relatedTarget;
  });
  casebook.watch(show);
  show();
}
