/**
 * Write an iCalendar file (RFC 5545). Pure.
 *
 * All-day events with an alarm at nine; a UID stays the same for the same step
 * of the same case, so that a second import updates instead of doubling.
 */

import { formatDay, parseDay } from "./dates.js";
import { parseTime } from "./due-days.js";

const FREQUENCY = { d: "DAILY", w: "WEEKLY", m: "MONTHLY" };
// Every third day leaves weekends out; weeks keep the weekday of their first day.
const WORKDAYS = { d: ";BYDAY=MO,TU,WE,TH,FR" };
const LINE_OCTETS = 75;
const encoder = new TextEncoder();

/** Escape text (RFC 5545, 3.3.11). */
function escape(text) {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, "\\n");
}

/** Fold a line at 75 octets, never inside a character (3.1). */
function fold(line) {
  const folded = [""];
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > LINE_OCTETS) {
      folded.push(" ");
      octets = 1;
    }
    folded[folded.length - 1] += character;
    octets += length;
  }
  return folded.join("\r\n");
}

const compact = (day) => day.replaceAll("-", "");
const nextDay = (day) => formatDay(parseDay(day) + 24 * 60 * 60 * 1000);

function eventLines({ uid, day, time, title, description }, stamp, sequence) {
  const { repeats, count, unit } = parseTime(time);
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(day))}`,
    ...(repeats ? [`RRULE:FREQ=${FREQUENCY[unit]};INTERVAL=${count}${WORKDAYS[unit] ?? ""}`] : []),
    `SUMMARY:${escape(title)}`,
    `DESCRIPTION:${escape(description)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escape(title)}`,
    "TRIGGER;RELATED=START:PT9H",
    "END:VALARM",
    "END:VEVENT",
  ];
}

/**
 * Give the file's text.
 *
 * events: [{uid, day: "2026-03-23", time: "after=3w", title, description}]; now: a Date.
 */
export function calendarFile(events, now) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  // Minutes: it grows with every export, so that a calendar takes the newer one.
  const sequence = Math.floor(now.getTime() / 60000);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Bridgebook//Kept promises//EN",
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => eventLines(event, stamp, sequence)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}
