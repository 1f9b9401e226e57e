// @ts-check
/**
 * Money as people write it, and as the language of a message does. Pure.
 *
 * An amount is read the same way in every language: of two different separators the
 * last is the decimal one; a single one before exactly three digits groups thousands.
 * What could mean two things is refused, never guessed.
 */

/**
 * What is kept of an amount: decimal text with a dot and no groups, "" where it wasn't
 * understood; its own currency; what the reader typed.
 * @typedef {{amount: string, currency: string, typed: string}} Amount
 */

/** @typedef {"unclear" | "notPositive" | "decimals" | "tooLarge"} Refusal */

const MOST_DIGITS = 12;

/**
 * How people write a currency, beside its code; in lower case.
 * @type {Record<string, string[]>}
 */
const NAMES = {
  EUR: ["€", "euro", "euros", "евро"],
  GBP: ["£", "pounds"],
  USD: ["$", "us$", "dollars", "dollari", "долларов"],
  CHF: ["fr.", "sfr."],
  DKK: ["kr", "kr.", "kroner"],
  NOK: ["kr", "kr.", "kroner"],
  SEK: ["kr", "kr.", "kronor"],
  RUB: ["₽", "р", "р.", "руб", "руб.", "рублей", "рубля", "рубль"],
  KZT: ["₸", "тг", "тг.", "тенге"],
  UAH: ["₴", "грн", "грн.", "гривен"],
};

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const WORD = String.raw`[\p{L}\p{Sc}][\p{L}\p{Sc}.]*`;
const PARTS = new RegExp(`^(${WORD})?([^\\p{L}\\p{Sc}]+)(${WORD})?$`, "u");
const GROUPED = /^[1-9]\d{0,2}([ ',.])\d{3}(?:\1\d{3})*$/;
const UNGROUPED = /^(?:0|[1-9]\d*)$/;

/**
 * Read what was typed. `currencies` are those there are, `chosen` the likeliest first:
 * "kr." is the one of them that stands there.
 *
 * @param {string} typed
 * @param {{chosen: string[], currencies: string[]}} choice
 * @returns {{amount: string, currency: string} | {refusal: Refusal}} amount "" for nothing typed
 */
export function readAmount(typed, { chosen, currencies }) {
  const text = normalised(typed);
  if (!text) return { amount: "", currency: chosen[0] };
  const [, before, middle, after] = PARTS.exec(text.replace(/^- ?/, "")) ?? [];
  const words = [before, after].filter(Boolean).map((word) => word.toLowerCase());
  const meant = new Set(words.map((word) => currencyOf(word, chosen, currencies)));
  if (!middle || meant.has("") || meant.size > 1) return { refusal: "unclear" };
  // "1.500,-" is how whole crowns are written, not a minus.
  const number = middle.trim().replace(/[,.]--?$/, "");
  const read = readNumber(number.replace(/^- ?|-$/, ""));
  if ("refusal" in read) return read;
  if (text.startsWith("-") || /^-|-$/.test(number)) return { refusal: "notPositive" };
  return { ...read, currency: [...meant, chosen[0]][0] };
}

/**
 * What was typed without the currency in it, for a currency that is chosen afterwards.
 * @param {string} typed
 */
export function withoutCurrency(typed) {
  return typed.replace(/[\p{L}\p{Sc}]+\.?/gu, "").trim();
}

/** One kind of space, apostrophe and minus, and nothing that pasted text hides. */
function normalised(/** @type {string} */ typed) {
  return typed
    .replace(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, "-")
    .trim();
}

/**
 * Give the currency that a word means; "" where that stays open.
 *
 * @param {string} word
 * @param {string[]} chosen
 * @param {string[]} currencies
 */
function currencyOf(word, chosen, currencies) {
  const meant = currencies.filter(
    (code) => code.toLowerCase() === word || NAMES[code]?.includes(word),
  );
  const likeliest = chosen.find((code) => meant.includes(code));
  return likeliest ?? (meant.length === 1 ? meant[0] : "");
}

/** @returns {{amount: string} | {refusal: Refusal}} */
function readNumber(/** @type {string} */ number) {
  const { whole, decimals } = splitDecimals(number);
  if (!GROUPED.test(whole) && !UNGROUPED.test(whole)) return { refusal: "unclear" };
  if (decimals.length > 2) return { refusal: "decimals" };
  const digits = whole.replace(/\D/g, "");
  if (digits.length > MOST_DIGITS) return { refusal: "tooLarge" };
  if (!/[1-9]/.test(digits + decimals)) return { refusal: "notPositive" };
  return { amount: /[1-9]/.test(decimals) ? `${digits}.${decimals.padEnd(2, "0")}` : digits };
}

/** Say where the decimals begin; spaces and apostrophes only ever group. */
function splitDecimals(/** @type {string} */ number) {
  const separators = number.match(/[^\d]/g) ?? [];
  const last = separators.at(-1) ?? "";
  const at = number.lastIndexOf(last);
  const alone = separators.length === 1;
  const groups = alone && number.length - at === 4;
  const repeated = separators.filter((other) => other === last).length > 1;
  if (!/[.,]/.test(last) || groups || repeated) return { whole: number, decimals: "" };
  const decimals = number.slice(at + 1);
  return { whole: number.slice(0, at) || (decimals && "0"), decimals };
}

/**
 * Write an amount as the language does: groups of thousands, no cents where there are none.
 *
 * Its spaces don't break a line, and are the same in every browser: what is seen is copied.
 *
 * @param {{amount: string, currency: string}} amount
 * @param {string} locale
 */
export function writeAmount({ amount, currency }, locale) {
  const cents = Number.isInteger(Number(amount)) ? 0 : 2;
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    // Italian would otherwise group 10.000 and not 1500, unlike everybody's invoices.
    useGrouping: "always",
    minimumFractionDigits: cents,
    maximumFractionDigits: cents,
  })
    .format(Number(amount))
    .replace(/\u202f/g, "\u00a0");
}
