// @ts-check
/**
 * Runs before the first paint: says that scripts run, applies the colour scheme that the reader
 * chose (scheme.js keeps it) or else the system's.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { pathname } = new URL("../../", script.src);
  /** @type {{color?: {scheme?: string}} | null} */
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(`bridgebook:${pathname}:__palette`) ?? "null");
  } catch {
    // Storage is blocked, or what is kept is damaged.
  }
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default";
  document.body.setAttribute("data-md-color-scheme", kept?.color?.scheme ?? system);
  document.documentElement.classList.replace("no-js", "js");
})();
