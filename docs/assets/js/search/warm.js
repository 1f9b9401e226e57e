// @ts-check
/**
 * What the search does on every page: it opens and closes. What finds loads when it opens.
 *
 * The theme's own search isn't used: it renders the results again with every key, and opens with
 * a single letter, which no reader can switch off. On the page of an address where nothing is,
 * each language has a search of its own (not-found.js).
 */

import { closeByClick, openDialog } from "../dialog.js";
import { find } from "../parts.js";
import { wakeCombobox } from "./combobox.js";

/** @param {HTMLDialogElement} dialog */
export function wakeSearch(dialog) {
  /** @type {HTMLElement | null} */
  const section = dialog.closest("[data-not-found]");
  const field = find(dialog, "[name=query]", HTMLInputElement);
  /** @type {{enter: () => void} | undefined} */
  let combobox;

  /** @param {Element | null} [opener] */
  function open(opener) {
    openDialog(dialog, opener);
    field.focus();
    field.select();
    wake();
  }

  function wake() {
    combobox ??= wakeCombobox(field, dialog);
    return combobox;
  }

  /**
   * Ctrl+K or, on a Mac, ⌘K opens the search, whatever language the keyboard writes.
   * @param {KeyboardEvent} event
   */
  function openByKey(event) {
    if (event.code !== "KeyK" || event.ctrlKey === event.metaKey) return;
    if (event.altKey || event.shiftKey || section?.hidden) return;
    event.preventDefault();
    open();
  }

  closeByClick(dialog);
  field.addEventListener("input", wake);
  field.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    wake().enter();
  });
  document.addEventListener("keydown", openByKey);
  for (const opener of (section ?? document).querySelectorAll("[data-open-search]"))
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      open(opener);
    });
  // Only now is the search offered: the styles hide whatever leads to it until then.
  document.documentElement.classList.add("is-searchable");
}
