// @ts-check
/** @import {Reply} from "./asker.js" */
/** @import {Answer, Result} from "./engine.js" */
/**
 * Makes the search box a combobox: the field keeps the focus, the arrow keys choose among the
 * results, Enter opens the chosen one (the best where none is chosen).
 */

import { partsOf } from "../parts.js";
import { Asker } from "./asker.js";
import { Results } from "./results.js";

/** Milliseconds after which a reader who stops typing has paused; between two words few take longer. */
const PAUSE = 900;

/**
 * Give what Enter does, which waits for the answer where it hasn't come.
 * @param {HTMLInputElement} field
 * @param {HTMLDialogElement} dialog
 */
export function wakeCombobox(field, dialog) {
  const { base = "", worker = "" } = dialog.dataset;
  const part = partsOf(dialog);
  const list = part("results");
  const status = part("status");
  const root = new URL(base, document.baseURI);
  const results = new Results(list, root);
  let shown = "";
  let awaited = "";
  let chosen = -1;
  let ready = false;
  let scrolled = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pausing;
  let isPaused = false;

  /** @param {number} at the option's place; -1 for none */
  const choose = (at) => {
    results.options[chosen]?.setAttribute("aria-selected", "false");
    chosen = at;
    const option = results.options[at];
    if (!option) return field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  /** @param {{query: string, items: Result[][], said: string}} answer */
  const show = ({ query, items, said }) => {
    if (chosen >= 0) choose(-1);
    results.show(items);
    shown = query;
    list.ariaBusy = "false";
    field.ariaExpanded = String(items.length > 0);
    say(status, said);
    if (scrolled) list.scrollTop = 0;
  };

  /** @param {Answer} answer */
  const said = ({ items, found }) => ({ items, said: counted(found, status.dataset) });

  /** @param {Reply} answer */
  const receive = (answer) => {
    const { query } = answer;
    if (query !== field.value) return;
    // It comes again when there is more to quote: nothing moves that the reader is at already.
    if (query === shown && ready && (chosen >= 0 || scrolled)) return;
    const paused = query === shown && isPaused;
    clearTimeout(pausing);
    ready = !answer.failed;
    if (answer.failed) return show({ query, ...notice(list.dataset) });
    const { later } = answer;
    show({ query, ...said(paused && later ? later : answer) });
    if (awaited === query) return enter();
    const pause = () => {
      isPaused = true;
      if (later && chosen < 0) show({ query, ...said(later) });
    };
    if (!paused) pausing = setTimeout(pause, PAUSE);
  };

  const asker = new Asker(new URL(worker, document.baseURI), root, receive);

  const ask = () => {
    awaited = "";
    isPaused = false;
    clearTimeout(pausing);
    if (chosen >= 0) choose(-1);
    if (field.value.trim()) {
      list.ariaBusy = "true";
      if (!ready) say(status, status.dataset.loading ?? "");
      asker.ask(field.value);
    } else show({ query: "", items: [], said: status.dataset.start ?? "" });
  };

  function enter() {
    if (chosen >= 0 || shown === field.value) results.options[Math.max(0, chosen)]?.click();
    else awaited = field.value;
  }

  /** @param {number} by */
  const step = (by) => {
    const count = results.options.length;
    if (count) choose(chosen < 0 && by < 0 ? count - 1 : (chosen + by + count) % count);
  };
  /** @type {Record<string, number>} */
  const steps = { ArrowDown: 1, ArrowUp: -1 };

  field.addEventListener("input", ask);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || !steps[event.key]) return;
    event.preventDefault();
    step(steps[event.key]);
  });
  field.form?.addEventListener("reset", () => {
    field.focus();
    setTimeout(ask);
  });
  list.addEventListener("scroll", () => (scrolled = list.scrollTop > 0), { passive: true });
  // Opened again, it shows what was found, and none is chosen.
  dialog.addEventListener("close", () => choose(-1));
  if (field.value) ask();
  return { enter };
}

/** @param {HTMLElement} status @param {string} text */
function say(status, text) {
  if (status.textContent !== text) status.textContent = text;
}

/**
 * Say how many guides were found; where the query names nothing yet, how to begin.
 * @param {number | undefined} found
 * @param {DOMStringMap} words
 */
function counted(found, { start = "", none = "", one = "", other = "" }) {
  if (found === undefined) return start;
  if (!found) return none;
  return found === 1 ? one : other.replace("#", String(found));
}

/**
 * What is shown where the search can't be loaded.
 * @param {DOMStringMap} words
 */
function notice({ failed = "", failedText = "" }) {
  return { said: failed, items: [[{ location: "", title: failed, text: failedText }]] };
}
