// @ts-check
/**
 * Switches between light and dark. Who chooses what the system says goes on following it.
 *
 * Kept under "__palette": {color: {scheme}}, or null. start.js reads it before the first paint.
 */

import { storage } from "./storage.js";

const KEY = "__palette";
const ATTRIBUTE = "data-md-color-scheme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const system = () => (dark.matches ? "slate" : "default");

/** @param {Element} button */
export function wakeScheme(button) {
  const tint = document.head.appendChild(document.createElement("meta"));
  tint.name = "theme-color";

  /** @param {string} scheme */
  function show(scheme) {
    document.body.setAttribute(ATTRIBUTE, scheme);
    tint.content = getComputedStyle(document.body).backgroundColor;
  }

  button.addEventListener("click", () => {
    const scheme = document.body.getAttribute(ATTRIBUTE) === "slate" ? "default" : "slate";
    storage.set(KEY, scheme === system() ? null : { color: { scheme } });
    show(scheme);
  });
  dark.addEventListener("change", () => {
    if (!storage.get(KEY)) show(system());
  });
  show(document.body.getAttribute(ATTRIBUTE) ?? system());
  button.classList.add("is-awake");
}
