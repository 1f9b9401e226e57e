// @ts-check
/** One e-mail address, as a reader types or pastes it. Pure. */

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const WORD = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
const LOCAL = new RegExp(`^(?:${WORD}(?:\\.${WORD})*|"[^"\\\\,;<>\\p{C}]+")$`, "u");
const LABEL = "[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?";
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?=[^.]*\\p{L})${LABEL}$`, "u");
// RFC 5321, 4.5.3.1.
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/** The domain as the network writes it ("xn--…"), or "" if it can be none. */
function asciiDomain(/** @type {string} */ domain) {
  try {
    return DOMAIN.test(domain) ? new URL(`http://${domain}`).hostname : "";
  } catch {
    return "";
  }
}

/**
 * Read exactly one address: alone, after "mailto:", or as "Anna Clarke <anna@example.com>".
 * @param {string} typed
 * @returns {string | null} the address, its domain in ASCII; "" where nothing was typed; null
 *   where it isn't one address
 */
export function readAddress(typed) {
  const text = typed.replace(INVISIBLE, "").trim();
  if (!text) return "";
  const bare = /^[^<>@]*<([^<>]+)>$/.exec(text)?.[1] ?? text.replace(/^mailto:/i, "");
  const at = bare.lastIndexOf("@");
  const local = bare.slice(0, Math.max(at, 0));
  const domain = asciiDomain(bare.slice(at + 1));
  if (!LOCAL.test(local) || local.length > LONGEST_LOCAL || !domain) return null;
  const address = `${local}@${domain}`;
  return address.length > LONGEST ? null : address;
}
