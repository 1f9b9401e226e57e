// @ts-check
/**
 * What was kept under an id that is no longer there, offered beside what it may be now and
 * never filled in: the reader decides. Loaded on pages that have such an id.
 */

/** @import {Client} from "./casebook-shape.js" */
/** @import {Answer} from "./choices.js" */
/** @import {Desk} from "./desk.js" */

import { casebook } from "./casebook.js";
import { OWN_WORDS } from "./choices.js";
import { parseDay, writeDay } from "./dates.js";
import { underTodaysIds } from "./former-answers.js";
import { find, findAll } from "./parts.js";
import { fill } from "./words.js";

/**
 * Append a line that offers something; gives what shows it in words, "" hides it.
 *
 * @param {Element} place
 * @param {string | undefined} accept
 * @param {() => void} action
 * @returns {(words: string) => void}
 */
function addOffer(place, accept, action) {
  const line = document.createElement("span");
  const text = document.createElement("span");
  const button = document.createElement("button");
  line.className = "kb-offer-line";
  line.dataset.part = "offer";
  line.hidden = true;
  button.className = "kb-button kb-button--quiet";
  button.type = "button";
  button.textContent = accept ?? "";
  button.addEventListener("click", action);
  line.append(text, " ", button);
  place.append(line);
  return (words) => {
    line.hidden = !words;
    if (text.textContent !== words) text.textContent = words;
  };
}

/**
 * What was typed of a value, whatever its kind.
 *
 * @param {Client["values"][string] | undefined} value
 */
const typedOf = (value) => (typeof value === "string" ? value : value?.typed) ?? "";

/**
 * Beside an empty field, what the reader wrote where it was part of another.
 *
 * @param {HTMLElement} root
 */
export function wakeValueOffers(root) {
  for (const field of findAll(root, "[data-offers]", HTMLElement)) wakeValueOffer(field, root);
}

/** @param {HTMLElement} field @param {HTMLElement} root */
function wakeValueOffer(field, root) {
  /** @type {Record<string, string>} */
  const sentences = JSON.parse(field.dataset.offers ?? "{}");
  const input = find(field, "[data-kind]", HTMLInputElement);
  const [currency] = findAll(field, "[data-value='currency']", HTMLSelectElement);

  /** The first that is kept and that the field can take. */
  function offered() {
    const { values } = casebook.case();
    return Object.keys(sentences)
      .map((old) => ({ old, value: values[old] }))
      .find(({ value }) => {
        const typed = typedOf(value);
        return typed && (input.type !== "date" || !Number.isNaN(parseDay(typed)));
      });
  }

  /** @param {string} typed */
  function inWords(typed) {
    const { locale = "", date = "" } = find(root, "[data-locale]", HTMLElement).dataset;
    return Number.isNaN(parseDay(typed)) ? typed : writeDay(typed, locale, date, { year: true });
  }

  const show = addOffer(field, field.dataset.accept, () => {
    const value = offered()?.value;
    if (currency && typeof value === "object" && value.currency) currency.value = value.currency;
    input.value = typedOf(value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  });

  function look() {
    const offer = input.value ? undefined : offered();
    show(offer ? fill(sentences[offer.old], { value: inWords(typedOf(offer.value)) }) : "");
  }

  casebook.watch(look);
  look();
}

/**
 * Keep what was decided under an old id under the one that means the same now.
 *
 * @param {DOMStringMap} desk
 */
export function carryAnswersOver({ scenario = "", moved = "" }) {
  const ids = JSON.parse(moved);
  function carry() {
    const kept = casebook.case().answers[scenario] ?? {};
    const today = underTodaysIds(kept, ids);
    if (JSON.stringify(today) === JSON.stringify(kept)) return;
    casebook.changeCase(({ answers }) => {
      answers[scenario] = underTodaysIds(answers[scenario] ?? {}, ids);
    });
  }
  casebook.watch(carry);
  carry();
}

/**
 * Beside an open choice or a passage that is off, what was decided where it was another.
 *
 * @param {HTMLElement} group
 * @param {Element} place
 * @param {Desk} desk
 * @param {(answer: Answer | true) => void} take
 */
export function wakeAnswerOffer(group, place, { answers }, take) {
  const lang = group.closest("[data-channel]")?.getAttribute("lang") ?? "";
  const { choice, passage, offer, accept, offered = "" } = group.dataset;

  /**
   * What an answer says here, "" where it says nothing.
   *
   * @param {Answer | true | undefined} answer
   */
  function wordsOf(answer) {
    if (!answer) return "";
    if (answer === true) return passage ? group.getAttribute("aria-label") : "";
    if (answer.option === OWN_WORDS) return choice ? answer.words?.[lang] : "";
    const options = findAll(group, "[data-option]", HTMLElement);
    return options.find(({ dataset }) => dataset.option === answer.option)?.textContent;
  }

  function found() {
    const all = answers();
    if (all[choice ?? passage ?? ""]) return undefined;
    return offered
      .split(" ")
      .map((old) => all[old])
      .find(wordsOf);
  }

  const show = addOffer(place, accept, () => {
    const answer = found();
    if (answer) take(answer);
  });
  const look = () => show(found() ? fill(offer, { words: wordsOf(found()) ?? "" }) : "");
  casebook.watch(look);
  look();
}

/**
 * Beside an open item, that the step which it was part of was ticked.
 *
 * @param {HTMLElement} root
 */
export function wakeTickOffers(root) {
  const { scenario = "" } = root.dataset;
  for (const box of findAll(root, "[data-offered]", HTMLInputElement)) {
    const { offer = "", accept, offered = "" } = box.dataset;
    const show = addOffer(box.closest("li") ?? root, accept, () => {
      box.click();
      box.focus();
    });
    const look = () => {
      const ticks = casebook.case().ticks[scenario] ?? {};
      const wasDone = offered.split(" ").some((old) => ticks[old] === "done");
      show(wasDone && !box.checked && !box.disabled ? offer : "");
    };
    casebook.watch(look);
    look();
  }
}
