// @ts-check
/**
 * A few questions that lead to a guide: shows it, up to two others and why, at every answer.
 *
 * The answers stand in the address's fragment, so that they can be shared, survive a reload
 * and a change of language. Nothing is kept, and the history isn't filled with them.
 */

/** @import {Answers} from "./triage-outcome.js" */

import { findAll, partsOf } from "./parts.js";
import { findOutcome, readAnswers, writeAnswers } from "./triage-outcome.js";
import { fill } from "./words.js";

/** @type {{first: string, alternatives: string[], because: string[]}} */
const NOTHING = { first: "", alternatives: [], because: [] };

/** @param {HTMLElement} root */
export function wakeTriage(root) {
  /** @param {string} selector */
  const all = (selector) => findAll(root, selector, HTMLElement);
  const part = partsOf(root);
  const boxes = findAll(root, "[data-fits]", HTMLInputElement);
  const questions = all("[data-question]").map(({ dataset }) => ({
    id: dataset.question ?? "",
    counts: Number(dataset.counts),
    answers: readFits(boxes.filter(({ name }) => name === dataset.question)),
  }));
  const cards = part("cards", HTMLTemplateElement).content;
  /** @param {string} guide */
  const card = (guide) =>
    findAll(cards, `[data-guide="${guide}"]`, HTMLElement).map((each) => each.cloneNode(true))[0];

  /** @param {Answers} answers */
  function show(answers) {
    const outcome = findOutcome(questions, answers);
    const { first, alternatives, because } = outcome ?? NOTHING;
    const reasons = boxes
      .filter(({ checked, name }) => checked && because.includes(name))
      .map(({ labels }) => labels?.[0].textContent?.trim());
    part("first").replaceChildren(...(first ? [card(first)] : []));
    part("because").textContent = fill(root.dataset.because, { answers: reasons.join(" · ") });
    part("alternatives").replaceChildren(...alternatives.map(card));
    part("others").hidden = alternatives.length === 0;
    part("empty").hidden = outcome !== null;
    part("because").hidden = outcome === null;
    part("reset").hidden = outcome === null;
  }

  function readAddress() {
    const answers = readAnswers(location.hash, questions);
    boxes.forEach((box) => (box.checked = answers[box.name] === box.value));
    show(answers);
  }

  function writeAddress() {
    const chosen = boxes.filter(({ checked }) => checked).map(({ name, value }) => [name, value]);
    const fragment = writeAnswers(Object.fromEntries(chosen));
    history.replaceState(history.state, "", fragment || location.pathname + location.search);
    // replaceState is silent, but the links to the other languages follow the fragment, as we do.
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  }

  root.addEventListener("change", writeAddress);
  part("reset").addEventListener("click", () => {
    findAll(root, "input", HTMLInputElement).forEach((box) => (box.checked = false));
    writeAddress();
    boxes[0].focus();
  });
  window.addEventListener("hashchange", readAddress);

  readAddress();
  root.classList.add("is-awake");
}

/**
 * {answer: [guides it fits]} of one question's boxes.
 *
 * @param {HTMLInputElement[]} boxes
 */
function readFits(boxes) {
  return Object.fromEntries(
    boxes.map(({ value, dataset }) => [value, dataset.fits?.split(" ") ?? []]),
  );
}
