/**
 * Remembers what is ticked on a checklist or doesn't apply, shows how far the
 * reader is, and unticks everything with a way back. The words come from the
 * checklist's own data- attributes; what is kept, and where, is the casebook's
 * business.
 *
 * A tick is kept as "done" or "skipped" under the item's id; ticks.js reads them. An item that
 * was renamed carries its old ids in data-was.
 */

import { casebook } from "./casebook.js";
import { record } from "./casebook-shape.js";
import { namesOf, progressOf, stateOf } from "./ticks.js";
import { troubleWords, watchTrouble } from "./trouble.js";
import { fill } from "./words.js";

export function wakeChecklist(root) {
  const say = root.dataset;
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const boxes = [...root.querySelectorAll("[data-item]")];
  const skipOf = (box) => box.closest("li").querySelector("[data-skip]");
  const ticksOf = (entry) => (entry.ticks[say.scenario] ??= record());
  const reset = part("reset");
  const undo = part("undo");
  const reminders = part("reminders");
  let remembering = null;
  let unticking = null;
  let deeds = null;

  /** What can take a deed back, loaded with the first touch; null where it can't be had. */
  function loadDeeds() {
    deeds ??= import("./deed.js").catch(() => {
      deeds = null;
      return null;
    });
    return deeds;
  }

  /** Loaded for a reader who has picked a day, or is about to. */
  function remind() {
    remembering ??= import("./reminders.js")
      .then(({ wakeReminders }) => wakeReminders(root))
      .catch(() => {
        remembering = null;
        part("status").textContent = say.failed;
      });
  }

  function show() {
    const entry = casebook.case();
    const ticks = ticksOf(entry);
    if (reminders && entry.starts[say.scenario]) remind();
    const states = boxes.map((box) => stateOf(namesOf(box), ticks));
    for (const [index, box] of boxes.entries()) {
      const state = states[index];
      box.checked = state === "done";
      box.disabled = state === "skipped";
      box.closest("li").classList.toggle("is-skipped", state === "skipped");
      skipOf(box).setAttribute("aria-pressed", String(state === "skipped"));
      skipOf(box).hidden = state === "done";
    }
    const { done, all } = progressOf(states);
    part("progress").textContent = all ? fill(say.progress, { done, all }) : say.nothingApplies;
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
    keep(Object.fromEntries(early.map((box) => [box.dataset.item, "done"])), say.saved);
  }

  /** Set the state of items: {item: "done" | "skipped" | undefined}. */
  function keep(states, message) {
    const kept = casebook.changeCase((entry) => {
      const ticks = ticksOf(entry);
      for (const box of boxes.filter((other) => other.dataset.item in states)) {
        namesOf(box).forEach((name) => delete ticks[name]);
        const state = states[box.dataset.item];
        if (state) ticks[box.dataset.item] = state;
      }
    });
    tell(kept, message);
    return kept;
  }

  function tell(kept, message) {
    part("status").textContent = kept ? message : troubleWords() || say.notSaved;
  }

  root.addEventListener("change", ({ target }) => {
    if (!target.dataset.item) return;
    unticking = null;
    keep({ [target.dataset.item]: target.checked ? "done" : undefined }, say.saved);
  });
  root.addEventListener("click", ({ target }) => {
    const item = target.closest("[data-skip]")?.dataset.skip;
    if (!item) return;
    unticking = null;
    const skipped = target.closest("[data-skip]").getAttribute("aria-pressed") === "true";
    keep({ [item]: skipped ? undefined : "skipped" }, say.saved);
  });
  root.addEventListener("focusin", loadDeeds, { once: true });
  reset.addEventListener("click", async () => {
    const loaded = await loadDeeds();
    if (!loaded) return tell(true, say.notLoaded);
    const nothing = Object.fromEntries(boxes.map((box) => [box.dataset.item, undefined]));
    unticking = loaded.doDeed(() => keep(nothing, say.resetDone));
    show();
    undo.focus();
  });
  undo.addEventListener("click", () => {
    const { undo: tickAgain } = unticking;
    unticking = null;
    tell(tickAgain(), say.restored);
    reset.focus();
  });

  part("status").textContent = say.saved;
  watchTrouble((words) => {
    part("status").textContent = words || say.saved;
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

for (const root of document.querySelectorAll("[data-checklist]")) {
  queueMicrotask(() => wakeChecklist(root));
}
