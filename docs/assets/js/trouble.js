// @ts-check
/**
 * Why this tab keeps nothing, in words: its client is gone, or a newer version has kept
 * something. The notice that says it on the page, wherever the reader is, loads when needed.
 */

import { casebook } from "./casebook.js";

/** Why nothing is kept; "" if there is no trouble. */
export function troubleWords() {
  /** @type {HTMLElement | null} */
  const notice = document.querySelector("[data-trouble]");
  return notice?.dataset[casebook.trouble()] ?? "";
}

/**
 * Tell the words now, and again whenever they change.
 *
 * @param {(words: string) => void} tell
 */
export function watchTrouble(tell) {
  let told = "";
  function look() {
    const words = troubleWords();
    if (words === told) return;
    told = words;
    tell(words);
  }
  casebook.watch(look);
  look();
}

/** @param {HTMLElement} notice */
export function wakeTrouble(notice) {
  /** @type {Promise<unknown> | null} */
  let waking = null;

  watchTrouble(() => {
    waking ??= import("./trouble-notice.js")
      .then(({ wakeNotice }) => wakeNotice(notice))
      // What is about to keep something says it as well.
      .catch(() => (waking = null));
  });
}
