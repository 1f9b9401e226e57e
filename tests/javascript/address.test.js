import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress } from "../../docs/assets/js/address.js";

const ONE = {
  "": ["", "  ", "\u200b"],
  "anna@example.com": [
    "anna@example.com",
    " anna@example.com\n",
    "\u00a0anna@example.com\u200b",
    "mailto:anna@example.com",
    "<anna@example.com>",
    "Anna Clarke <anna@example.com>",
    '"Clarke, Anna" <anna@example.com>',
  ],
  "a?b&c=d%e+f@example.com": ["a?b&c=d%e+f@example.com"],
  "o'brien@mail.example.co.uk": ["o'brien@mail.example.co.uk"],
  '"anna clarke"@example.com': ['"anna clarke"@example.com'],
  "анна@xn--e1afmkfd.xn--p1ai": ["анна@пример.рф", "анна@ПРИМЕР.рф"],
  "jürgen@xn--mller-kva.de": ["jürgen@müller.de"],
};

const NOT_ONE = [
  "anna",
  "anna@",
  "@example.com",
  "anna@clarke",
  "anna@example.",
  "anna@.com",
  "anna@exa mple.com",
  "an na@example.com",
  "anna@@example.com",
  "anna@127.0.0.1",
  "anna@[127.0.0.1]",
  ".anna@example.com",
  "anna..clarke@example.com",
  "a@example.com, b@example.com",
  "a@example.com;b@example.com",
  "a@example.com b@example.com",
  "a@example.com\nb@example.com",
  "a@example.com, Bob <b@example.com>",
  "<a@example.com> <b@example.com>",
  "anna@example.com?subject=Hi",
  "anna@example.com?bcc=b@example.com",
  "anna@example.com&bcc=b@example.com",
  "anna@example.com%0Abcc:b@example.com",
  "anna@example.com\r\nBcc: b@example.com",
  'a"b@example.com',
  '"a,b"@example.com',
  '"a\\"b"@example.com',
  "anna@exa\u0000mple.com",
  "\ud83d@example.com",
  `${"a".repeat(65)}@example.com`,
  `a@${"a.".repeat(130)}com`,
];

for (const [address, ways] of Object.entries(ONE)) {
  for (const typed of ways) {
    test(`${JSON.stringify(typed)} is ${address || "nobody"}`, () => {
      assert.equal(readAddress(typed), address);
    });
  }
}

for (const typed of NOT_ONE) {
  test(`${JSON.stringify(typed).slice(0, 60)} isn't one address`, () => {
    assert.equal(readAddress(typed), null);
  });
}
