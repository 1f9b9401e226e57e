// @ts-check
/** @import {Result} from "./engine.js" */
/**
 * Shows the results, one group of options per guide, and writes only what has changed.
 */

export class Results {
  /** @param {HTMLElement} list @param {URL} base */
  constructor(list, base) {
    this.list = list;
    this.base = base;
    /** @type {string[][]} */
    this.written = [];
    /** @type {HTMLAnchorElement[]} */
    this.options = [];
  }

  /**
   * Show groups of results: the guide itself first, then its sections.
   * @param {Result[][]} groups
   */
  show(groups) {
    const { list, written } = this;
    const wanted = groups.map((group, at) =>
      group.map((result, number) => this.option(result, `${list.id}-${at}-${number}`)),
    );
    wanted.forEach((options, at) => {
      const item = list.children[at] ?? list.appendChild(emptyItem());
      const before = written[at] ?? [];
      write(item, options, before);
      if (options[0] !== before[0]) item.ariaLabel = item.querySelector("b")?.textContent ?? "";
    });
    while (list.children.length > wanted.length) list.lastElementChild?.remove();
    this.written = wanted;
    this.options = [...list.getElementsByTagName("a")];
  }

  /** @param {Result} result @param {string} id */
  option({ location, title, text }, id) {
    const kind = location.includes("#") ? "section" : "guide";
    const { href } = new URL(location, this.base);
    return (
      `<a class="kb-results__link" id="${id}" href="${href}" role="option"` +
      ` aria-selected="false" tabindex="-1">` +
      `<b class="kb-found kb-found--${kind}">${title}</b>${text}</a>`
    );
  }
}

function emptyItem() {
  const item = document.createElement("div");
  item.className = "kb-results__guide";
  item.role = "group";
  return item;
}

/**
 * @param {Element} item
 * @param {string[]} wanted
 * @param {string[]} written
 */
function write(item, wanted, written) {
  wanted.forEach((html, at) => {
    if (html === written[at]) return;
    const old = item.children[at];
    if (old) old.outerHTML = html;
    else item.insertAdjacentHTML("beforeend", html);
  });
  while (item.children.length > wanted.length) item.lastElementChild?.remove();
}
