/**
 * What the search must know of each language beyond its words.
 *
 * script: how its words are written; a word in the other script was typed by mistake.
 * elision: an apostrophe ends a word ("l’errore") instead of standing inside it ("don’t").
 * compounds: the letters that join the parts of a word written as one ("kunde-samtale").
 * endings: what makes a word of another; what is left may be known ("træthed", "træt").
 * sounds: how words are misspelt by ear.
 */

import { RUSSIAN_SOUNDS } from "./sounds.js";

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

/** Give a language's settings with its stemmer loaded. */
export async function loadLanguage(language) {
  const settings = LANGUAGES[language];
  if (!settings) throw new Error(`The search doesn't know the language "${language}".`);
  const { stemmer } = await settings.stemmer();
  return { ...settings, language, stemmer };
}
