// @ts-check
/**
 * Print one desk's message alone, without the guide around it.
 *
 * @param {HTMLElement} root
 */
export function printAlone(root) {
  /** @param {boolean} printing */
  const mark = (printing) => {
    root.classList.toggle("is-printed", printing);
    document.documentElement.classList.toggle("prints-a-letter", printing);
  };
  // On phones print() comes back before the page is laid out for paper.
  window.addEventListener("afterprint", () => mark(false), { once: true });
  mark(true);
  window.print();
}
