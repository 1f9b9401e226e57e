/**
 * Remembers what is ticked on a checklist, shows how far the reader is, and
 * unticks everything with a way back. The words come from the checklist's own
 * data- attributes; what is kept, and where, is the casebook's business.
 */

import { casebook } from "./casebook.js";

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export function wakeChecklist(root) {
  const { scenario, progress, saved, notSaved, resetDone, restored } = root.dataset;
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const boxes = [...root.querySelectorAll("[data-item]")];
  const status = part("status");
  const reset = part("reset");
  const undo = part("undo");
  let unticked = [];

  function show() {
    const ticks = casebook.case().ticks[scenario] ?? {};
    boxes.forEach((box) => (box.checked = ticks[box.dataset.item] === "done"));
    const done = boxes.filter((box) => box.checked).length;
    part("progress").textContent = fill(progress, { done, all: boxes.length });
    root.classList.toggle("is-complete", done === boxes.length);
    reset.hidden = done === 0;
    undo.hidden = unticked.length === 0;
  }

  /** Other checklists share the scenario's entry: only the given boxes' items change in it. */
  function keep(changed, message) {
    const kept = casebook.changeCase((entry) => {
      const ticks = (entry.ticks[scenario] ??= {});
      for (const box of changed) {
        if (box.checked) ticks[box.dataset.item] = "done";
        else delete ticks[box.dataset.item];
      }
    });
    status.textContent = kept ? message : notSaved;
  }

  root.addEventListener("change", ({ target }) => {
    unticked = [];
    keep([target], saved);
  });
  reset.addEventListener("click", () => {
    unticked = boxes.filter((box) => box.checked);
    unticked.forEach((box) => (box.checked = false));
    keep(unticked, resetDone);
    undo.focus();
  });
  undo.addEventListener("click", () => {
    const back = unticked;
    unticked = [];
    back.forEach((box) => (box.checked = true));
    keep(back, restored);
    reset.focus();
  });

  status.textContent = saved;
  part("progress").hidden = false;
  part("tools").hidden = false;
  casebook.watch(show);
  show();
}
