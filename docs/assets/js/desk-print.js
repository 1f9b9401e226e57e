// @ts-check
/** @import {Desk} from "./desk.js" */

/**
 * Print one desk's message alone, without the guide around it, as it is sent.
 *
 * @param {Desk} desk
 */
export function printAlone({ root, fill }) {
  /** @param {boolean} printing */
  const mark = (printing) => {
    root.classList.toggle("is-printed", printing);
    document.documentElement.classList.toggle("prints-a-letter", printing);
    fill();
  };
  // On phones print() comes back before the page is laid out for paper.
  window.addEventListener("afterprint", () => mark(false), { once: true });
  mark(true);
  window.print();
}
