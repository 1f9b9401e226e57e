/**
 * Keeps one text in this browser only, and says whether it could.
 *
 * Keys start with the site's base path, because localStorage is shared by all
 * sites of one origin (user.github.io/*). Values are JSON.
 * Storage may be blocked or full: then values last until the page closes, and
 * `set` answers false so that the caller can tell the reader.
 * No DOM here.
 */

// This module lies in <site root>/assets/js/, whatever page loads it.
const PREFIX = `bridgebook:${new URL("../../", import.meta.url).pathname}:`;

/** What could not be kept, until the page closes. */
const memory = new Map();

export const storage = {
  /** The value of a key, or `fallback` if there is none. Throws SyntaxError if it is damaged. */
  read(key, fallback = null) {
    if (memory.has(key)) return structuredClone(memory.get(key));
    let text = null;
    try {
      text = window.localStorage.getItem(PREFIX + key);
    } catch {
      // Blocked: nothing was ever kept.
    }
    return text === null ? fallback : JSON.parse(text);
  },

  /** The value of a key, or `fallback` if there is none or it is damaged. */
  get(key, fallback = null) {
    try {
      return this.read(key, fallback);
    } catch {
      return fallback;
    }
  },

  /** Keep a value; false means that it lasts only until the page closes. */
  set(key, value) {
    try {
      window.localStorage.setItem(PREFIX + key, JSON.stringify(value));
      memory.delete(key);
      return true;
    } catch {
      memory.set(key, structuredClone(value));
      return false;
    }
  },

  /** Whether a key has a value, damaged or not. */
  has(key) {
    try {
      return memory.has(key) || window.localStorage.getItem(PREFIX + key) !== null;
    } catch {
      return false;
    }
  },

  /** Put a damaged value aside under another key, as it is, and forget it under its own. */
  setAside(key, asideKey) {
    try {
      window.localStorage.setItem(PREFIX + asideKey, window.localStorage.getItem(PREFIX + key));
      window.localStorage.removeItem(PREFIX + key);
    } catch {
      // Blocked or full: what is damaged stays where it is.
    }
  },

  /** Forget everything this site has kept in this browser. */
  forget() {
    memory.clear();
    try {
      Object.keys(window.localStorage)
        .filter((key) => key.startsWith(PREFIX))
        .forEach((key) => window.localStorage.removeItem(key));
    } catch {
      // Blocked: there is nothing to forget.
    }
  },

  /** Call back when another tab changes a key (null: when it clears everything). */
  watch(callback) {
    window.addEventListener("storage", ({ key }) => {
      if (key === null) callback(null);
      else if (key.startsWith(PREFIX)) callback(key.slice(PREFIX.length));
    });
  },
};
