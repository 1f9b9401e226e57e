// @ts-check
/**
 * Write an iCalendar file (RFC 5545). Pure.
 *
 * All-day events with an alarm at nine. What repeats is written day by day, without a rule: a
 * rule skips the months that have no 31st and can't move a weekend to Monday, and calendar
 * programs differ in what they make of one. A UID stays the same for the same step of the same
 * case, so that a second import updates instead of doubling.
 *
 * @typedef {object} Event
 * @property {string} uid
 * @property {string} day such as "2026-03-23"
 * @property {string} title
 * @property {string} description
 * @property {string} link
 */

import { formatDay, parseDay } from "./dates.js";

const LINE_OCTETS = 75;
const encoder = new TextEncoder();

/**
 * Escape text (RFC 5545, 3.3.11); control characters may not stand in a file at all.
 *
 * @param {string} text
 */
function escaped(text) {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
}

/**
 * Fold a line at 75 octets, never inside a character (3.1).
 *
 * @param {string} line
 */
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

/** @param {string} day */
const compact = (day) => day.replaceAll("-", "");
/** @param {string} day */
const nextDay = (day) => formatDay(parseDay(day) + 24 * 60 * 60 * 1000);

/**
 * @param {Event} event
 * @param {string} stamp
 * @param {number} sequence
 */
function eventLines({ uid, day, title, description, link }, stamp, sequence) {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(day))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${link}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    "TRIGGER;RELATED=START:PT9H",
    "END:VALARM",
    "END:VEVENT",
  ];
}

/**
 * Give the file's text.
 *
 * @param {Event[]} events at least one
 * @param {Date} now
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
