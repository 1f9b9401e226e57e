/**
 * The fields of a message desk: what the reader fills in once is kept with the client, and
 * beside a field stands what was understood of it.
 */

import { withoutCurrency } from "./amounts.js";
import { casebook } from "./casebook.js";
import { today } from "./dates.js";
import { keptAmount, notesOn, writeValue } from "./values.js";
import { fill } from "./words.js";

export function wakeFields(desk) {
  const { root, say } = desk;
  const fields = new Map([...root.querySelectorAll("[data-field]")].map(readField));
  let values = {};

  function readField(field) {
    const input = field.querySelector("[data-kind]");
    const currency = field.querySelector("[data-value='currency']");
    const currencies = currency && [...currency.options].map(({ value }) => value);
    const note = field.querySelector("[data-part='note']");
    return [field.dataset.field, { input, currency, currencies, note, ...input.dataset }];
  }

  /** Write a control, unless that changes nothing: it would move the cursor, or empty half a day. */
  const write = (control, value) => {
    if (control.value !== value) control.value = value;
  };

  /** What is kept of a field that holds what it holds now. */
  function valueOf({ input, currency, currencies }) {
    if (!currency) return input.value;
    return keptAmount(input.value, { chosen: [currency.value, currencies[0]], currencies });
  }

  root.addEventListener("input", ({ target }) => {
    const field = fields.get(target.closest("[data-field]")?.dataset.field);
    if (!field) return;
    // The currency chosen last counts, not the one that was typed before.
    if (target === field.currency && valueOf(field).currency !== target.value) {
      field.input.value = withoutCurrency(field.input.value);
    }
    const isKept = casebook.changeCase((client) => (client.values[field.value] = valueOf(field)));
    desk.status(isKept ? "" : say.sayNotSaved);
  });

  // What was no year yet while it was typed may be none at all.
  root.addEventListener("focusout", showNotes);

  const inputOf = (name) => fields.get(name)?.input;
  const labelOf = (name) => inputOf(name).labels[0].textContent;

  function notesFor(name, field) {
    // Nothing is wrong yet with a year of which the first digits are typed.
    const isTyping = field.input === document.activeElement && field.input.value.startsWith("0");
    if (field.kind === "date" && isTyping) return [];
    // A day that the message doesn't name says nothing about this one.
    const known = desk.asksFor(field.after) ? values : { [name]: values[name] };
    return notesOn(known, name, field, desk.letter.dataset, today());
  }

  /** Say beside each field what was understood, or why its gap stays open. */
  function showNotes() {
    for (const [name, field] of fields) {
      if (!field.note) continue;
      const notes = notesFor(name, field);
      const words = notes.map((note) =>
        fill(say[note.words], { amount: note.amount, field: note.field && labelOf(note.field) }),
      );
      // Said again only if it changes.
      if (field.note.textContent !== words.join(" ")) field.note.textContent = words.join(" ");
      const isRefused = notes.some(({ refused }) => refused);
      if (isRefused) field.input.setAttribute("aria-invalid", "true");
      field.note.classList.toggle("is-refusal", isRefused);
    }
  }

  return {
    inputOf,
    labelOf,

    /** A value as the letter writes it; "" while its gap is open. */
    written(name) {
      const field = fields.get(name);
      return field ? writeValue(values[name], field, desk.letter.dataset, today()) : "";
    },

    /** Show what is kept. */
    load() {
      ({ values } = casebook.case());
      for (const [name, { input, currency, currencies }] of fields) {
        const kept = values[name];
        write(input, (currency ? kept?.typed : kept) ?? "");
        if (!currency) continue;
        write(currency, currencies.includes(kept?.currency) ? kept.currency : currencies[0]);
      }
    },

    showNotes,
  };
}
