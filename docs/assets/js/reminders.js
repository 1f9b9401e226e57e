/**
 * From a day the reader picks, the times of a checklist become days, and a
 * calendar file. The day is kept with the case, per scenario. What is ticked
 * or doesn't apply needs no reminder.
 */

import { casebook } from "./casebook.js";
import { parseDay, writeDay } from "./dates.js";
import { dueDay } from "./due-days.js";

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export function wakeReminders(root) {
  const say = root.dataset;
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const from = part("from");
  const times = [...root.querySelectorAll("[data-time]")];
  const itemOf = (time) => time.closest("li").querySelector("[data-item]");

  const dueOf = (time) => dueDay(from.value, time.dataset.time);

  function show() {
    if (from !== document.activeElement) {
      from.value = casebook.case().starts[say.scenario] ?? "";
    }
    const known = !Number.isNaN(parseDay(from.value));
    part("download").disabled = !known;
    for (const time of times) {
      const day = time.querySelector("[data-part='day']");
      day.hidden = !known;
      if (!known) continue;
      const due = dueOf(time);
      const written = writeDay(due.day, say.locale, say.date);
      day.textContent = ` · ${written}${due.moved ? ` ${say.moved}` : ""}`;
    }
  }

  function events() {
    const ticks = casebook.case().ticks[say.scenario] ?? {};
    const title = document.querySelector("h1").textContent.trim();
    const link = location.href.split("#")[0];
    return times
      .filter((time) => !ticks[itemOf(time).dataset.item])
      .map((time) => ({
        uid: `${casebook.currentId()}.${say.scenario}.${itemOf(time).dataset.item}@bridgebook`,
        day: dueOf(time).day,
        time: time.dataset.time,
        title: time.parentElement.querySelector("[data-part='what']").textContent.trim(),
        description: `${title}\n${link}`,
      }));
  }

  function keep() {
    const kept = casebook.changeCase(({ starts }) => (starts[say.scenario] = from.value));
    part("status").textContent = kept ? "" : say.notSaved;
  }

  from.addEventListener("input", keep);
  part("download").addEventListener("click", async () => {
    const due = events();
    const [{ calendarFile }, { download }] = await Promise.all([
      import("./calendar-file.js"),
      import("./download.js"),
    ]);
    download(`bridgebook-${say.scenario}.ics`, "text/calendar", calendarFile(due, new Date()));
    part("status").textContent = fill(say.downloaded, { count: due.length });
  });

  casebook.watch(show);
  // What was typed while this module was still on its way.
  if (from.value && from.value !== casebook.case().starts[say.scenario]) keep();
  show();
}
