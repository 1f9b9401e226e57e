// @ts-check
/**
 * Remembers what is ticked on a checklist or doesn't apply, shows how far the
 * reader is, and unticks everything with a way back. The words, the same at
 * every checklist of a language, come in a file of their own (see
 * hooks/publish_tools.py); what is kept, and where, is the casebook's business.
 *
 * A tick is kept as "done" or "skipped" under the item's id; ticks.js reads them. An item that
 * was renamed carries its old ids in data-was.
 */

/** @import {Client, State} from "./casebook-shape.js" */

import { casebook } from "./casebook.js";
import { record } from "./casebook-shape.js";
import { doDeed } from "./deed.js";
import { find, findAll, partsOf } from "./parts.js";
import { namesOf, progressOf, stateOf } from "./ticks.js";
import { troubleWords, watchTrouble } from "./trouble.js";
import { fill } from "./words.js";

/** All that checklists say; undefined where its file hasn't come. */
function wordsOfChecklists() {
  return findAll(document, "template[data-checklist-words]", HTMLTemplateElement)[0]?.dataset;
}

/** @param {HTMLElement} root */
export function wakeChecklist(root) {
  const say = wordsOfChecklists();
  // Without them the list stands there to read.
  if (!say) return;
  const { scenario = "" } = root.dataset;
  const part = partsOf(root);
  const boxes = findAll(root, "[data-item]", HTMLInputElement);
  /** @param {Element} box */
  const rowOf = (box) => /** @type {HTMLElement} */ (box.closest("li"));
  /** @param {Element} box */
  const skipOf = (box) => find(rowOf(box), "[data-skip]", HTMLElement);
  /** @param {Client} entry @returns {Record<string, State>} */
  const ticksOf = (entry) => (entry.ticks[scenario] ??= record());
  const reset = part("reset");
  const undo = part("undo");
  const [reminders] = findAll(root, "[data-part='reminders']", HTMLElement);
  /** @type {Promise<void> | null} */
  let remembering = null;
  /** @type {import("./deed.js").Deed | null} */
  let unticking = null;

  /** Loaded for a reader who has picked a day, or is about to. */
  function remind() {
    remembering ??= import("./reminders.js")
      .then(({ wakeReminders }) => wakeReminders(root, say))
      .catch(() => {
        remembering = null;
        part("status").textContent = say.failed ?? "";
      });
    return remembering;
  }

  function show() {
    const entry = casebook.case();
    const ticks = ticksOf(entry);
    if (reminders && entry.starts[scenario]) remind();
    const states = boxes.map((box) => stateOf(namesOf(box), ticks));
    for (const [index, box] of boxes.entries()) {
      const state = states[index];
      box.checked = state === "done";
      box.disabled = state === "skipped";
      rowOf(box).classList.toggle("is-skipped", state === "skipped");
      skipOf(box).setAttribute("aria-pressed", String(state === "skipped"));
      skipOf(box).hidden = state === "done";
    }
    const { done, all } = progressOf(states);
    part("progress").textContent = fill(all ? say.progress : say.nothingApplies, { done, all });
    root.classList.toggle("is-complete", all > 0 && done === all);
    reset.hidden = !states.some(Boolean);
    if (!unticking?.canUndo()) unticking = null;
    undo.hidden = unticking?.client !== casebook.currentId();
  }

  /** Keep what was ticked while the scripts were still on their way. */
  function keepEarlyTicks() {
    const ticks = ticksOf(casebook.case());
    const early = boxes.filter((box) => box.checked && stateOf(namesOf(box), ticks) !== "done");
    if (!early.length) return;
    keep(Object.fromEntries(early.map(({ dataset }) => [dataset.item, "done"])), say.saved);
  }

  /**
   * Set the state of items.
   *
   * @param {Record<string, State | undefined>} states
   * @param {string} [message]
   */
  function keep(states, message) {
    const kept = casebook.changeCase((entry) => {
      const ticks = ticksOf(entry);
      for (const names of boxes.map(namesOf).filter(([item]) => item in states)) {
        for (const name of names) delete ticks[name];
        const [item] = names;
        const state = states[item];
        if (state) ticks[item] = state;
      }
    });
    tell(kept, message);
    return kept;
  }

  /** @param {boolean} kept @param {string} [message] */
  function tell(kept, message) {
    part("status").textContent = (kept ? message : troubleWords() || say.notSaved) ?? "";
  }

  root.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset.item) return;
    unticking = null;
    keep({ [target.dataset.item]: target.checked ? "done" : undefined }, say.saved);
  });
  root.addEventListener("click", ({ target }) => {
    const skip = target instanceof Element && target.closest("[data-skip]");
    if (!(skip instanceof HTMLElement) || !skip.dataset.skip) return;
    unticking = null;
    const skipped = skip.getAttribute("aria-pressed") === "true";
    keep({ [skip.dataset.skip]: skipped ? undefined : "skipped" }, say.saved);
  });
  reset.addEventListener("click", () => {
    const nothing = Object.fromEntries(boxes.map((box) => [box.dataset.item, undefined]));
    unticking = doDeed(() => keep(nothing, say.resetDone));
    show();
    undo.focus();
  });
  undo.addEventListener("click", () => {
    const done = unticking;
    unticking = null;
    if (done) tell(done.undo(), say.restored);
    reset.focus();
  });

  for (const box of boxes) {
    const what = find(rowOf(box), "[data-part=what]", HTMLElement);
    what.id = `${box.dataset.item}--what`;
    skipOf(box).setAttribute("aria-describedby", what.id);
  }
  tell(true, say.saved);
  watchTrouble((words) => {
    tell(true, words || say.saved);
  });
  keepEarlyTicks();
  if (root.querySelector("[data-offered]")) {
    import("./offers.js").then(({ wakeTickOffers }) => wakeTickOffers(root)).catch(() => {});
  }
  casebook.watch(show);
  show();
  part("progress").hidden = false;
  part("tools").hidden = false;
  if (reminders) {
    reminders.hidden = false;
    reminders.addEventListener("focusin", remind);
  }
}
