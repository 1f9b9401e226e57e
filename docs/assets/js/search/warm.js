// @ts-check
/**
 * What the search does on every page: it opens and closes. All else loads when it opens.
 *
 * The theme's own search isn't used: it renders the results again with every key, and opens with
 * a single letter, which no reader can switch off. On the page of an address where nothing is,
 * each language has a search of its own (not-found.js).
 */

import { closeByClick, openDialog } from "../dialog.js";
import { find, partsOf } from "../parts.js";

/** @param {HTMLDialogElement} dialog */
export function wakeSearch(dialog) {
  /** @type {HTMLElement | null} */
  const section = dialog.closest("[data-not-found]");
  const field = find(dialog, "[name=query]", HTMLInputElement);
  const part = partsOf(dialog);
  /** @type {Promise<{enter: () => void} | undefined> | undefined} */
  let waking;
  let failures = 0;

  /** @param {Element | null} [opener] */
  function open(opener) {
    openDialog(dialog, opener);
    field.focus();
    field.select();
    wake();
  }

  /** Load the combobox, once. Without the network it says so, and the next key tries again. */
  function wake() {
    waking ??= load().catch(sayFailed);
    return waking;
  }

  /** Some browsers remember that an address failed, so another try needs another address. */
  async function load() {
    const another = failures ? `?${failures}` : "";
    const address = `./combobox.js${another}`;
    /** @type {typeof import("./combobox.js")} */
    const { wakeCombobox } = await import(address);
    return wakeCombobox(field, dialog);
  }

  /** @param {Error} error */
  function sayFailed(error) {
    console.warn(`The search couldn't be loaded: ${error.message}`);
    failures += 1;
    waking = undefined;
    const { failed, failedText } = part("results").dataset;
    part("status").textContent = `${failed}. ${failedText}`;
    return undefined;
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
  field.form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    (await wake())?.enter();
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

for (const dialog of document.querySelectorAll("dialog[data-search]")) {
  queueMicrotask(() => wakeSearch(/** @type {HTMLDialogElement} */ (dialog)));
}
