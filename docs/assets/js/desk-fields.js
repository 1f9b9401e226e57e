// @ts-check
/**
 * The fields of a message desk: what the reader fills in once is kept with the client, and
 * beside a field stands what was understood of it.
 */

/** @import {Client} from "./casebook-shape.js" */
/** @import {Desk} from "./desk.js" */
/** @import {Field, Kind, Note} from "./values.js" */

/**
 * @typedef {object} OwnField a field as the page has it
 * @property {string} name
 * @property {Kind} kind
 * @property {Field} facts what the catalogue says of it
 * @property {HTMLInputElement} input
 * @property {HTMLSelectElement | undefined} currency only where an amount is asked for
 * @property {string[]} currencies
 * @property {HTMLElement | undefined} note
 * @property {string[]} was its old names
 */

import { casebook } from "./casebook.js";
import { today } from "./dates.js";
import { find, findAll } from "./parts.js";
import { troubleWords } from "./trouble.js";
import { amount, keptAmount, keptInCurrency } from "./value-amount.js";
import { date, text } from "./values.js";
import { fill } from "./words.js";

/** @type {Record<string, Kind | undefined>} */
const KINDS = { text, date, amount };

/**
 * @param {Desk} desk
 */
export function wakeFields(desk) {
  const { root, say } = desk;
  const read = findAll(root, "[data-field]", HTMLElement).map(readField);
  const fields = new Map(read.map((field) => [field.name, field]));
  /** @type {Client["values"]} */
  let kept = {};

  /**
   * @param {HTMLElement} field
   * @returns {OwnField}
   */
  function readField(field) {
    const input = find(field, "[data-kind]", HTMLInputElement);
    const [currency] = findAll(field, "[data-value='currency']", HTMLSelectElement);
    const currencies = currency ? [...currency.options].map(({ value }) => value) : [];
    const [note] = findAll(field, "[data-part='note']", HTMLElement);
    const { kind = "", lies, after } = input.dataset;
    return {
      name: field.dataset.field ?? "",
      kind: KINDS[kind] ?? text,
      facts: { lies, after, currencies },
      input,
      currency,
      currencies,
      note,
      was: field.dataset.was?.split(" ") ?? [],
    };
  }

  /**
   * Write a control, unless that changes nothing: it would move the cursor, or empty half a day.
   *
   * @param {HTMLInputElement | HTMLSelectElement} control
   * @param {string} value
   */
  const write = (control, value) => {
    if (control.value !== value) control.value = value;
  };

  /**
   * What is to be kept of a field in which the control changed.
   *
   * @param {OwnField} field
   * @param {EventTarget} control
   */
  function toKeep({ input, currency, currencies }, control) {
    if (!currency) return input.value;
    const choice = { chosen: [currency.value, currencies[0]], currencies };
    const keptAs = control === currency ? keptInCurrency : keptAmount;
    return keptAs(input.value, choice);
  }

  root.addEventListener("input", ({ target }) => {
    if (!(target instanceof Element)) return;
    const place = /** @type {HTMLElement | null} */ (target.closest("[data-field]"));
    const field = fields.get(place?.dataset.field ?? "");
    if (!field) return;
    const value = toKeep(field, target);
    const isKept = casebook.changeCase((client) => {
      for (const old of field.was) delete client.values[old];
      client.values[field.name] = value;
    });
    desk.status(isKept ? "" : troubleWords() || say.sayNotSaved);
  });

  const inputOf = (name = "") => fields.get(name)?.input;
  /** The letter writes in its own language's way. */
  const style = () => {
    const { locale = "", date = "", year } = desk.letter.dataset;
    return { locale, date, year };
  };

  /**
   * @param {OwnField} field
   * @returns {Note[]}
   */
  function notesOn({ name, kind, facts, input }) {
    // Nothing is wrong yet with a year of which the first digits are typed.
    const isTyping = input === document.activeElement && input.value.startsWith("0");
    if (kind === date && isTyping) return [];
    // A day that the message doesn't name says nothing about this one.
    const earlier = desk.asksFor(facts.after) ? kept[facts.after ?? ""] : undefined;
    return kind.notes(kept[name], facts, style(), today(), earlier);
  }

  /** Say beside each field what was understood, or why its gap stays open. */
  function showNotes() {
    for (const field of fields.values()) {
      if (!field.note) continue;
      const notes = notesOn(field);
      const words = notes.map((note) =>
        fill(say[note.words], {
          amount: note.amount,
          field: inputOf(note.field)?.labels?.[0].textContent ?? "",
        }),
      );
      // Said again only if it changes.
      if (field.note.textContent !== words.join(" ")) field.note.textContent = words.join(" ");
      const isRefused = notes.some(({ refused }) => refused);
      if (isRefused) field.input.setAttribute("aria-invalid", "true");
      field.note.classList.toggle("is-refusal", isRefused);
    }
  }

  if (root.querySelector("[data-offers]")) {
    import("./offers.js").then(({ wakeValueOffers }) => wakeValueOffers(root)).catch(() => {});
  }

  // What was no year yet while it was typed may be none at all.
  root.addEventListener("focusout", showNotes);

  return {
    inputOf,
    showNotes,

    /**
     * A value as the letter writes it; "" while its gap is open.
     *
     * @param {string} name
     */
    written(name) {
      return fields.get(name)?.kind.written(kept[name], style(), today()) ?? "";
    },

    /** Show what is kept. */
    load() {
      kept = casebook.case().values;
      // A field that was renamed has what was kept under its old name.
      for (const [name, { was }] of fields)
        kept[name] ??= was.map((old) => kept[old]).find(Boolean) ?? "";
      for (const [name, { input, currency, currencies }] of fields) {
        const value = kept[name];
        const amount = typeof value === "object" ? value : undefined;
        const typed = currency ? amount?.typed : value;
        write(input, typeof typed === "string" ? typed : "");
        if (!currency) continue;
        const [first] = currencies;
        write(currency, currencies.find((each) => each === amount?.currency) ?? first);
      }
    },
  };
}
