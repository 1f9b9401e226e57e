// @ts-check
/** Days in a calendar: "2026-03-02", no hours and no time zone. Pure. */

// What people write to clients about; a year further off is a slip of the finger.
const YEARS_AROUND = 10;

/**
 * Milliseconds of UTC; NaN if it is no day.
 * @param {string} day
 */
export function parseDay(day) {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!match) return NaN;
  const [year, month, date] = match.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, date);
  return formatDay(time) === day ? time : NaN;
}

/**
 * Milliseconds of UTC as a day. A moment of the reader's is no such time: see today().
 * @param {number} time
 */
export function formatDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day that the reader's own calendar shows at a moment. */
export function today(now = new Date()) {
  return formatDay(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

/**
 * Whether a day is one of our years: not of the year 26, nor 20266.
 * @param {string} day
 * @param {string} now a day
 */
export function isOurDay(day, now) {
  const years = Number(day.slice(0, 4)) - Number(now.slice(0, 4));
  return !Number.isNaN(parseDay(day)) && Math.abs(years) <= YEARS_AROUND;
}

/**
 * Write a day out, as the language and the handbook's style for it do; "" if it is none.
 *
 * @param {string} day
 * @param {string} locale of a language that writes the year last
 * @param {string} style "weekday", or "plain" where a weekday would break the sentence
 * @param {{year?: boolean}} [options] whether the year stands there too
 */
export function writeDay(day, locale, style, { year = true } = {}) {
  const time = parseDay(day);
  if (Number.isNaN(time)) return "";
  const written = new Intl.DateTimeFormat(locale, {
    ...(style === "weekday" && { weekday: "long" }),
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).formatToParts(time);
  // Without a year in it, Danish would lose its "den".
  const end = year ? written.length : written.findIndex(({ type }) => type === "year");
  return written
    .slice(0, end)
    .map(({ type, value }) => {
      // Italians write the first of a month as an ordinal.
      if (type === "day" && value === "1" && locale.startsWith("it")) return "1°";
      if (type !== "literal") return value;
      // "Monday, 2 March" and "2 марта 2026 г." are not how our messages write it.
      return value.replace(",", "").replace(/\s?г\.$/, " года");
    })
    .join("")
    .trim();
}
