/**
 * What the search does on every page: it opens and closes. All else loads with the focus on its field.
 *
 * The theme's own search box isn't used (nothing here bears its data-md-component): it would
 * render the results again with every key, and open with a single letter, which no reader can
 * switch off.
 */

const field = document.querySelector("input[name=query]");
const toggle = document.getElementById("__search");
let opener;
let waking;

if (field) {
  field.addEventListener("focus", ({ relatedTarget }) => {
    opener = relatedTarget;
    open();
  });
  toggle.addEventListener("change", () => (toggle.checked ? field.focus() : field.blur()));
  field.closest("[role=dialog]").addEventListener("keydown", closeByKey);
  field.form.addEventListener("submit", async (event) => {
    event.preventDefault();
    (await wake()).enter();
  });
  document.addEventListener("keydown", openByKey);
  if (field === document.activeElement) open();
}

function open() {
  if (!toggle.checked) toggle.click();
  wake();
}

function wake() {
  waking ??= import("./combobox.js").then(({ wakeCombobox }) => wakeCombobox(field, toggle));
  return waking;
}

/** Escape closes the search and goes back to where the reader was, Tab goes on from the field. */
function closeByKey({ key, isComposing }) {
  if (isComposing || (key !== "Escape" && key !== "Tab")) return;
  if (toggle.checked) toggle.click();
  if (key === "Escape") opener?.focus();
}

/** Ctrl+K or, on a Mac, ⌘K opens the search, whatever language the keyboard writes. */
function openByKey(event) {
  if (event.code !== "KeyK" || event.ctrlKey === event.metaKey) return;
  if (event.altKey || event.shiftKey) return;
  event.preventDefault();
  open();
  field.focus();
}
