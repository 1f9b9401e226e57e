/**
 * What was kept under an id that is no longer there, offered beside what it may be now and
 * never filled in: the reader decides. Loaded on pages that have such an id.
 */

import { casebook } from "./casebook.js";
import { parseDay, writeDay } from "./dates.js";
import { fill } from "./words.js";

/** Append a line that offers something; gives {show}: "" hides it. */
function addOffer(place, accept, action) {
  const line = document.createElement("span");
  const text = document.createElement("span");
  const button = document.createElement("button");
  line.className = "kb-offer-line";
  line.dataset.part = "offer";
  line.hidden = true;
  button.className = "kb-button kb-button--quiet";
  button.type = "button";
  button.textContent = accept;
  button.addEventListener("click", action);
  line.append(text, " ", button);
  place.append(line);
  return (words) => {
    line.hidden = !words;
    if (text.textContent !== words) text.textContent = words;
  };
}

/** What was typed of a value, whatever its kind. */
const typedOf = (value) => (typeof value === "string" ? value : value?.typed) ?? "";

/** Beside an empty field, what the reader wrote where it was part of another. */
export function wakeValueOffers(root) {
  for (const field of root.querySelectorAll("[data-offers]")) wakeValueOffer(field, root);
}

function wakeValueOffer(field, root) {
  const sentences = JSON.parse(field.dataset.offers);
  const input = field.querySelector("[data-kind]");
  const currency = field.querySelector("[data-value='currency']");

  /** The first that is kept and that the field can take: [old id, value]. */
  function offered() {
    const { values } = casebook.case();
    return Object.keys(sentences)
      .map((old) => [old, values[old]])
      .find(([, value]) => {
        const typed = typedOf(value);
        return typed && (input.type !== "date" || !Number.isNaN(parseDay(typed)));
      });
  }

  function inWords(typed) {
    const { locale, date } = root.querySelector("[data-locale]").dataset;
    return Number.isNaN(parseDay(typed)) ? typed : writeDay(typed, locale, date, { year: true });
  }

  const show = addOffer(field, field.dataset.accept, () => {
    const [, value] = offered();
    if (currency && value.currency) currency.value = value.currency;
    input.value = typedOf(value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  });

  function look() {
    const offer = input.value ? undefined : offered();
    show(offer ? fill(sentences[offer[0]], { value: inWords(typedOf(offer[1])) }) : "");
  }

  casebook.watch(look);
  look();
}

/** Beside an open item, that the step which it was part of was ticked. */
export function wakeTickOffers(root) {
  for (const box of root.querySelectorAll("[data-offered]")) {
    const { offer, accept, offered } = box.dataset;
    const show = addOffer(box.closest("li"), accept, () => {
      box.click();
      box.focus();
    });
    const look = () => {
      const ticks = casebook.case().ticks[root.dataset.scenario] ?? {};
      const wasDone = offered.split(" ").some((old) => ticks[old] === "done");
      show(wasDone && !box.checked && !box.disabled ? offer : "");
    };
    casebook.watch(look);
    look();
  }
}
