// @ts-check
/**
 * Writes a word roughly as it sounds, so that words misspelt by ear meet: "рекамендовать калегу".
 *
 * Only for languages whose settings have rules for it: elsewhere counting edits finds as much.
 *
 * @typedef {[spelling: RegExp, plain: string][]} SoundRules
 */

const DOUBLED = /(.)\1+/g;

/**
 * Unstressed vowels and voiced consonants that sound alike in Russian.
 * @type {SoundRules}
 */
export const RUSSIAN_SOUNDS = [
  [/ть?с/g, "ц"],
  [/[ьъ]/g, ""],
  [/о/g, "а"],
  [/[еэиыяй]+/g, "и"],
  [/ю/g, "у"],
  [/стн/g, "сн"],
  [/б/g, "п"],
  [/в/g, "ф"],
  [/г/g, "к"],
  [/д/g, "т"],
  [/[жщ]/g, "ш"],
  [/з/g, "с"],
];

/**
 * Give how a folded word sounds by these rules.
 * @param {string} folded
 * @param {SoundRules} rules
 */
function soundOf(folded, rules) {
  let sound = folded;
  for (const [spelling, plain] of rules) sound = sound.replace(spelling, plain);
  return sound.replace(DOUBLED, "$1");
}

/** The known words by how they sound. */
export class Sounds {
  /** @param {Iterable<string>} words @param {SoundRules} [rules] */
  constructor(words, rules) {
    this.rules = rules;
    /** @type {Map<string, string[]>} */
    this.bySound = new Map();
    if (!rules) return;
    for (const word of words) {
      const sound = soundOf(word, rules);
      const alike = this.bySound.get(sound);
      if (alike) alike.push(word);
      else this.bySound.set(sound, [word]);
    }
  }

  /**
   * Give the known words that sound like this one.
   * @param {string} word
   * @returns {string[]}
   */
  alike(word) {
    return (this.rules && this.bySound.get(soundOf(word, this.rules))) ?? [];
  }
}
