// @ts-check
/** @import {Script} from "./scripts.js" */
/**
 * What the search must know of each language beyond its words.
 *
 * @typedef {object} Settings
 * @property {Script} script how its words are written; a word in the other script was typed
 *   by mistake
 * @property {boolean} [elision] an apostrophe ends a word ("l’errore") instead of standing
 *   inside it ("don’t")
 * @property {string[]} [compounds] the letters that join the parts of a word written as one
 *   ("kunde-samtale")
 *
 * @typedef {(folded: string) => string} Stemmer
 * @typedef {Settings & {language: string, stemmer: Stemmer}} Language with its stemmer loaded
 */

/** @type {Record<string, Settings>} */
export const LANGUAGES = {
  en: {
    script: "latin",
  },
  it: {
    script: "latin",
    elision: true,
  },
  ru: {
    script: "cyrillic",
  },
  da: {
    script: "latin",
    compounds: ["", "s", "e"],
  },
};

/** @type {Record<string, () => Promise<{stemmer: Stemmer}>>} */
const STEMMERS = {
  en: () => import("../vendor/orama-stemmers/en.js"),
  it: () => import("../vendor/orama-stemmers/it.js"),
  ru: () => import("../vendor/orama-stemmers/ru.js"),
  da: () => import("../vendor/orama-stemmers/da.js"),
};

/**
 * Give a language's settings with its stemmer loaded. One that isn't listed is searched all the
 * same: by its words as they stand.
 * @param {string} language
 * @returns {Promise<Language>}
 */
export async function loadLanguage(language) {
  const settings = LANGUAGES[language];
  if (!settings) return { script: "latin", language, stemmer: (folded) => folded };
  const { stemmer } = await STEMMERS[language]();
  return { ...settings, language, stemmer };
}
