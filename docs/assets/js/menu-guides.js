// @ts-check
/** The guides in the menu, by moment, as the home page lists them. */

import { find, findAll } from "./parts.js";

/**
 * Put the guides below the link that leads to the home page's list of them. Where they don't come,
 * the link is still there.
 * @param {HTMLElement} nav holds that link
 */
export async function listGuides(nav) {
  const { href } = find(nav, "a", HTMLAnchorElement);
  const home = await pageAt(href);
  const lists = findAll(home, "[data-moment]", HTMLElement).map((moment) => {
    const title = document.createElement("p");
    title.className = "kb-menu__title";
    title.textContent = find(moment, "h2", HTMLElement).textContent;
    const list = document.createElement("ul");
    const links = findAll(moment, "[data-scenario] a", HTMLAnchorElement);
    list.append(...links.map((link) => item(link, href)));
    return [title, list];
  });
  nav.append(...lists.flat());
}

/** @param {string} address */
async function pageAt(address) {
  if (here(address)) return document;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** @param {HTMLAnchorElement} link @param {string} home */
function item(link, home) {
  const own = document.createElement("a");
  own.href = new URL(link.getAttribute("href") ?? "", home).href;
  own.textContent = link.textContent;
  if (here(own.href)) own.setAttribute("aria-current", "page");
  const row = document.createElement("li");
  row.append(own);
  return row;
}

/** @param {string} address */
const here = (address) => new URL(address).pathname === location.pathname;
