// @ts-check
/** On the 404 page that every language shares: leave the language of the address asked for. */

import { findAll } from "./parts.js";

/**
 * The section whose home page lies above the address; the longest such path wins.
 *
 * @param {string} path
 * @param {string[]} homes
 */
export function sectionFor(path, homes) {
  const above = homes.filter((home) => path.startsWith(home));
  return above.sort((a, b) => b.length - a.length)[0] ?? homes[0];
}

/** @param {HTMLElement} page holds a section of each language */
export function wakeNotFound(page) {
  const sections = findAll(page, "[data-not-found]", HTMLElement);
  if (sections.length < 2) return;
  /** @param {HTMLElement} section */
  const homeOf = (section) => new URL(section.dataset.notFound ?? "", location.href).pathname;
  const wanted = sectionFor(location.pathname, sections.map(homeOf));
  for (const section of sections) {
    section.hidden = homeOf(section) !== wanted;
    section.classList.add("is-awake");
    if (!section.hidden) {
      document.documentElement.lang = section.lang;
      document.title = section.dataset.title ?? "";
    }
  }
}
