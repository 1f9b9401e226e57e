// @ts-check
/**
 * From a day the reader picks, the times of a checklist become days, and a
 * calendar file. The day is kept with the case, per scenario, and so is the end
 * of what repeats. What is ticked or doesn't apply needs no reminder; where
 * nothing is left to remember there is no file.
 */

/** @import {Client} from "./casebook-shape.js" */
/** @import {Plan} from "./reminder-plan.js" */

import { calendarFile } from "./calendar-file.js";
import { casebook } from "./casebook.js";
import { clientNames } from "./client-names.js";
import { isOurDay, today, writeDay } from "./dates.js";
import { download as giveFile } from "./download.js";
import { firstEnd, lastEnd } from "./due-days.js";
import { find, findAll, partsOf } from "./parts.js";
import { planReminders } from "./reminder-plan.js";
import { oneLine } from "./running-text.js";
import { namesOf, stateOf } from "./ticks.js";
import { troubleWords } from "./trouble.js";
import { fill, plural } from "./words.js";

/**
 * @param {HTMLElement} root
 * @param {DOMStringMap} say what checklists say
 */
export function wakeReminders(root, say) {
  const { scenario = "" } = root.dataset;
  const { locale = "" } = say;
  const part = partsOf(root);
  const from = part("from", HTMLInputElement);
  const download = part("download", HTMLButtonElement);
  // Only where something repeats.
  const [until] = findAll(root, "[data-part='until']", HTMLInputElement);
  const times = findAll(root, "[data-time]", HTMLElement);
  /** @param {HTMLElement} time */
  const boxOf = (time) => find(time.closest("li") ?? root, "[data-item]", HTMLInputElement);
  /** @param {string} name @param {number} number */
  const count = (name, number) => plural(JSON.parse(say[name] ?? "{}"), number, locale);

  /** What there is to remember now; null while no day is chosen. */
  function plan() {
    if (!isOurDay(from.value, today())) return null;
    const ticks = casebook.case().ticks[scenario] ?? {};
    const steps = times.map((time) => ({
      item: boxOf(time).dataset.item ?? "",
      time: time.dataset.time ?? "",
      open: !stateOf(namesOf(boxOf(time)), ticks),
    }));
    return planReminders(steps, { from: from.value, until: until?.value ?? "", today: today() });
  }

  /** Show what is kept. What the reader is typing is kept already, or no day yet. */
  function showFields() {
    const { starts, until: ends } = casebook.case();
    const start = starts[scenario] ?? "";
    if (from.value !== start) from.value = start;
    if (!until) return;
    const known = isOurDay(start, today());
    /** @type {HTMLElement} */ (until.closest("p")).hidden = !known;
    const end = ends[scenario] || (known ? firstEnd(start) : "");
    const typing = until === document.activeElement && !until.value;
    if (until.value !== end && !typing) until.value = end;
    until.max = known ? lastEnd(start) : "";
  }

  /** @param {HTMLElement} time @param {Plan["next"][string]} [due] */
  function showDay(time, due) {
    const day = partsOf(time)("day");
    day.hidden = !due;
    if (!due) return;
    const year = due.day.slice(0, 4) !== today().slice(0, 4);
    const written = writeDay(due.day, locale, say.date ?? "", { year });
    day.textContent = due.moved ? ` · ${written} ${say.moved}` : ` · ${written}`;
  }

  /** @param {Plan} plan */
  function notesOn({ reminders, past, shared, tooEarly, tooLate }) {
    return [
      past && count("past", past),
      shared && say.shared,
      tooEarly && say.tooEarly,
      tooLate && say.tooLate,
      !reminders.length && say.nothingLeft,
    ].filter(Boolean);
  }

  function show() {
    showFields();
    const known = plan();
    const number = known?.reminders.length ?? 0;
    for (const time of times) showDay(time, known?.next[boxOf(time).dataset.item ?? ""]);
    download.disabled = !number;
    download.textContent = (number ? count("downloadCounted", number) : say.download) ?? "";
    part("notes").textContent = known ? notesOn(known).join(" ") : "";
  }

  /** @param {Plan["reminders"]} reminders */
  function events(reminders) {
    const named = oneLine(casebook.case().name) !== "";
    const client = oneLine(clientNames(casebook.clients(), "").get(casebook.currentId()) ?? "");
    const guide = find(document, "h1", HTMLElement).textContent?.trim();
    const page = location.href.split("#")[0];
    return reminders.map(({ item, number, day }) => {
      const what = partsOf(find(root, `#${item}`, HTMLElement))("what").textContent?.trim() ?? "";
      const names = [casebook.currentId(), scenario, item, number].filter(Boolean);
      return {
        uid: `${names.join(".")}@bridgebook`,
        day,
        title: named ? fill(say.entry, { client, what }) : what,
        description: `${guide}\n${page}#${item}`,
        link: `${page}#${item}`,
      };
    });
  }

  /** @param {(client: Client) => void} change */
  function keep(change) {
    const kept = casebook.changeCase(change);
    part("status").textContent = (kept ? "" : troubleWords() || say.notSaved) ?? "";
  }
  const keepFrom = () =>
    keep(({ starts }) => {
      starts[scenario] = from.value;
    });

  from.addEventListener("input", keepFrom);
  until?.addEventListener("input", () => {
    keep(({ until: ends }) => {
      ends[scenario] = until.value;
    });
  });
  until?.addEventListener("blur", show);
  download.addEventListener("click", () => {
    const due = events(plan()?.reminders ?? []);
    // Yesterday's page: what it offered may be past by now.
    if (!due.length) return show();
    giveFile(`bridgebook-${scenario}.ics`, "text/calendar", calendarFile(due, new Date()));
    part("status").textContent = count("downloaded", due.length);
  });

  casebook.watch(show);
  // What was typed while this module was still on its way.
  if (from.value && from.value !== casebook.case().starts[scenario]) keepFrom();
  show();
}
