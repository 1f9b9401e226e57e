// @ts-check
/**
 * Values in running text: how a value fits the sentence it stands in. Pure.
 *
 * A text is a list of pieces, as the page holds them: plain text, a gap by the name of its
 * placeholder with what stands there until it is filled, or the sender's own words. Only what a person would
 * change there changes too: the first letter of a sentence, a full stop too many, the
 * vowel that a Russian preposition takes.
 */

/** @typedef {{text: string, placeholder?: string, words?: string}} Piece */

// Halves of characters, and what nobody sees: bidi controls could turn the words around
// them. Joiners stay, names and emoji need them.
const HIDDEN =
  /[\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const BREAKS = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;
const CONTROLS = /\p{Cc}/gu;

const QUOTES = String.raw`[\p{Ps}\p{Pe}\p{Pi}\p{Pf}„"']`;
const QUOTES_AT_END = new RegExp(`${QUOTES}+$`, "u");
const FIRST_LETTER = new RegExp(`^(${QUOTES}*)(?!\\p{Script=Georgian})(\\p{Ll})`, "u");
const AS_IT_IS = /^\S*[\p{Lu}\p{Lt}\p{N}./@]/u;
const SENTENCE_END = /[.!?…]$/;
const BLANK_LINE = /\n[^\S\n]*\n\s*$/;
const GOES_ON = /[:;–—-]$/;
// "Dear Anna," is followed by a capital there; elsewhere the sentence goes on.
const CAPITAL_AFTER_GREETING = ["en", "da"];
const SECOND_OF_A_MONTH = /^2\s(?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)/;

/**
 * A value as one line of text, without space around it and without what nobody sees.
 * @param {string} typed
 */
export function oneLine(typed) {
  return typed.replace(HIDDEN, "").replace(BREAKS, " ").replace(CONTROLS, "").trim();
}

/**
 * Give the text of each piece, the gaps filled: `written(name)` gives a value as the text's
 * language writes it, or "" to leave the gap open.
 *
 * @param {Piece[]} pieces
 * @param {(name: string) => string} written
 * @param {string} language
 * @returns {string[]}
 */
export function fillPieces(pieces, written, language) {
  const values = pieces.map(({ placeholder, words }) =>
    placeholder ? written(placeholder) : (words ?? ""),
  );
  let before = "";
  return pieces.map((piece, index) => {
    let text = values[index] || piece.text;
    if (values[index] && beginsSentence(before, language)) text = capitalised(text, language);
    // "Rossi S.p.A." ends its sentence as well.
    if (values[index - 1] && SENTENCE_END.test(before)) text = text.replace(/^\.(?!\.)/, "");
    if (language === "ru" && SECOND_OF_A_MONTH.test(values[index + 1])) {
      text = text.replace(/(^|\P{L})([ск])(\s)$/iu, "$1$2о$3");
    }
    before += text;
    return text;
  });
}

/** Whether what comes next begins a sentence, or the whole text. */
function beginsSentence(/** @type {string} */ before, /** @type {string} */ language) {
  const lead = before.replace(QUOTES_AT_END, "");
  const said = lead.trimEnd().replace(QUOTES_AT_END, "");
  if (!said) return true;
  if (!BLANK_LINE.test(lead)) return /\s$/.test(lead) && SENTENCE_END.test(said);
  if (said.endsWith(",")) return CAPITAL_AFTER_GREETING.includes(language);
  return !GOES_ON.test(said);
}

/** With a capital, unless its first word is written as it is for a reason: eBay, example.com. */
function capitalised(/** @type {string} */ value, /** @type {string} */ language) {
  if (AS_IT_IS.test(value)) return value;
  return value.replace(FIRST_LETTER, (_, quotes, letter) => {
    const [capital, ...rest] = letter.toLocaleUpperCase(language);
    return quotes + capital + rest.join("").toLocaleLowerCase(language);
  });
}
