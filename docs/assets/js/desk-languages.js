// @ts-check
/**
 * The letters of a desk in another language: read from that language's page,
 * when asked for, so that no text exists twice and nothing loads in vain.
 */

import { find, findAll } from "./parts.js";

/** @type {Map<string, Promise<Document>>} */
const pages = new Map();

/** @param {string} language */
function pageIn(language) {
  let page = pages.get(language);
  if (!page) {
    const link = find(document, `a[hreflang="${language}"]`, HTMLAnchorElement);
    page = fetch(link.href.split("#")[0])
      .then((response) => (response.ok ? response.text() : Promise.reject(response.status)))
      .then((html) => new DOMParser().parseFromString(html, "text/html"));
    page.catch(() => pages.delete(language));
    pages.set(language, page);
  }
  return page;
}

/**
 * Give the desk's letters in a language, or null if they can't be had now.
 *
 * @param {string} language
 * @param {HTMLElement} desk
 */
export async function lettersIn(language, desk) {
  const here = findAll(desk, `[data-channel][lang="${language}"]`, HTMLElement);
  if (here.length) return here;
  try {
    const page = await pageIn(language);
    const letters = page.querySelectorAll(`[data-desk="${desk.dataset.desk}"] [data-channel]`);
    if (!letters.length) return null;
    return [...letters].map((letter) => {
      const copy = /** @type {HTMLElement} */ (document.importNode(letter, true));
      // Two languages of a desk on one page: the ids of the page's own stay.
      copy.removeAttribute("id");
      return copy;
    });
  } catch {
    return null;
  }
}
