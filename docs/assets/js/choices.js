// @ts-check
/**
 * What a message says once its sender has decided: choices and optional passages. Pure.
 *
 * A text is a list of parts, as the page holds them: pieces (see running-text.js), choices
 * between alternatives, and passages that are left out until they are wanted. Answers are kept
 * by the id of the choice or passage, so that one serves every text that holds it. Own words
 * belong to the language they were typed in: in another, the choice is open again.
 */

import { oneLine } from "./running-text.js";

/** @typedef {import("./running-text.js").Piece} Piece */
/** @typedef {{choice: string, options: {option: string, pieces: Piece[]}[]}} Choice */
/** @typedef {{passage: string, pieces: Piece[]}} Passage */
/** @typedef {Piece | Choice | Passage} Part */
/** @typedef {{option: string, words?: Record<string, string>}} Answer */
/** @typedef {Record<string, Answer | true>} Answers what was decided, by id */
/** @typedef {{placeholder?: string, choice?: string}} Open what is still open: one of the two */

export const OWN_WORDS = "own-words";

const ENDS_SENTENCE = /[.!?…][\p{Pe}\p{Pf}"']*$/u;

/** The answer's own words in a language, "" where there are none. */
const ownWords = (/** @type {Answer | undefined} */ answer, /** @type {string} */ language) =>
  oneLine(String(answer?.words?.[language] ?? ""));

/**
 * The alternative that is sent, or "" while the choice is open.
 * @param {Choice} choice
 * @param {Answers} answers
 * @param {string} language
 */
export function chosenOption({ choice, options }, answers, language) {
  const answer = answers[choice];
  if (!answer || answer === true) return "";
  if (!options.some(({ option }) => option === answer.option)) return "";
  return answer.option === OWN_WORDS && !ownWords(answer, language) ? "" : answer.option;
}

/**
 * The languages in which own words were typed, where the choice is open only because they
 * are in none of this one.
 * @param {Choice} choice
 * @param {Answers} answers
 * @param {string} language
 */
export function wordsElsewhere({ choice }, answers, language) {
  const answer = answers[choice];
  if (!answer || answer === true || answer.option !== OWN_WORDS) return [];
  if (ownWords(answer, language)) return [];
  return Object.keys(answer.words ?? {}).filter((other) => ownWords(answer, other));
}

/**
 * Whether a passage is sent.
 * @param {Passage} passage
 * @param {Answers} answers
 */
export const isOn = ({ passage }, answers) => answers[passage] === true;

/**
 * Give the pieces that are sent, in order, each as it was given or as a copy of it. An open
 * choice becomes its alternatives, "[this. / that. / …]"; a passage that is off leaves no hole.
 * @param {Part[]} parts
 * @param {Answers} answers
 * @param {string} language
 * @returns {Piece[]}
 */
export function settled(parts, answers, language) {
  /** @type {Piece[]} */
  const sent = [];
  let isLeftOut = false;
  for (const part of parts) {
    if ("passage" in part && !isOn(part, answers)) {
      isLeftOut = true;
    } else {
      const [first, ...rest] = piecesOf(part, answers, language);
      sent.push(isLeftOut ? closeUp(sent, first) : first, ...rest);
      isLeftOut = false;
    }
  }
  if (isLeftOut) closeUp(sent, { text: "" });
  return sent;
}

/** The piece as it follows where something was left out: the longer space of the two stays. */
function closeUp(/** @type {Piece[]} */ sent, /** @type {Piece} */ piece) {
  const text = piece.text.trimStart();
  const last = sent.at(-1);
  if (!last || sent.every((each) => !each.text && !each.words)) return { ...piece, text };
  const before = last.text.trimEnd();
  sent[sent.length - 1] = { ...last, text: before };
  const spaces = [last.text.slice(before.length), piece.text.slice(0, -text.length || undefined)];
  return { ...piece, text: (spaces[0].length > spaces[1].length ? spaces[0] : spaces[1]) + text };
}

/** @returns {Piece[]} */
function piecesOf(
  /** @type {Part} */ part,
  /** @type {Answers} */ answers,
  /** @type {string} */ language,
) {
  if ("passage" in part) return part.pieces;
  if (!("choice" in part)) return [part];
  const chosen = chosenOption(part, answers, language);
  if (!chosen) return alternatives(part);
  if (chosen !== OWN_WORDS) {
    return part.options.find(({ option }) => option === chosen)?.pieces ?? [];
  }
  const words = ownWords(/** @type {Answer} */ (answers[part.choice]), language);
  const own = part.options.find(({ option }) => option === OWN_WORDS)?.pieces[0];
  return [
    {
      ...own,
      text: "",
      words: isSentence(part) && !ENDS_SENTENCE.test(words) ? `${words}.` : words,
    },
  ];
}

/** An open choice as text: what could stand there. */
function alternatives(/** @type {Choice} */ { options }) {
  const all = options.map(({ option, pieces }, index) => [
    { text: index ? " / " : "[" },
    ...(option === OWN_WORDS ? [{ text: "…" }] : pieces),
  ]);
  return [...all.flat(), { text: "]" }];
}

/** Whether the alternatives are whole sentences; own words are then one as well. */
function isSentence(/** @type {Choice} */ { options }) {
  const written = options.filter(({ option }) => option !== OWN_WORDS);
  return written.every(({ pieces }) => ENDS_SENTENCE.test(pieces.at(-1)?.text ?? ""));
}

/**
 * What is still open, in the order of the text, each once: gaps of what is sent, and choices.
 * @param {Part[]} parts
 * @param {Answers} answers
 * @param {string} language
 * @param {(name: string) => string} written gives a value as the text writes it, "" if there is none
 * @returns {Open[]}
 */
export function openPlaces(parts, answers, language, written) {
  /** @type {Map<string, Open>} */
  const open = new Map();
  for (const part of parts) {
    if ("choice" in part && !chosenOption(part, answers, language)) {
      open.set(`? ${part.choice}`, { choice: part.choice });
      continue;
    }
    if ("passage" in part && !isOn(part, answers)) continue;
    for (const { placeholder } of piecesOf(part, answers, language)) {
      if (placeholder && !written(placeholder)) open.set(placeholder, { placeholder });
    }
  }
  return [...open.values()];
}
