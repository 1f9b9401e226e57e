/**
 * Tells the search worker that the reader has reached for the search, before the first key.
 *
 * The theme's own messages don't: it sends an empty query on page load and none on focus.
 * Without this, or where BroadcastChannel is missing, the first key press waits for the data.
 */

const config = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");

if (config.search && "BroadcastChannel" in window) {
  const worker = new URL(config.search, document.baseURI);
  const reach = (event) => {
    if (event.target.name !== "query") return;
    document.removeEventListener("focusin", reach);
    const channel = new BroadcastChannel(worker.href);
    channel.postMessage("load");
    channel.close();
  };
  document.addEventListener("focusin", reach);
}
