// @ts-check
/** The menu opens as a dialog. Until this has come, a link to the list of guides stands there. */

import { closeByClick, openDialog } from "./dialog.js";

/** @param {HTMLDialogElement} dialog */
export function wakeMenu(dialog) {
  const link = /** @type {HTMLElement} */ (document.querySelector("[data-menu-link]"));
  const button = /** @type {HTMLElement} */ (document.querySelector("[data-open-menu]"));
  const guides = /** @type {HTMLElement} */ (dialog.querySelector("[data-guides]"));
  button.addEventListener("click", () => openDialog(dialog, button));
  button.addEventListener(
    "click",
    () => {
      import("./menu-guides.js").then(({ listGuides }) => listGuides(guides)).catch(() => {});
    },
    { once: true },
  );
  closeByClick(dialog);
  button.hidden = false;
  if (link === document.activeElement) button.focus();
  link.hidden = true;
}
