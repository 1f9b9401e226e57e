/**
 * Stands in the built site while scripts/measure_search.py types into its search box.
 *
 * `keyPress.next()` begins to wait; `keyPress.result` is then {first, milliseconds}: the
 * guides that are shown, best first, and the time from the input event until they were painted.
 */

globalThis.keyPress = {
  next() {
    const field = document.querySelector("input[name=query]");
    const list = document.querySelector("#kb-search-results");
    let from;
    this.result = undefined;
    field.addEventListener("input", ({ timeStamp }) => (from = timeStamp), { once: true });
    new MutationObserver((_, observer) => {
      if (list.ariaBusy !== "false") return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => (this.result = read(performance.now() - from))));
    }).observe(list, { attributeFilter: ["aria-busy"] });
  },
};

function read(milliseconds) {
  const links = [...document.querySelectorAll("#kb-search-results a")];
  const ids = links.map(({ href }) => /scenarios\/([^/#]+)/.exec(href)?.[1]);
  return { first: [...new Set(ids.filter(Boolean))], milliseconds };
}
