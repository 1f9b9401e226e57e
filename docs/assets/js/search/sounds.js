/**
 * Writes a word roughly as it sounds, so that words misspelt by ear meet: "рекамендовать калегу".
 *
 * Only for languages whose settings have rules for it: elsewhere counting edits finds as much.
 */

const DOUBLED = /(.)\1+/g;

/** Unstressed vowels and voiced consonants that sound alike in Russian. */
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

/** Give how a folded word sounds by these rules. */
function soundOf(folded, rules) {
  let sound = folded;
  for (const [spelling, plain] of rules) sound = sound.replace(spelling, plain);
  return sound.replace(DOUBLED, "$1");
}

/** The known words by how they sound. */
export class Sounds {
  constructor(words, rules) {
    this.rules = rules;
    this.bySound = new Map();
    if (!rules) return;
    for (const word of words) {
      const sound = soundOf(word, rules);
      if (!this.bySound.has(sound)) this.bySound.set(sound, []);
      this.bySound.get(sound).push(word);
    }
  }

  /** Give the known words that sound like this one. */
  alike(word) {
    return (this.rules && this.bySound.get(soundOf(word, this.rules))) ?? [];
  }
}
