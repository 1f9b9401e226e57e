// @ts-nocheck
/**
 * What a message says once its gaps are filled. Pure: no storage, no events.
 *
 * A letter's text stands in the page, its gaps as
 * `<bdi data-placeholder="client_first_name">[client’s first name]</bdi>`, and its choices and
 * optional passages as groups (see choices.js) in which what is `data-mark` is never sent. What is shown is what is copied, character by character, but for what isn't sent.
 */

/** @typedef {{subject: string, body: string}} Message */

import { isOn, openPlaces, settled } from "./choices.js";
import { fillPieces } from "./running-text.js";

// The parts of a text as the page brought them, before anything was filled in.
const partsOf = new WeakMap();
// What a text says as it was filled last.
const said = new WeakMap();

const TEXTS = '[data-part="subject"], [data-part="body"]';

function partsIn(text) {
  if (!partsOf.has(text)) partsOf.set(text, readParts(text));
  return partsOf.get(text);
}

function readParts(element) {
  const nodes = [...element.childNodes].filter(({ dataset }) => dataset?.mark === undefined);
  return nodes.map((node) => {
    const { placeholder, choice, passage } = node.dataset ?? {};
    if (choice) return { choice, options: [...node.children].flatMap(readOption) };
    if (passage) return { passage, node, pieces: readParts(node) };
    return { node, text: node.textContent, placeholder };
  });
}

function readOption(element) {
  const { option } = element.dataset;
  return option ? [{ option, pieces: readParts(element) }] : [];
}

/**
 * Fill a letter: `written(name)` gives the text of a gap, or "" to leave it, `answers` is what
 * was decided (choices.js). Alternatives and passages that aren't sent are filled as well.
 */
export function fillLetter(letter, written, answers) {
  for (const text of letter.querySelectorAll(TEXTS)) {
    const parts = partsIn(text);
    const filled = new Map();
    const fill = (pieces) => {
      const texts = fillPieces(pieces, written, letter.lang);
      pieces.forEach((piece, index) => filled.set(piece.node, { ...piece, text: texts[index] }));
      return texts.join("");
    };
    for (const part of parts) {
      if (part.passage) part.node.hidden = !isOn(part, answers);
      for (const { pieces } of part.options ?? [part]) if (pieces) fill(pieces);
    }
    said.set(text, fill(settled(parts, answers, letter.lang)));
    filled.delete(undefined);
    for (const [node, { text: shown, placeholder }] of filled) {
      if (node.textContent !== shown) node.textContent = shown;
      if (placeholder) node.classList.toggle("is-filled", Boolean(written(placeholder)));
    }
  }
}

/** What is still open in a letter, in the order of the text: see openPlaces in choices.js. */
export function openIn(letter, written, answers) {
  const parts = [...letter.querySelectorAll(TEXTS)].flatMap(partsIn);
  return openPlaces(parts, answers, letter.lang, written);
}

// A passage that isn't wanted, an alternative that isn't chosen.
const LEFT_OUT = "[data-passage][hidden], .is-woken > [data-option]:not(.is-chosen)";

/** The names of the gaps of what is sent, each once, in the order of the text. */
export function gapsOf(letter) {
  const gaps = [...letter.querySelectorAll("[data-placeholder]")].filter(
    (gap) => !gap.closest(LEFT_OUT),
  );
  return [...new Set(gaps.map((gap) => gap.dataset.placeholder))];
}

/** {subject, body} of a letter as plain text; "" where it has no subject. */
export function textOf(letter) {
  const text = (name) => said.get(letter.querySelector(`[data-part="${name}"]`)) ?? "";
  return { subject: text("subject"), body: text("body") };
}

/** Both as one text: the subject on the first line, then the body. */
export function wholeText({ subject, body }) {
  return subject ? `${subject}\n\n${body}` : body;
}

/** The gaps that a text changed by hand still has, in square or curly brackets, and its open
    choices: [{gap, start}]. Round brackets are stage directions. */
export function gapsIn(text) {
  const found = text.matchAll(/\[[^[\]]{0,80}\]|\[[^[\]]* \/ …\]|\{+[^{}]{0,80}\}+/g);
  return [...found].map(({ 0: gap, index: start }) => ({ gap, start }));
}
