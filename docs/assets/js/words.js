/** Fill in the words that a page brings along. Pure. */

/** Fill `{name}`s in a text. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** Write a counted phrase: the form of the language for that number, `{n}` filled in. */
export function plural(forms, number, locale) {
  const form = forms[new Intl.PluralRules(locale).select(number)] ?? forms.other;
  return fill(form, { n: number });
}
