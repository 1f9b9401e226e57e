// @ts-check
/**
 * Before a message leaves the desk: points out what is still open in it, and offers to leave
 * it so. An empty field stops every way; a gap in a text changed by hand is pointed out once,
 * since its brackets may be meant.
 */

/** @import {Desk} from "./desk.js" */
/** @import {Editor} from "./desk-editor.js" */

/** @typedef {"copy" | "print"} Way what the reader may do with the text as it is */

import { casebook } from "./casebook.js";
import { gapsIn } from "./message.js";
import { fill } from "./words.js";

/** @param {Desk} desk @param {Editor} editor */
export function wakeGuard(desk, editor) {
  const { part, say } = desk;
  const guard = part("guard");
  const subject = part("edit-subject", HTMLInputElement);
  const body = part("edit-body", HTMLTextAreaElement);
  /** @type {Set<string>} what was pointed out in which text, until the page closes */
  const told = new Set();
  /** @type {() => void} */
  let goOn = () => {};

  /**
   * Say what is open, right below a place, with the button that goes on all the same.
   *
   * @param {string} text
   * @param {string} name
   * @param {Element} place
   */
  function point(text, name, place) {
    part("guard-text").textContent = text;
    place.after(guard);
    for (const button of guard.querySelectorAll("button")) {
      button.hidden = button.dataset.part !== name;
    }
    guard.hidden = false;
  }

  /** @param {Way} way */
  function pointOutOpen(way) {
    const place = desk.nextOpen();
    if (!place) return false;
    desk.lead(place);
    const input = desk.inputOf(place.dataset.placeholder);
    const name = input ? input.labels?.[0].textContent : place.getAttribute("aria-label");
    // Right there, not at the button: on a phone a whole letter lies between them.
    const below = input ? input.closest("[data-field]") : place.lastElementChild;
    point(fill(say.sayMissing, { field: name ?? "" }), `${way}-with-blanks`, below ?? place);
    input?.setAttribute("aria-invalid", "true");
    return true;
  }

  /** @param {Way} way */
  function pointOutText(way) {
    /** @param {string} gap */
    const key = (gap) => JSON.stringify([casebook.currentId(), editor.key(), gap]);
    const fields = [subject, body];
    const found = fields.flatMap((field) => gapsIn(field.value).map((gap) => ({ field, ...gap })));
    if (found.every(({ gap }) => told.has(key(gap)))) return false;
    const gaps = [...new Set(found.map(({ gap }) => gap))];
    point(fill(say.sayLeft, { gaps: gaps.join(", ") }), `${way}-as-is`, part("outdated"));
    for (const gap of gaps) told.add(key(gap));
    const [{ field, gap, start }] = found;
    field.focus();
    field.setSelectionRange(start, start + gap.length);
    return true;
  }

  for (const button of guard.querySelectorAll("button")) {
    button.addEventListener("click", () => goOn());
  }

  return {
    /**
     * Point out what is open; answers whether it had to. `anyway` is done if the reader goes on
     * with the text as it is, `way` is what that is.
     *
     * @param {() => void} anyway
     * @param {Way} [way]
     */
    stops(anyway, way = "copy") {
      goOn = anyway;
      const stopped = editor.isEdited() ? pointOutText(way) : pointOutOpen(way);
      if (stopped) guard.scrollIntoView({ block: "nearest" });
      return stopped;
    },
    /**
     * Take back what was pointed out; where the focus was on it, it goes to the button that answers.
     *
     * @param {HTMLElement} [button]
     */
    close(button) {
      if (guard.contains(document.activeElement)) button?.focus();
      guard.hidden = true;
    },
  };
}
