/**
 * Days in a calendar: "2026-03-02", no hours and no time zone. Pure.
 *
 * A time is "after=3w" or "every=6w", as the guide writes it: d, w and m are
 * days, weeks and months.
 */

const DAY = 24 * 60 * 60 * 1000;
const SATURDAY = 6;
const SUNDAY = 0;

/** The day as milliseconds of UTC; NaN if it is none. */
export function parseDay(day) {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!match) return NaN;
  const [year, month, date] = match.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, date);
  return formatDay(time) === day ? time : NaN;
}

export function formatDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

export function parseTime(time) {
  const [, how, count, unit] = /^(after|every)=(\d+)([dwm])$/.exec(time);
  return { repeats: how === "every", count: Number(count), unit };
}

/** Add a count of days, weeks or months; 31 January and a month is the last of February. */
function add(day, count, unit) {
  const start = parseDay(day);
  if (unit !== "m") return start + count * (unit === "w" ? 7 : 1) * DAY;
  const date = new Date(start);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0));
  return last.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()));
}

/** When a step is due, counted from a day: {day, moved}; a weekend moves to Monday. */
export function dueDay(from, time) {
  const { count, unit } = parseTime(time);
  const due = add(from, count, unit);
  const weekday = new Date(due).getUTCDay();
  const moved = weekday === SATURDAY ? 2 : weekday === SUNDAY ? 1 : 0;
  return { day: formatDay(due + moved * DAY), moved: moved > 0 };
}

/** Write a day out, as the language and the handbook's style for it do. */
export function writeDay(day, locale, style) {
  const time = parseDay(day);
  if (Number.isNaN(time)) return day;
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  if (style === "weekday") options.weekday = "long";
  return new Intl.DateTimeFormat(locale, options)
    .formatToParts(time)
    .map(({ type, value }) => {
      if (type !== "literal") return value;
      // "Monday, 2 March" and "2 марта 2026 г." are not how our messages write it.
      return value.replace(",", "").replace(/\s?г\.$/, " года");
    })
    .join("");
}
