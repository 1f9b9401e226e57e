// @ts-check
/**
 * Gaps are filled in the letter: a press on one brings its field to it, into a bar right below
 * it, and from there leads on to the next. The field is that of the list, moved here and put back:
 * what belongs to it, like what was understood of it, comes along. Loaded when the desk comes
 * into view.
 */

/** @import {Desk} from "./desk.js" */

/**
 * @typedef {object} Current the gap that is being filled
 * @property {string} name
 * @property {HTMLElement} gap
 * @property {Element} field
 * @property {Element} place the field's in the list
 */

/** @typedef {ReturnType<typeof wakeGaps>} Gaps */

// Between a gap and the bar below it, so that its underline is seen.
const DISTANCE = 6;

/** @param {Desk} desk */
export function wakeGaps(desk) {
  const { part } = desk;
  const bar = part("gap-bar");
  const letters = part("letters");
  const next = part("next-gap");
  /** @type {Current | null} */
  let current = null;

  /** Keep the bar below its gap, however the text flows. */
  function follow() {
    if (!current) return;
    const line = [...current.gap.getClientRects()].at(-1);
    // Another letter is shown, or the gap is left out of this one.
    if (!line) return close();
    const around = letters.getBoundingClientRect();
    const most = around.width - bar.offsetWidth;
    bar.style.top = `${line.bottom - around.top + DISTANCE}px`;
    bar.style.left = `${Math.max(0, Math.min(line.left - around.left, most))}px`;
    const { next: more, last } = next.dataset;
    next.textContent = (desk.nextOpen(current.gap) ? more : last) ?? "";
  }

  /**
   * Put a field back where it stands in the list.
   *
   * @param {Current} left
   */
  function putBack(left) {
    left.place.replaceWith(left.field);
    left.gap.classList.remove("is-current");
  }

  /**
   * A place as large as the field, so that nothing in the list moves meanwhile.
   *
   * @param {HTMLElement} field
   */
  function placeFor(field) {
    const place = document.createElement("div");
    place.style.height = `${field.offsetHeight}px`;
    field.replaceWith(place);
    return place;
  }

  /**
   * Bring the field of a gap to it, and the reader there; gives its input.
   *
   * @param {HTMLElement} gap
   */
  function open(gap) {
    const left = current;
    const { placeholder: name = "" } = gap.dataset;
    const input = /** @type {HTMLInputElement} */ (desk.inputOf(name));
    const field = /** @type {HTMLElement} */ (input.closest("[data-field]"));
    part("guard").hidden = true;
    left?.gap.classList.remove("is-current");
    if (left?.field === field) current = { ...left, gap };
    else current = { name, gap, field, place: placeFor(field) };
    gap.classList.add("is-current");
    bar.prepend(field);
    bar.hidden = false;
    follow();
    // Before the other field goes: a phone's keyboard stays where the focus goes at once.
    input.focus({ preventScroll: true });
    if (left && left.field !== field) putBack(left);
    gap.scrollIntoView({ block: "nearest" });
    bar.scrollIntoView({ block: "nearest" });
    return input;
  }

  /**
   * Open a gap that the reader asked for. On a phone no day is typed: its calendar opens too, and
   * a day that leaves nothing to say leads on.
   *
   * @param {HTMLElement} gap
   */
  function use(gap) {
    const input = open(gap);
    if (input.type !== "date" || input.value) return;
    if (!matchMedia("(hover: none) and (pointer: coarse)").matches) return;
    input.addEventListener("change", () => settle(gap), { once: true });
    try {
      input.showPicker();
    } catch {
      // The browser has none, or wants a press of its own.
    }
  }

  /** @param {HTMLElement} gap */
  function settle(gap) {
    if (current?.gap !== gap || !desk.written(current.name)) return;
    if (!current.field.querySelector("[data-part='note']")?.textContent) goOn();
  }

  function close() {
    if (!current) return;
    const left = current;
    const hadFocus = bar.contains(document.activeElement);
    current = null;
    bar.hidden = true;
    putBack(left);
    if (hadFocus && left.gap.isConnected) left.gap.focus({ preventScroll: true });
  }

  function goOn() {
    if (!current) return;
    const place = desk.nextOpen(current.gap);
    if (place?.dataset.placeholder) return use(place);
    close();
    if (place) desk.lead(place, true);
    else desk.mainWay().focus();
  }

  next.addEventListener("click", goOn);
  part("close-gap").addEventListener("click", close);
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  bar.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !bar.contains(/** @type {Node} */ (relatedTarget))) close();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    const pressed = /** @type {Element} */ (target);
    if (!bar.contains(pressed) && !pressed.closest("[data-placeholder]")) close();
  });
  window.addEventListener("resize", follow);

  return {
    open,
    use,
    follow,
    goOn,
    /**
     * Whether an element is in the bar.
     *
     * @param {Node} element
     */
    has: (element) => bar.contains(element),
  };
}
