// @ts-check
/**
 * What a message says once its gaps are filled. Pure: no storage, no events.
 *
 * A letter's text stands in the page, its gaps as
 * `<bdi data-placeholder="client_first_name">[client’s first name]</bdi>`, and its choices and
 * optional passages as groups (see choices.js) in which what is `data-mark` is never sent. What is
 * shown is what is copied, character by character, but for what isn't sent.
 */

/** @import {Answers, Choice, Open, Passage} from "./choices.js" */
/** @import {Piece} from "./running-text.js" */

/** @typedef {{subject: string, body: string}} Message */
/** @typedef {Piece & {node?: Node}} Shown a piece, and where it stands in the page */
/** @typedef {Shown | Choice | (Passage & {node: HTMLElement})} Part */

import { isOn, openPlaces, settled } from "./choices.js";
import { findAll } from "./parts.js";
import { fillPieces } from "./running-text.js";

// The parts of a text as the page brought them, before anything was filled in.
/** @type {WeakMap<Element, Part[]>} */
const partsOf = new WeakMap();
// What a text says as it was filled last.
/** @type {WeakMap<Element, string>} */
const said = new WeakMap();

const TEXTS = '[data-part="subject"], [data-part="body"]';

/** @param {Element} text */
function partsIn(text) {
  const parts = partsOf.get(text) ?? readParts(text);
  partsOf.set(text, parts);
  return parts;
}

/** @param {Element} element @returns {Part[]} */
function readParts(element) {
  const nodes = /** @type {HTMLElement[]} */ ([...element.childNodes]);
  return nodes
    .filter(({ dataset }) => dataset?.mark === undefined)
    .map((node) => {
      const { placeholder, choice, passage } = node.dataset ?? {};
      if (choice)
        return { choice, options: findAll(node, "[data-option]", HTMLElement).map(option) };
      if (passage) return { passage, node, pieces: readPieces(node) };
      return { node, text: node.textContent ?? "", placeholder };
    });
}

/** Alternatives and passages hold nothing else. */
const readPieces = (/** @type {Element} */ element) => /** @type {Shown[]} */ (readParts(element));

const option = (/** @type {HTMLElement} */ element) => ({
  option: element.dataset.option ?? "",
  pieces: readPieces(element),
});

/**
 * Fill a letter: `written(name)` gives the text of a gap, or "" to leave it, `answers` is what
 * was decided (choices.js). Alternatives and passages that aren't sent are filled as well.
 * `holdsPlaces`: something stands in the place of a passage that is off, so that the spaces
 * around it stay; else they close up, as in what is sent.
 *
 * @param {HTMLElement} letter
 * @param {(name: string) => string} written
 * @param {Answers} answers
 * @param {boolean} [holdsPlaces]
 */
export function fillLetter(letter, written, answers, holdsPlaces = false) {
  for (const text of letter.querySelectorAll(TEXTS)) {
    const parts = partsIn(text);
    /** @type {Map<Node, Shown>} */
    const filled = new Map();
    const fill = (/** @type {Shown[]} */ pieces) => {
      const texts = fillPieces(pieces, written, letter.lang);
      pieces.forEach((piece, index) => {
        if (piece.node) filled.set(piece.node, { ...piece, text: texts[index] });
      });
      return texts.join("");
    };
    for (const part of parts) {
      if ("options" in part) for (const { pieces } of part.options) fill(pieces);
      if (!("passage" in part)) continue;
      part.node.hidden = !isOn(part, answers);
      fill(part.pieces);
    }
    said.set(text, fill(settled(parts, answers, letter.lang)));
    if (holdsPlaces) for (const part of parts) keepSpaces(part, filled);
    for (const [node, { text: shown, placeholder }] of filled) {
      if (node.textContent !== shown) node.textContent = shown;
      if (placeholder && node instanceof HTMLElement) {
        node.classList.toggle("is-filled", Boolean(written(placeholder)));
      }
    }
  }
}

/**
 * Give the words between gaps the spaces back that the page brought around them.
 *
 * @param {Part} part
 * @param {Map<Node, Shown>} filled
 */
function keepSpaces(part, filled) {
  if (!("text" in part) || part.placeholder || !part.node) return;
  const words = filled.get(part.node)?.text.trim() ?? "";
  filled.set(part.node, { ...part, text: part.text.replace(/\S(?:.*\S)?/s, () => words) });
}

/**
 * What is still open in a letter, in the order of the text: see openPlaces in choices.js.
 *
 * @param {HTMLElement} letter
 * @param {(name: string) => string} written
 * @param {Answers} answers
 * @returns {Open[]}
 */
export function openIn(letter, written, answers) {
  const parts = [...letter.querySelectorAll(TEXTS)].flatMap(partsIn);
  return openPlaces(parts, answers, letter.lang, written);
}

// A passage that isn't wanted, an alternative that isn't chosen.
const LEFT_OUT = "[data-passage][hidden], .is-woken > [data-option]:not(.is-chosen)";

/**
 * The names of the gaps of what is sent, each once, in the order of the text.
 *
 * @param {HTMLElement} letter
 */
export function gapsOf(letter) {
  const gaps = findAll(letter, "[data-placeholder]", HTMLElement);
  const asking = gaps.filter((gap) => !gap.closest(LEFT_OUT));
  return [...new Set(asking.map((gap) => gap.dataset.placeholder ?? ""))];
}

/**
 * A letter as plain text; "" where it has no subject.
 *
 * @param {HTMLElement} letter
 * @returns {Message}
 */
export function textOf(letter) {
  const text = (/** @type {string} */ name) => {
    const element = letter.querySelector(`[data-part="${name}"]`);
    return (element && said.get(element)) ?? "";
  };
  return { subject: text("subject"), body: text("body") };
}

/**
 * Both as one text: the subject on the first line, then the body.
 *
 * @param {Message} message
 */
export function wholeText({ subject, body }) {
  return subject ? `${subject}\n\n${body}` : body;
}

/**
 * The gaps that a text changed by hand still has, in square or curly brackets, and its open
 * choices, each with where it begins. Round brackets are stage directions.
 *
 * @param {string} text
 */
export function gapsIn(text) {
  const found = text.matchAll(/\[[^[\]]{0,80}\]|\[[^[\]]* \/ …\]|\{+[^{}]{0,80}\}+/g);
  return [...found].map(({ 0: gap, index: start }) => ({ gap, start }));
}
