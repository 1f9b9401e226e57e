/** Days in a calendar: "2026-03-02", no hours and no time zone. Pure. */

/** The day as milliseconds of UTC; NaN if it is none. */
export function parseDay(day) {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!match) return NaN;
  const [year, month, date] = match.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, date);
  return formatDay(time) === day ? time : NaN;
}

/** Milliseconds of UTC as a day. A moment of the reader's is no such time: see today(). */
export function formatDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day that the reader's own calendar shows at a moment. */
export function today(now = new Date()) {
  return formatDay(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
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
