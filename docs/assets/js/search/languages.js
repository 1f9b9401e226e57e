// @ts-check
/** @import {SoundRules} from "./sounds.js" */
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
 * @property {string[]} [endings] what makes a word of another; what is left may be known
 *   ("træthed", "træt")
 * @property {SoundRules} [sounds] how words are misspelt by ear
 *
 * @typedef {(folded: string) => string} Stemmer
 * @typedef {Settings & {language: string, stemmer: Stemmer}} Language with its stemmer loaded
 */

import { RUSSIAN_SOUNDS } from "./sounds.js";

/** @type {Record<string, Settings & {stemmer: () => Promise<{stemmer: Stemmer}>}>} */
export const LANGUAGES = {
  en: {
    script: "latin",
    stemmer: () => import("../vendor/orama-stemmers/en.js"),
  },
  it: {
    script: "latin",
    elision: true,
    stemmer: () => import("../vendor/orama-stemmers/it.js"),
  },
  ru: {
    script: "cyrillic",
    sounds: RUSSIAN_SOUNDS,
    stemmer: () => import("../vendor/orama-stemmers/ru.js"),
  },
  da: {
    script: "latin",
    compounds: ["", "s", "e"],
    endings: "ighed hed else elser ning ninger ing eri skab som bar agtig fuld".split(" "),
    stemmer: () => import("../vendor/orama-stemmers/da.js"),
  },
};

/**
 * Give a language's settings with its stemmer loaded.
 * @param {string} language
 * @returns {Promise<Language>}
 */
export async function loadLanguage(language) {
  const settings = LANGUAGES[language];
  if (!settings) throw new Error(`The search doesn't know the language "${language}".`);
  const { stemmer } = await settings.stemmer();
  return { ...settings, language, stemmer };
}
