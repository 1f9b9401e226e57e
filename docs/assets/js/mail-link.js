// @ts-check
/** Links that open a message in the reader's mail program (RFC 6068). Pure. */

/** @typedef {{to?: string, subject: string, body: string}} Mail `to`: what readAddress gives. */

// Windows hands a link of up to about 2,000 characters to a program. The others pass on what
// the browser gives them; far below what any of them was seen to cut.
const LONGEST_ANYWHERE = 2000;
const LONGEST_ELSEWHERE = 60_000;
const TAKES_LONG_LINKS = /android|linux|cros|chrom\w* ?os|mac|iphone|ipad|ipod|\bios/i;

/**
 * How long a link may be on the reader's system; where that isn't known, as on Windows.
 * @param {{platform?: string, userAgentData?: {platform?: string}}} navigator
 */
export function longestMailLink({ userAgentData, platform }) {
  const system = userAgentData?.platform || platform || "";
  return TAKES_LONG_LINKS.test(system) ? LONGEST_ELSEWHERE : LONGEST_ANYWHERE;
}

/** Half a character would stop the encoding; a line break must not begin another header. */
const encode = (/** @type {string} */ text) =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, "").replace(/\r\n?|\n/g, "\r\n"));
const encodeAddress = (/** @type {string} */ address) =>
  encodeURIComponent(address).replace(/%40(?=[^@%]*$)/, "@");

/** @param {Mail} mail */
export function mailLink({ to = "", subject, body }) {
  const headers = Object.entries({ subject: subject.replace(/\s*[\r\n]+\s*/g, " "), body })
    .filter(([, text]) => text)
    .map(([name, text]) => `${name}=${encode(text)}`);
  const mark = headers.length ? "?" : "";
  return `mailto:${encodeAddress(to)}${mark}${headers.join("&")}`;
}

/**
 * The link that a system can take, and the text that it leaves out, to be copied: the body,
 * where the whole is too long.
 * @param {Mail} mail
 * @param {number} longest
 * @returns {{href: string, left: string}}
 */
export function fittingMailLink(mail, longest) {
  const whole = mailLink(mail);
  if (whole.length <= longest) return { href: whole, left: "" };
  const short = mailLink({ ...mail, body: "" });
  if (short.length <= longest) return { href: short, left: mail.body };
  return {
    href: mailLink({ to: mail.to, subject: "", body: "" }),
    left: `${mail.subject}\n\n${mail.body}`,
  };
}
