/**
 * Runs before the first paint: applies the colour scheme that the reader chose.
 *
 * The theme's bundle keeps its settings through __md_get and __md_set. These keep
 * them under the site's base path, and keep no scheme that is the system's own:
 * who hasn't chosen goes on following the system.
 */
(() => {
  const root = new URL("../../", document.currentScript.src);
  const prefix = `bridgebook:${root.pathname}:`;
  const system = () => (matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default");

  window.__md_scope = root;
  window.__md_hash = (text) =>
    [...text].reduce((hash, c) => (hash << 5) - hash + c.charCodeAt(0), 0);
  window.__md_get = (key) => {
    try {
      return JSON.parse(localStorage.getItem(prefix + key));
    } catch {
      return null;
    }
  };
  window.__md_set = (key, value) => {
    try {
      if (key !== "__palette" || value.color.scheme !== system())
        localStorage.setItem(prefix + key, JSON.stringify(value));
      else if (window.__md_get(key)?.color.scheme !== value.color.scheme)
        localStorage.removeItem(prefix + key);
    } catch {
      // Storage is blocked or full: the choice lasts until the page closes.
    }
  };

  const kept = window.__md_get("__palette");
  document.body.setAttribute("data-md-color-scheme", kept?.color?.scheme ?? system());
})();
