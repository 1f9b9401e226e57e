// @ts-check
/**
 * What is kept of an amount, as a message writes it, and what is to be said about it. Pure.
 * Loaded where a message asks for an amount.
 */

import { readAmount, withoutCurrency, writeAmount } from "./amounts.js";

/** @typedef {import("./amounts.js").Amount} Amount */
/** @typedef {import("./values.js").Kept} Kept */

const REFUSALS = {
  unclear: "sayAmountUnclear",
  notPositive: "sayAmountNotPositive",
  decimals: "sayAmountDecimals",
  tooLarge: "sayAmountTooLarge",
};

/**
 * What is kept of an amount that was typed; `chosen` as readAmount() takes it.
 *
 * @param {string} typed
 * @param {{chosen: string[], currencies: string[]}} choice
 * @returns {Amount}
 */
export function keptAmount(typed, choice) {
  const read = readAmount(typed, choice);
  return "refusal" in read ? { amount: "", currency: choice.chosen[0], typed } : { ...read, typed };
}

/**
 * The same where the currency was chosen last: it counts, not the one typed before.
 *
 * @param {string} typed
 * @param {{chosen: string[], currencies: string[]}} choice
 * @returns {Amount}
 */
export function keptInCurrency(typed, choice) {
  const amount = keptAmount(typed, choice);
  if (amount.currency === choice.chosen[0]) return amount;
  return keptAmount(withoutCurrency(typed), choice);
}

/** What is kept, if it is an amount; without its number if that is damaged. */
function amountOf(/** @type {Kept} */ kept) {
  if (typeof kept !== "object") return undefined;
  const isWhole = /^\d{1,12}(\.\d\d?)?$/.test(kept.amount) && /^[A-Z]{3}$/.test(kept.currency);
  return isWhole ? kept : { ...kept, amount: "" };
}

/** @type {import("./values.js").Kind} */
export const amount = {
  written(kept, { locale }) {
    const whole = amountOf(kept);
    return whole?.amount ? writeAmount(whole, locale) : "";
  },

  notes(kept, { currencies = [] }, style, today) {
    const written = amount.written(kept, style, today);
    if (written) return [{ words: "sayAmountUnderstood", amount: written }];
    const { typed = "", currency = "" } = amountOf(kept) ?? {};
    const read = readAmount(typed, { chosen: [currency], currencies });
    const refusal = "refusal" in read ? read.refusal : read.amount && "unclear";
    return refusal ? [{ words: REFUSALS[refusal], refused: true }] : [];
  },
};
