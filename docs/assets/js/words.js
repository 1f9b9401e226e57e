// @ts-check
/** Fill in the words that a page brings along. Pure. */

/**
 * Fill `{name}`s in a text. A word that the page doesn't bring along is "".
 *
 * @param {string | undefined} text
 * @param {Record<string, string | number | undefined>} values
 */
export const fill = (text, values) =>
  (text ?? "").replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/**
 * Write a counted phrase: the form of the language for that number, `{n}` filled in.
 *
 * @param {Record<string, string>} forms
 * @param {number} number
 * @param {string} [locale]
 */
export function plural(forms, number, locale) {
  const form =
    forms[`=${number}`] ?? forms[new Intl.PluralRules(locale).select(number)] ?? forms.other;
  return fill(form, { n: number });
}
