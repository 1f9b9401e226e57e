// @ts-check
/**
 * What the search does on every page: it opens and closes. All else loads with the focus on its field.
 *
 * The theme's own search box isn't used (nothing here bears its data-md-component): it would
 * render the results again with every key, and open with a single letter, which no reader can
 * switch off. A page that isn't found has no search.
 */

const field = document.querySelector("input[name=query]");
if (field instanceof HTMLInputElement) wakeSearch(field);

/** @param {HTMLInputElement} field */
function wakeSearch(field) {
  const toggle = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
  const dialog = /** @type {HTMLElement | null} */ (field.closest("[role=dialog]"));
  const results = /** @type {HTMLElement} */ (document.getElementById("kb-search-results"));
  /** @type {EventTarget | null} */
  let opener = null;
  /** @type {Promise<{enter: () => void} | undefined> | undefined} */
  let waking;
  let leaving = false;
  let failures = 0;

  function open() {
    /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog[open]"))?.close();
    if (!toggle.checked) toggle.click();
    wake();
  }

  /** Open the search from elsewhere, and let the reader type. */
  function ask() {
    open();
    field.focus();
  }

  /** Load the combobox, once. Without the network it says so, and the next key tries again. */
  function wake() {
    waking ??= load().catch(sayFailed);
    return waking;
  }

  /** Some browsers remember that an address failed, so another try needs another address. */
  async function load() {
    const address = `./combobox.js${failures ? `?${failures}` : ""}`;
    /** @type {typeof import("./combobox.js")} */
    const { wakeCombobox } = await import(address);
    return wakeCombobox(field, toggle);
  }

  /** @param {Error} error */
  function sayFailed(error) {
    console.warn(`The search couldn't be loaded: ${error.message}`);
    failures += 1;
    waking = undefined;
    const { failed, failedText } = results.dataset;
    const status = results.parentElement?.querySelector("[role=status]");
    if (status) status.textContent = `${failed}. ${failedText}`;
    return undefined;
  }

  /**
   * Escape closes the search and goes back to where the reader was, Tab goes on from the field.
   * @param {KeyboardEvent} event
   */
  function closeByKey({ key, isComposing }) {
    if (isComposing || (key !== "Escape" && key !== "Tab")) return;
    // The Tab key leaves the field itself: from nowhere Firefox would go back to it, for ever.
    leaving = key === "Tab";
    if (toggle.checked) toggle.click();
    leaving = false;
    if (key === "Escape" && opener instanceof HTMLElement) opener.focus();
  }

  /**
   * Ctrl+K or, on a Mac, ⌘K opens the search, whatever language the keyboard writes.
   * @param {KeyboardEvent} event
   */
  function openByKey(event) {
    if (event.code !== "KeyK" || event.ctrlKey === event.metaKey) return;
    if (event.altKey || event.shiftKey) return;
    event.preventDefault();
    ask();
    field.select();
  }

  field.addEventListener("focus", ({ relatedTarget }) => {
    opener = relatedTarget;
    open();
  });
  toggle.addEventListener("change", () => {
    if (toggle.checked) field.focus();
    else if (!leaving) field.blur();
  });
  field.addEventListener("input", wake);
  dialog?.addEventListener("keydown", closeByKey);
  field.form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    (await wake())?.enter();
  });
  document.addEventListener("keydown", openByKey);
  document.querySelector("[data-open-search]")?.addEventListener("click", ask);
  // Only now is the search offered: the styles hide whatever leads to it until then.
  document.documentElement.classList.add("is-searchable");
  if (field === document.activeElement) open();
}
