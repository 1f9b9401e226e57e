/**
 * What a message says once its gaps are filled. Pure: no storage, no events.
 *
 * A letter's text stands in the page, its gaps as
 * `<span data-placeholder="client_first_name">[client’s first name]</span>`.
 * What is shown is what is copied: the text of the element, character by character.
 */

/** Write an amount as the message's language does; without a number, nothing. */
export function writeAmount(value, currency, locale) {
  if (value === "" || Number.isNaN(Number(value))) return "";
  const cents = Number.isInteger(Number(value)) ? 0 : 2;
  const format = { style: "currency", currency, minimumFractionDigits: cents };
  return new Intl.NumberFormat(locale, { ...format, maximumFractionDigits: 2 }).format(value);
}

/** Fill the gaps of a letter: `valueOf(name)` gives the text, or "" to leave the gap. */
export function fillGaps(letter, valueOf) {
  for (const gap of letter.querySelectorAll("[data-placeholder]")) {
    gap.dataset.blank ??= gap.textContent;
    const value = valueOf(gap.dataset.placeholder);
    gap.textContent = value || gap.dataset.blank;
    gap.classList.toggle("is-filled", Boolean(value));
  }
}

/** The names of a letter's gaps, each once, in the order of the text. */
export function gapsOf(letter) {
  const gaps = [...letter.querySelectorAll("[data-placeholder]")];
  return [...new Set(gaps.map((gap) => gap.dataset.placeholder))];
}

/** {subject, body} of a letter as plain text; "" where it has no subject. */
export function textOf(letter) {
  const text = (name) => letter.querySelector(`[data-part="${name}"]`)?.textContent ?? "";
  return { subject: text("subject"), body: text("body") };
}

/** Both as one text: the subject on the first line, then the body. */
export function wholeText({ subject, body }) {
  return subject ? `${subject}\n\n${body}` : body;
}

/** A link that opens the message in the mail program; RFC 6068 wants CRLF. */
export function mailLink({ subject, body }) {
  const encode = (text) => encodeURIComponent(text.replace(/\n/g, "\r\n"));
  return `mailto:?subject=${encode(subject)}&body=${encode(body)}`;
}
