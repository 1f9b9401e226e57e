/**
 * What a message says once its gaps are filled. Pure: no storage, no events.
 *
 * A letter's text stands in the page, its gaps as
 * `<bdi data-placeholder="client_first_name">[client’s first name]</bdi>`.
 * What is shown is what is copied: the text of the element, character by character.
 */

import { fillPieces } from "./running-text.js";

// The pieces of a text as the page brought them, before anything was filled in.
const piecesOf = new WeakMap();

function readPieces(text) {
  return [...text.childNodes].map((node) => ({
    node,
    text: node.textContent,
    placeholder: node.dataset?.placeholder,
  }));
}

/** Fill the gaps of a letter: `written(name)` gives the text, or "" to leave the gap. */
export function fillGaps(letter, written) {
  for (const text of letter.querySelectorAll('[data-part="subject"], [data-part="body"]')) {
    if (!piecesOf.has(text)) piecesOf.set(text, readPieces(text));
    const pieces = piecesOf.get(text);
    fillPieces(pieces, written, letter.lang).forEach((filled, index) => {
      const { node, placeholder } = pieces[index];
      if (node.textContent !== filled) node.textContent = filled;
      if (placeholder) node.classList.toggle("is-filled", Boolean(written(placeholder)));
    });
  }
}

/** The names of a letter's gaps, each once, in the order of the text. */
export function gapsOf(letter) {
  const gaps = [...letter.querySelectorAll("[data-placeholder]")];
  return [...new Set(gaps.map((gap) => gap.dataset.placeholder))];
}

/** {subject, body} of a letter as plain text; "" where it has no subject. */
export function textOf(letter) {
  const text = (name) => letter.querySelector(`[data-part="${name}"]`)?.textContent ?? "";
  return { subject: text("subject"), body: text("body") };
}

/** Both as one text: the subject on the first line, then the body. */
export function wholeText({ subject, body }) {
  return subject ? `${subject}\n\n${body}` : body;
}

/** The gaps that a text changed by hand still has, in square or curly brackets: [{gap, start}].
    Round brackets are stage directions. */
export function gapsIn(text) {
  const found = text.matchAll(/\[[^[\]]{0,80}\]|\{+[^{}]{0,80}\}+/g);
  return [...found].map(({ 0: gap, index: start }) => ({ gap, start }));
}
