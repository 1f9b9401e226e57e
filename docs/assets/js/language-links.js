// @ts-check
/** Links to the page's other languages lead to the section that is being read: anchors are shared. */

/** @param {NodeListOf<HTMLAnchorElement>} links */
export function wakeLanguageLinks(links) {
  const follow = () => {
    links.forEach((link) => {
      link.hash = location.hash;
    });
  };
  window.addEventListener("hashchange", follow);
  follow();
}

wakeLanguageLinks(document.querySelectorAll("a[data-language]"));
