// @ts-check
/**
 * Offers the page in the language that the browser prefers, in one line. Never redirects.
 *
 * Which one that is stands on the root as data-offered: start.js finds it before the first paint
 * and keeps its line free. The words come from the language menu's link to it.
 * Kept under "language-offer": the languages whose offer was closed.
 */

import { findAll, partsOf } from "./parts.js";
import { storage } from "./storage.js";

const KEY = "language-offer";

/** @param {HTMLElement} offer */
export function wakeLanguageOffer(offer) {
  const root = document.documentElement;
  const language = root.dataset.offered ?? "";
  const [source] = findAll(document, `a[data-language="${language}"]`, HTMLAnchorElement);
  if (!source) return;

  const dismiss = partsOf(offer)("dismiss");
  const link = document.createElement("a");
  link.className = "kb-offer__link";
  link.textContent = source.dataset.offer ?? "";
  link.href = source.href;
  link.hreflang = language;
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
  dismiss.before(link);
  dismiss.setAttribute("aria-label", source.dataset.offerDismiss ?? "");
  dismiss.addEventListener("click", () => {
    const closed = storage.get(KEY, []);
    storage.set(KEY, [...(Array.isArray(closed) ? closed : []), language]);
    offer.hidden = true;
    delete root.dataset.offered;
  });
  offer.lang = language;
  offer.hidden = false;
}
