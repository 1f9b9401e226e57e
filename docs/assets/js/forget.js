// @ts-check
/** The way to forget everything, on every page; what asks and erases loads with the first press. */

import { partsOf } from "./parts.js";

/** @param {HTMLElement} root Its data- attributes hold the words. */
export function wakeForget(root) {
  const part = partsOf(root);
  part("forget").addEventListener("click", async () => {
    try {
      const { askToForget } = await import("./ask-to-forget.js");
      askToForget(root);
    } catch {
      part("forgotten").textContent = root.dataset.failed ?? "";
    }
  });
  root.classList.add("is-awake");
}
