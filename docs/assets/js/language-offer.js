// @ts-check
/**
 * Offers the page in the language that the browser prefers, in one line. Never redirects.
 *
 * Kept under "language-offer": the languages whose offer was closed. The words come from
 * the language menu's links, which name only languages that the page exists in.
 */

import { copyOf, partsOf } from "./parts.js";
import { storage } from "./storage.js";

const KEY = "language-offer";

/**
 * The language to offer: the first preferred one that we have, unless it is this page's.
 *
 * @param {readonly string[]} preferred
 * @param {(string | undefined)[]} available
 * @param {string} current
 */
export function languageToOffer(preferred, available, current) {
  const wanted = preferred.map((tag) => tag.toLowerCase().split("-")[0]);
  const first = wanted.find((language) => available.includes(language));
  return first && first !== current ? first : null;
}

/** @param {HTMLTemplateElement} template */
export function wakeLanguageOffer(template) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const all = document.querySelectorAll("a[data-language][data-offer]");
  const links = [...all];
  const language = languageToOffer(
    navigator.languages,
    links.map((link) => link.dataset.language),
    document.documentElement.lang,
  );
  const source = links.find((link) => link.dataset.language === language);
  const kept = storage.get(KEY, []);
  const closed = Array.isArray(kept) ? kept : [];
  if (!language || !source || closed.includes(language)) return;

  const offer = copyOf(template);
  const part = partsOf(offer);
  const link = part("link", HTMLAnchorElement);
  const dismiss = part("dismiss");
  link.textContent = source.dataset.offer ?? "";
  link.href = source.href;
  link.hreflang = language;
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
  dismiss.setAttribute("aria-label", source.dataset.offerDismiss ?? "");
  dismiss.addEventListener("click", () => {
    storage.set(KEY, [...closed, language]);
    offer.remove();
  });
  offer.lang = language;
  template.after(offer);
}

/** @type {NodeListOf<HTMLTemplateElement>} */
const offers = document.querySelectorAll("[data-language-offer]");
for (const offer of offers) {
  queueMicrotask(() => wakeLanguageOffer(offer));
}
