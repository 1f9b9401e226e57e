// @ts-check
/** Folded blocks are on paper as open as they are on the screen when a link leads to them. */

/** @param {HTMLDetailsElement} block */
export function wakeFolded(block) {
  /** Open it if the address names it: browsers only open those around what is named. */
  function openTarget() {
    if (`#${block.id}` === location.hash) block.open = true;
  }

  window.addEventListener("hashchange", openTarget);
  openTarget();

  window.addEventListener("beforeprint", () => {
    if (block.open) return;
    const toggle = () => {
      block.open = !block.open;
    };
    window.addEventListener("afterprint", toggle, { once: true });
    toggle();
  });
}
