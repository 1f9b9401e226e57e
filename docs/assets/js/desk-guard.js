// @ts-nocheck
/**
 * Before a message leaves the desk: points out what is still open in it, and offers to leave
 * it so. An empty field stops every way; a gap in a text changed by hand is pointed out once,
 * since its brackets may be meant.
 */

import { casebook } from "./casebook.js";
import { gapsIn } from "./message.js";

export function wakeGuard(desk, editor) {
  const { part, say } = desk;
  const guard = part("guard");
  // What was pointed out in which text, until the page closes.
  const told = new Set();
  let goOn = null;

  function point(text, name, place) {
    part("guard-text").textContent = text;
    place.after(guard);
    for (const button of guard.querySelectorAll("button")) {
      button.hidden = button.dataset.part !== name;
    }
    guard.hidden = false;
  }

  function pointOutField(way) {
    const [open] = desk.open();
    if (!open) return false;
    const place = desk.placeOf(open);
    desk.lead(place);
    const input = open.choice ? place : desk.inputOf(open.placeholder);
    const name = open.choice ? place.getAttribute("aria-label") : input.labels[0].textContent;
    // Right there, not at the button: on a phone a whole letter lies between them.
    point(
      say.sayMissing.replace("{field}", () => name),
      `${way}-with-blanks`,
      open.choice ? place.lastElementChild : input.closest("[data-field]"),
    );
    if (open.placeholder) input.setAttribute("aria-invalid", "true");
    return true;
  }

  function pointOutText(way) {
    const key = (gap) => JSON.stringify([casebook.currentId(), editor.key(), gap]);
    const fields = [part("edit-subject"), part("edit-body")];
    const found = fields.flatMap((field) => gapsIn(field.value).map((gap) => ({ field, ...gap })));
    if (found.every(({ gap }) => told.has(key(gap)))) return false;
    const gaps = [...new Set(found.map(({ gap }) => gap))];
    point(
      say.sayLeft.replace("{gaps}", () => gaps.join(", ")),
      `${way}-as-is`,
      part("editor").lastElementChild,
    );
    for (const gap of gaps) told.add(key(gap));
    const [{ field, gap, start }] = found;
    field.focus();
    field.setSelectionRange(start, start + gap.length);
    return true;
  }

  guard.addEventListener("click", ({ target }) => target.closest("button") && goOn?.());

  return {
    /**
     * Point out what is open; answers whether it had to. `anyway` is what the reader may do
     * with the text as it is, `way` says in what: "copy" or "print".
     */
    stops(anyway, way = "copy") {
      goOn = anyway;
      const stopped = editor.isEdited() ? pointOutText(way) : pointOutField(way);
      if (stopped) guard.scrollIntoView({ block: "nearest" });
      return stopped;
    },
    /** Take back what was pointed out; where the focus was on it, it goes to the button that answers. */
    close(button) {
      if (guard.contains(document.activeElement)) button?.focus();
      guard.hidden = true;
    },
  };
}
