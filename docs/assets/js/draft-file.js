// @ts-check
/**
 * A message as a file that mail programs open (RFC 5322, MIME). Pure.
 *
 * X-Unsent makes Outlook open it as a draft; the others ignore it.
 */

const LINE = /.{76}(?=.)/g;
// What an encoded word may hold, so that with "Subject: " before it no line has over 76 characters.
const MOST_BYTES = 39;

/** @param {string} text */
function base64(text) {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/**
 * A header's text in words of ASCII (RFC 2047), no character torn apart.
 * @param {string} text
 */
function encodedWords(text) {
  const size = (/** @type {string} */ part) => new TextEncoder().encode(part).length;
  const words = [""];
  for (const character of text) {
    if (size(words[words.length - 1] + character) > MOST_BYTES) words.push("");
    words[words.length - 1] += character;
  }
  return words.map((word) => `=?UTF-8?B?${base64(word)}?=`).join("\r\n ");
}

/**
 * Write the file.
 * @param {{to: string, subject: string, body: string}} mail `to`: what readAddress gives.
 */
export function draftFile({ to, subject, body }) {
  const headers = [
    "X-Unsent: 1",
    ...(to ? [`To: ${to}`] : []),
    `Subject: ${encodedWords(subject.replace(/\s*[\r\n]+\s*/g, " "))}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
  ];
  const content = base64(body.replace(/\r\n?|\n/g, "\r\n")).replace(LINE, "$&\r\n");
  return `${[...headers, "", content].join("\r\n")}\r\n`;
}
