/**
 * What the search does on every page: next to nothing, until the reader reaches for it.
 *
 * With the focus on its field come the data, told to the worker, and what makes it a combobox.
 * The theme's own messages don't do that: it sends an empty query on page load and none on
 * focus. Where BroadcastChannel is missing, the first key press waits for the data.
 */

const config = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");
const field = document.querySelector("input[name=query]");

field?.addEventListener("focus", warm, { once: true });
if (field === document.activeElement) warm();
if (field) document.addEventListener("keydown", openByKey);

async function warm() {
  field.removeEventListener("focus", warm);
  if (config.search && "BroadcastChannel" in window) {
    const channel = new BroadcastChannel(new URL(config.search, document.baseURI).href);
    channel.postMessage("load");
    channel.close();
  }
  const { wakeCombobox } = await import("./combobox.js");
  wakeCombobox(field);
}

/** Ctrl+K or, on a Mac, ⌘K opens the search, whatever language the keyboard writes. */
async function openByKey(event) {
  if (event.code !== "KeyK" || event.ctrlKey === event.metaKey) return;
  if (event.altKey || event.shiftKey) return;
  event.preventDefault();
  const { openSearch } = await import("../open-search.js");
  openSearch();
}
