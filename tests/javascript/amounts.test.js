import assert from "node:assert/strict";
import { test } from "node:test";
import { readAmount, writeAmount } from "../../docs/assets/js/amounts.js";

const CURRENCIES = ["EUR", "GBP", "USD", "CHF", "DKK", "NOK", "SEK", "RUB", "KZT", "UAH"];

const read = (typed, chosen = ["EUR"]) => readAmount(typed, { chosen, currencies: CURRENCIES });

const NUMBERS = {
  1500: [
    ...["1500", "1.500", "1,500", "1 500", "1'500", "1’500", "1500,00", "1.500,00", "1,500.00"],
    ...["1\u00a0500", "1\u202f500", "1\u2009500", " 1500 ", "1500,", "1500.", "1.500,", "1,500."],
    ...[
      "1.500,-",
      "1500,-",
      "1.500,--",
      "1500,–",
      "1'500.-",
      "1500.—",
      "\u200e1500\u200f",
      "\ufeff1500",
    ],
  ],
  "1500.50": [
    ...["1500,5", "1500.5", "1500,50", "1500.50", "1.500,50", "1,500.50", "1 500,5", "1 500.50"],
    ...["1'500.50", "1’500,50", "1\u202f500,50"],
  ],
  "0.50": ["0.5", "0,5", ".5", ",5", "0,50"],
  "1.20": ["1.2", "1,2", "1,20"],
  12345: ["12.345", "12,345", "12345"],
  1500000: ["1.500.000", "1,500,000", "1 500 000", "1'500'000", "1,500,000.00", "1.500.000,-"],
  1234567.89: ["1.234.567,89", "1,234,567.89", "1 234 567,89", "1'234'567.89", "1234567,89"],
  999999999999: ["999.999.999.999"],
};

for (const [amount, ways] of Object.entries(NUMBERS)) {
  for (const typed of ways) {
    test(`${JSON.stringify(typed)} is ${amount}`, () => {
      assert.deepEqual(read(typed), { amount, currency: "EUR" });
    });
  }
}

const REFUSED = {
  unclear: [
    ...["1.50.000", "1,50,000", "1,50,000.00", "1,2,3", "1e5", "1.5.0", "12.34,56,7", "12,34,56"],
    ...["1500,505", "0.500", ".500", "0,001", "1.500 000", "1 500'000", "15 00", "1 50", "1'50"],
    ...["1.500 50", "1..500", "1,,5", "1.,5", "1500 ,50", "1500. 50", "01500", "00", ",", ".", "-"],
    ...["€", "abc", "1500 + IVA", "5k", "1,5 mln", "+1500", "(1500)", "0x10", "1/2", "½", "1·50"],
    ...[
      "1_500",
      "1500 1500",
      "１５００",
      "١٥٠٠",
      "10²",
      "1500%",
      "NaN",
      "Infinity",
      "1500 EUR EUR",
    ],
    // A currency that can't be chosen, or could be several.
    ...["¥ 1500", "1500 AUD", "A$ 1500", "kr. 1500", "1500 kroner", "€ 1500 $", "1500 kg"],
  ],
  notPositive: ["0", "0,00", "0.0", "-1500", "−1500", "–1.500,50", "1500-", "-€1500", "€ -1500"],
  decimals: ["1,505.555", "12.3456", "1,5000", "1.500,505", "1 500.000", "0,5555"],
  tooLarge: ["1000000000000", "1.000.000.000.000,00"],
};

for (const [refusal, ways] of Object.entries(REFUSED)) {
  for (const typed of ways) {
    test(`${JSON.stringify(typed)} is refused: ${refusal}`, () => {
      assert.deepEqual(read(typed), { refusal });
    });
  }
}

test("nothing typed is nothing, and no refusal", () => {
  for (const typed of ["", " ", "\u00a0", "\u200b"]) {
    assert.deepEqual(read(typed), { amount: "", currency: "EUR" });
  }
});

const CURRENCY_OF = [
  ["€ 1500", "GBP", "EUR"],
  ["€1500", "GBP", "EUR"],
  ["1500€", "GBP", "EUR"],
  ["1500 EUR", "GBP", "EUR"],
  ["eur 1500", "GBP", "EUR"],
  ["1500 euro", "GBP", "EUR"],
  ["€ 1500 EUR", "GBP", "EUR"],
  ["£1,500", "EUR", "GBP"],
  ["$1500", "EUR", "USD"],
  ["US$ 1500", "EUR", "USD"],
  ["1500 ₽", "EUR", "RUB"],
  ["1 500 руб.", "EUR", "RUB"],
  ["1500р", "EUR", "RUB"],
  ["1500 тенге", "EUR", "KZT"],
  ["Fr. 1'500.-", "EUR", "CHF"],
  ["CHF 1’500", "EUR", "CHF"],
  ["DKK 1.500,-", "EUR", "DKK"],
  // Crowns are those of three countries: the chosen ones.
  ["kr. 1.500", "DKK", "DKK"],
  ["1.500 kr", "SEK", "SEK"],
  ["1.500,- kr.", "NOK", "NOK"],
];

for (const [typed, chosen, currency] of CURRENCY_OF) {
  test(`${JSON.stringify(typed)} is in ${currency} where ${chosen} is chosen`, () => {
    assert.deepEqual(read(typed, [chosen]), { amount: "1500", currency });
  });
}

test("a word for several currencies means the page's where another is chosen", () => {
  assert.deepEqual(read("kr. 1500", ["EUR", "DKK"]), { amount: "1500", currency: "DKK" });
});

const WRITTEN = [
  ["1500", "EUR", { en: "€1,500", it: "1.500 €", ru: "1 500 €", da: "1.500 €" }],
  ["1500.50", "EUR", { en: "€1,500.50", it: "1.500,50 €", ru: "1 500,50 €", da: "1.500,50 €" }],
  ["1500.5", "RUB", { en: "RUB 1,500.50", it: "1.500,50 RUB", ru: "1 500,50 ₽" }],
  ["150", "DKK", { en: "DKK 150", it: "150 DKK", ru: "150 DKK", da: "150 kr." }],
  ["0.50", "GBP", { en: "£0.50", it: "0,50 £", ru: "0,50 £", da: "0,50 £" }],
  ["1234567.89", "CHF", { en: "CHF 1,234,567.89", it: "1.234.567,89 CHF" }],
  ["999999999999.99", "EUR", { it: "999.999.999.999,99 €", ru: "999 999 999 999,99 €" }],
];
const LOCALES = { en: "en-GB", it: "it-IT", ru: "ru-RU", da: "da-DK" };

for (const [amount, currency, texts] of WRITTEN) {
  for (const [language, text] of Object.entries(texts)) {
    test(`${amount} ${currency} is written ${text} in ${language}`, () => {
      const written = writeAmount({ amount, currency }, LOCALES[language]);
      assert.equal(written, text.replaceAll(" ", "\u00a0"));
    });
  }
}
