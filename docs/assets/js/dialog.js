// @ts-check
/** Dialogs over the page: one at a time, and the focus comes back to what opened them. */

/**
 * Open a dialog. Some browsers don't focus a button that is clicked, so it is done here.
 * @param {HTMLDialogElement} dialog
 * @param {Element | null} opener Gets the focus back; where the reader was, unless given.
 */
export function openDialog(dialog, opener = document.activeElement) {
  if (dialog.open) return;
  /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog[open]"))?.close();
  if (opener instanceof HTMLElement) opener.focus();
  dialog.showModal();
}

/**
 * Close a dialog by a click beside it, on its closing button or on a link in it. Its content
 * must fill it: what is clicked of the dialog itself is then its backdrop.
 * @param {HTMLDialogElement} dialog
 */
export function closeByClick(dialog) {
  /** @type {EventTarget | null} */
  let pressed = null;
  dialog.addEventListener("pointerdown", ({ target }) => {
    pressed = target;
  });
  dialog.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
    // A text that is selected with the pointer may end beside the dialog, but doesn't begin there.
    const beside = target === dialog && pressed === dialog;
    const inside = target instanceof Element && target.closest("a[href], [data-close]");
    // With these keys a link opens elsewhere, and here the reader goes on.
    const elsewhere = ctrlKey || metaKey || shiftKey;
    if (beside || (inside && !elsewhere)) dialog.close();
  });
}
