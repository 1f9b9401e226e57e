// @ts-check
/** Marks the section that is being read in the list of the page's sections. */

// A section is reached once its heading stands in the upper quarter of the window, or above.
const REACHED = "100000px 0px -75% 0px";

/** @param {HTMLElement} root */
export function wakeContents(root) {
  /** @type {Map<Element, HTMLAnchorElement>} */
  const links = new Map();
  for (const link of root.querySelectorAll("a")) {
    const heading = document.getElementById(link.hash.slice(1));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  const reached = new Set();

  function mark() {
    const read = headings[sectionRead(headings, reached)];
    for (const [heading, link] of links) {
      if (heading === read) follow(root, link);
      else link.removeAttribute("aria-current");
    }
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        reached[isIntersecting ? "add" : "delete"](target);
      mark();
    },
    { rootMargin: REACHED },
  );
  for (const heading of headings) observer.observe(heading);
  window.addEventListener("hashchange", mark);
}

/**
 * The place of the last heading that is reached. At the page's end, where the last ones can't
 * come up any further, the one that the reader went to.
 * @param {Element[]} headings
 * @param {Set<Element>} reached
 */
function sectionRead(headings, reached) {
  const last = headings.findLastIndex((heading) => reached.has(heading));
  const { scrollHeight } = document.documentElement;
  const atEnd = window.scrollY + window.innerHeight >= scrollHeight - 1;
  const wanted = headings.findIndex(({ id }) => `#${id}` === location.hash);
  return atEnd ? Math.max(last, wanted) : last;
}

/**
 * Mark a link, and bring it into view where the list is longer than the window.
 * @param {HTMLElement} root
 * @param {HTMLAnchorElement} link
 */
function follow(root, link) {
  link.setAttribute("aria-current", "location");
  const list = root.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < list.top || bottom > list.bottom)
    root.scrollTop += (top + bottom - list.top - list.bottom) / 2;
}
