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
    sounds: RUSSIAN_SOUNDS,
  },
  da: {
    script: "latin",
    compounds: ["", "s", "e"],
    endings: "ighed hed else elser ning ninger ing eri skab som bar agtig fuld".split(" "),
  },
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
  /** @type {{stemmer: Stemmer}} */
  const { stemmer } = await import(`../vendor/orama-stemmers/${language}.js`);
  return { ...settings, language, stemmer };
}
