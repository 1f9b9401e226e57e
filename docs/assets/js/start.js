// @ts-check
/**
 * Runs before the first paint, so that nothing moves when the scripts come: says on the root what
 * the page may expect, and applies the colour scheme that the reader chose (scheme.js keeps it)
 * or else the system's.
 *
 * js: scripts run. is-late: what hasn't come by now may never come, so nothing waits for it.
 * has-case-bar: the reader has several clients (case-bar.js keeps that).
 * data-offered: a language of the page that the reader prefers, unless its offer was closed.
 */
(() => {
  const { dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = document.documentElement;
  const prefix = `bridgebook:${new URL(`${dataset.root}/`, location.href).pathname}:`;
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default";

  /** @param {string} key */
  const kept = (key) => {
    try {
      return JSON.parse(localStorage.getItem(prefix + key) ?? "null");
    } catch {
      // Storage is blocked, or what is kept is damaged.
      return null;
    }
  };
  const offered = () => {
    const there = (dataset.languages ?? "").split(" ");
    const wanted = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);
    const first = wanted.find((language) => there.includes(language));
    const closed = kept("language-offer");
    const unwanted = first === root.lang || (Array.isArray(closed) && closed.includes(first));
    return unwanted ? undefined : first;
  };

  const language = offered();
  if (language) root.dataset.offered = language;
  document.body.setAttribute("data-md-color-scheme", kept("__palette")?.color?.scheme ?? system);
  root.classList.replace("no-js", "js");
  root.classList.toggle("has-case-bar", kept("case-bar") === true);
  setTimeout(() => root.classList.add("is-late"), 4000);
})();
