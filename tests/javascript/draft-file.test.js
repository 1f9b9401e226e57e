import assert from "node:assert/strict";
import { test } from "node:test";
import { draftFile } from "../../docs/assets/js/draft-file.js";

test("a draft is headers and a body, in ASCII and CRLF", () => {
  assert.equal(
    draftFile({ to: "anna@example.com", subject: "Тема", body: "Привет,\nКим" }),
    [
      "X-Unsent: 1",
      "To: anna@example.com",
      "Subject: =?UTF-8?B?0KLQtdC80LA=?=",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      "0J/RgNC40LLQtdGCLA0K0JrQuNC8",
      "",
    ].join("\r\n"),
  );
});

test("without a recipient there is no such header", () => {
  assert.doesNotMatch(draftFile({ to: "", subject: "A", body: "B" }), /^To:/m);
});

test("no line is too long, and no character torn apart", () => {
  const draft = draftFile({ to: "", subject: "🙂ё".repeat(60), body: "ж".repeat(999) });
  assert.ok(Math.max(...draft.split("\r\n").map((line) => line.length)) <= 76);
  const words = [...draft.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, word]) =>
    new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(word, "base64")),
  );
  assert.ok(words.length > 1);
  assert.equal(words.join(""), "🙂ё".repeat(60));
});

test("a line break in the subject begins no other header", () => {
  const draft = draftFile({ to: "", subject: "Hi\r\nBcc: b@example.com", body: "" });
  assert.doesNotMatch(draft, /^Bcc/m);
});
