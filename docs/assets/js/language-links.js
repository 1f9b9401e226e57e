// @ts-check
/** Links to the page's other languages lead to the section that is being read: anchors are shared. */

/** @param {HTMLAnchorElement} link */
export function wakeLanguageLink(link) {
  const follow = () => {
    link.hash = location.hash;
  };
  window.addEventListener("hashchange", follow);
  follow();
}
