// @ts-check
/**
 * Wakes what a page holds, one by one: what fails takes nothing else of its script along. Each has a
 * task of its own, so that the page answers its reader in between.
 */

import { findAll } from "./parts.js";

/** @type {(() => void)[]} */
const waiting = [];
const { port1, port2 } = new MessageChannel();
port1.addEventListener("message", () => waiting.shift()?.());
port1.start();

/**
 * Wake each element of a kind that a selector finds; the console names those that don't wake.
 * @template {HTMLElement} T
 * @param {string} selector
 * @param {(root: T) => void} wakeOne
 * @param {new () => T} [kind]
 */
export function wake(
  selector,
  wakeOne,
  kind = /** @type {new () => T} */ (/** @type {unknown} */ (HTMLElement)),
) {
  attempt(selector, () => {
    for (const root of findAll(document, selector, kind)) {
      waiting.push(() => attempt(selector, () => wakeOne(root)));
      port2.postMessage(null);
    }
  });
}

/** @param {string} what @param {() => void} start */
function attempt(what, start) {
  try {
    start();
  } catch (error) {
    console.error(`${what} doesn't wake:`, error);
  }
}
