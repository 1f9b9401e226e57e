// @ts-check
/**
 * Keeps texts in this browser only, and says whether it could.
 *
 * Keys start with the site's base path, because storage is shared by all sites of one
 * origin (user.github.io/*). Storage may be blocked or full: then values last until the
 * page closes, and `set` answers false so that the caller can tell the reader.
 * No DOM here.
 */

// This module lies in <site root>/assets/js/, whatever page loads it.
const PREFIX = `bridgebook:${new URL("../../", import.meta.url).pathname}:`;

/** @param {() => Storage} area throws where the browser keeps nothing */
function keptIn(area) {
  // What could not be kept, until the page closes: {key: text}.
  /** @type {Map<string, string>} */
  const memory = new Map();

  return {
    /**
     * The text of a key as it was kept, or null.
     *
     * @param {string} key
     */
    text(key) {
      try {
        return memory.get(key) ?? area().getItem(PREFIX + key);
      } catch {
        return null; // Blocked: nothing was ever kept.
      }
    },

    /**
     * The value of a key, or `fallback` if there is none or it is damaged.
     *
     * @param {string} key
     * @param {any} fallback
     */
    get(key, fallback = null) {
      try {
        return JSON.parse(this.text(key) ?? "null") ?? fallback;
      } catch {
        return fallback;
      }
    },

    /**
     * Keep a value as JSON; false means that it lasts only until the page closes.
     *
     * @param {string} key
     * @param {any} value
     */
    set(key, value) {
      const text = JSON.stringify(value);
      try {
        area().setItem(PREFIX + key, text);
        memory.delete(key);
        return true;
      } catch {
        memory.set(key, text);
        return false;
      }
    },

    /**
     * Forget one key.
     *
     * @param {string} key
     */
    remove(key) {
      memory.delete(key);
      try {
        area().removeItem(PREFIX + key);
      } catch {
        // Blocked: there is nothing to forget.
      }
    },

    /** The keys that this site has kept something under. */
    keys() {
      try {
        const kept = Object.keys(area()).filter((key) => key.startsWith(PREFIX));
        return [...memory.keys(), ...kept.map((key) => key.slice(PREFIX.length))];
      } catch {
        return [...memory.keys()];
      }
    },

    /** Forget everything this site has kept here. */
    forget() {
      this.keys().forEach((key) => this.remove(key));
    },
  };
}

/** For good, and for every tab. */
export const storage = keptIn(() => window.localStorage);

/** For this tab, until it closes. */
export const tabStorage = keptIn(() => window.sessionStorage);

/**
 * Call back when another tab changes a key (null: when it clears everything).
 *
 * @param {(key: string | null) => void} callback
 */
export function watchStorage(callback) {
  window.addEventListener("storage", ({ key }) => {
    if (key === null) callback(null);
    else if (key.startsWith(PREFIX)) callback(key.slice(PREFIX.length));
  });
}
