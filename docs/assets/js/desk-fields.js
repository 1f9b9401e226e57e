/**
 * The fields of a message desk: what the reader fills in once is kept with the client, and
 * beside a field stands what was understood of it.
 */

import { casebook } from "./casebook.js";
import { today } from "./dates.js";
import { troubleWords } from "./trouble.js";
import * as values from "./values.js";
import { fill } from "./words.js";

/** Wake the fields of a desk; rejects where what reads amounts can't be had. */
export async function wakeFields(desk) {
  const { root, say } = desk;
  const fields = new Map([...root.querySelectorAll("[data-field]")].map(readField));
  const hasAmounts = [...fields.values()].some(({ currency }) => currency);
  const amounts = hasAmounts ? await import("./value-amount.js") : {};
  const kinds = { ...values, ...amounts };
  let kept = {};

  function readField(field) {
    const input = field.querySelector("[data-kind]");
    const currency = field.querySelector("[data-value='currency']");
    const currencies = currency && [...currency.options].map(({ value }) => value);
    const note = field.querySelector("[data-part='note']");
    const was = field.dataset.was?.split(" ") ?? [];
    return [field.dataset.field, { input, currency, currencies, note, was, ...input.dataset }];
  }

  /** Write a control, unless that changes nothing: it would move the cursor, or empty half a day. */
  const write = (control, value) => {
    if (control.value !== value) control.value = value;
  };

  /** What is to be kept of a field in which the control changed. */
  function toKeep({ input, currency, currencies }, control) {
    if (!currency) return input.value;
    const choice = { chosen: [currency.value, currencies[0]], currencies };
    const read = control === currency ? amounts.keptInCurrency : amounts.keptAmount;
    return read(input.value, choice);
  }

  root.addEventListener("input", ({ target }) => {
    const field = fields.get(target.closest("[data-field]")?.dataset.field);
    if (!field) return;
    const value = toKeep(field, target);
    const isKept = casebook.changeCase((client) => {
      for (const old of field.was) delete client.values[old];
      client.values[field.value] = value;
    });
    desk.status(isKept ? "" : troubleWords() || say.sayNotSaved);
  });

  const inputOf = (name) => fields.get(name)?.input;

  function notesOn(name, field) {
    // Nothing is wrong yet with a year of which the first digits are typed.
    const isTyping = field.input === document.activeElement && field.input.value.startsWith("0");
    if (field.kind === "date" && isTyping) return [];
    // A day that the message doesn't name says nothing about this one.
    const earlier = desk.asksFor(field.after) ? kept[field.after] : undefined;
    return kinds[field.kind].notes(kept[name], field, desk.letter.dataset, today(), earlier);
  }

  /** Say beside each field what was understood, or why its gap stays open. */
  function showNotes() {
    for (const [name, field] of fields) {
      if (!field.note) continue;
      const notes = notesOn(name, field);
      const words = notes.map((note) =>
        fill(say[note.words], {
          amount: note.amount,
          field: inputOf(note.field)?.labels[0].textContent,
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

    /** A value as the letter writes it; "" while its gap is open. */
    written(name) {
      const field = fields.get(name);
      return field ? kinds[field.kind].written(kept[name], desk.letter.dataset, today()) : "";
    },

    /** Show what is kept. */
    load() {
      kept = casebook.case().values;
      // A field that was renamed has what was kept under its old name.
      for (const [name, { was }] of fields)
        kept[name] ??= was.map((old) => kept[old]).find(Boolean);
      for (const [name, { input, currency, currencies }] of fields) {
        const value = kept[name];
        const typed = currency ? value?.typed : value;
        write(input, typeof typed === "string" ? typed : "");
        if (!currency) continue;
        write(currency, currencies.includes(value?.currency) ? value.currency : currencies[0]);
      }
    },
  };
}
