// @ts-check
/**
 * Words typed in the wrong script: another keyboard layout, look-alike letters, transliteration.
 *
 * @typedef {"latin" | "cyrillic"} Script
 */

import { plainLetters } from "./letters.js";

const LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю";
const LATIN_LOOKS = "aceopxykmthbr3n0";
const CYRILLIC_LOOKS = "асеорхукмтнвгзпо";

const TO_CYRILLIC_KEY = pairs(LATIN_KEYS, CYRILLIC_KEYS);
const TO_LATIN_KEY = pairs(CYRILLIC_KEYS, LATIN_KEYS);
const TO_CYRILLIC_LOOK = pairs(LATIN_LOOKS, CYRILLIC_LOOKS);

const SOUNDS = [
  ["shch", "щ"],
  ["sch", "щ"],
  ["zh", "ж"],
  ["kh", "х"],
  ["ts", "ц"],
  ["ch", "ч"],
  ["sh", "ш"],
  ["yu", "ю"],
  ["ju", "ю"],
  ["ya", "я"],
  ["ja", "я"],
  ["yo", "е"],
  ["jo", "е"],
  ["ye", "е"],
  ["iy", "ий"],
  ["yy", "ый"],
  ["a", "а"],
  ["b", "б"],
  ["c", "ц"],
  ["d", "д"],
  ["e", "е"],
  ["f", "ф"],
  ["g", "г"],
  ["h", "х"],
  ["i", "и"],
  ["j", "й"],
  ["k", "к"],
  ["l", "л"],
  ["m", "м"],
  ["n", "н"],
  ["o", "о"],
  ["p", "п"],
  ["q", "к"],
  ["r", "р"],
  ["s", "с"],
  ["t", "т"],
  ["u", "у"],
  ["v", "в"],
  ["w", "в"],
  ["x", "кс"],
  ["y", "ы"],
  ["z", "з"],
  ["'", "ь"],
];

const LATIN = /[a-z]/;
const CYRILLIC = /[а-яё]/;
const LOOKS_CYRILLIC = new RegExp(`[${LATIN_LOOKS}]`);

/** @param {string} from @param {string} to */
function pairs(from, to) {
  return new Map([...from].map((letter, index) => [letter, to[index]]));
}

/** @param {Map<string, string>} map @param {string} word */
function through(map, word) {
  return [...word].map((letter) => map.get(letter) ?? letter).join("");
}

/**
 * Replace look-alikes in a Cyrillic word: "кlиент" keeps its l, "клиeнт" loses its Latin e.
 * @param {string} word
 */
export function toCyrillicLookalikes(word) {
  const mixed = LOOKS_CYRILLIC.test(word) && CYRILLIC.test(word);
  return mixed ? through(TO_CYRILLIC_LOOK, word) : word;
}

/**
 * Give what a chunk of typed text (no spaces) may have been meant to be, in the right script.
 *
 * One reading per way of going wrong, always in the same order, "" where it doesn't apply:
 * "rkbtyn" (the wrong layout) and "klient" (transliterated) both give «клиент».
 * @param {string} chunk
 * @param {Script} script
 * @returns {string[]}
 */
export function otherScripts(chunk, script) {
  const lower = plainLetters(chunk);
  if (script === "cyrillic") {
    if (!LATIN.test(lower) || CYRILLIC.test(lower)) return [];
    return [
      through(TO_CYRILLIC_KEY, lower),
      through(TO_CYRILLIC_KEY, lower.replace(/[.,;'\]`]+$/, "")),
      transliterated(lower),
      through(TO_CYRILLIC_LOOK, lower),
    ].map((word) => (LATIN.test(word) ? "" : word));
  }
  return CYRILLIC.test(lower) && !LATIN.test(lower) ? [through(TO_LATIN_KEY, lower)] : [];
}

/** @param {string} word */
function transliterated(word) {
  let left = word;
  let written = "";
  while (left) {
    const sound = SOUNDS.find(([latin]) => left.startsWith(latin));
    written += sound ? sound[1] : left[0];
    left = left.slice(sound ? sound[0].length : 1);
  }
  return written;
}
