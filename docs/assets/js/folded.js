// @ts-check
/** Folded blocks are on paper as open as they are on the screen when a link leads to them. */

/** @type {NodeListOf<HTMLDetailsElement>} */
const blocks = document.querySelectorAll("details.kb-details");

/** Open the block that the address names: browsers only open those around what it names. */
function openTarget() {
  for (const block of blocks) if (`#${block.id}` === location.hash) block.open = true;
}

window.addEventListener("hashchange", openTarget);
openTarget();

window.addEventListener("beforeprint", () => {
  const closed = [...blocks].filter(({ open }) => !open);
  const toggle = () => {
    for (const block of closed) block.open = !block.open;
  };
  window.addEventListener("afterprint", toggle, { once: true });
  toggle();
});
