// @ts-check
/** Letters as they are compared, however they were written. Pure. */

/** What nobody sees, such as a soft hyphen: it is no letter of a word and ends none. */
const UNSEEN = /\p{DI}/gu;

/**
 * Text in lower case, without what nobody sees; ligatures and full-width letters are plain ones.
 * @param {string} text
 */
export function plainLetters(text) {
  return text.replace(UNSEEN, "").normalize("NFKC").toLowerCase();
}
