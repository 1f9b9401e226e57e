import assert from "node:assert/strict";
import { test } from "node:test";
import { fittingMailLink, longestMailLink, mailLink } from "../../docs/assets/js/mail-link.js";

test("a link holds recipient, subject and body, encoded", () => {
  const link = mailLink({ to: "a?b&c@example.com", subject: "A & B?", body: "1 + 1 = 2\n\n#ok%" });
  assert.equal(
    link,
    "mailto:a%3Fb%26c@example.com?subject=A%20%26%20B%3F&body=1%20%2B%201%20%3D%202%0D%0A%0D%0A%23ok%25",
  );
});

test("nothing is said of what there isn't", () => {
  assert.equal(mailLink({ subject: "", body: "" }), "mailto:");
  assert.equal(mailLink({ subject: "", body: "Hi" }), "mailto:?body=Hi");
});

test("an @ in quotes stays part of the name", () => {
  const link = mailLink({ to: '"a@b"@example.com', subject: "", body: "" });
  assert.equal(link, "mailto:%22a%40b%22@example.com");
});

test("a line break in the subject begins no other header", () => {
  const link = mailLink({ subject: "Hi\r\nBcc: b@example.com", body: "" });
  assert.equal(link, "mailto:?subject=Hi%20Bcc%3A%20b%40example.com");
});

test("half an emoji doesn't break the link", () => {
  assert.equal(mailLink({ subject: "Hi\ud83d", body: "" }), "mailto:?subject=Hi");
});

test("what is too long leaves the body out, then the subject", () => {
  const mail = { to: "a@example.com", subject: "Тема", body: "я".repeat(500) };
  assert.deepEqual(fittingMailLink(mail, 60_000), { href: mailLink(mail), left: "" });
  assert.deepEqual(fittingMailLink(mail, 2000), {
    href: mailLink({ ...mail, body: "" }),
    left: mail.body,
  });
  const subject = "я".repeat(400);
  assert.deepEqual(fittingMailLink({ ...mail, subject }, 2000), {
    href: "mailto:a@example.com",
    left: `${subject}\n\n${mail.body}`,
  });
});

const SYSTEMS = [
  [{ userAgentData: { platform: "Windows" }, platform: "Win32" }, 2000],
  [{ platform: "Win32" }, 2000],
  [{ userAgentData: { platform: "" }, platform: "" }, 2000],
  [{ userAgentData: { platform: "Unknown" } }, 2000],
  [{}, 2000],
  [{ userAgentData: { platform: "macOS" }, platform: "MacIntel" }, 60_000],
  [{ platform: "MacIntel" }, 60_000],
  [{ platform: "iPhone" }, 60_000],
  [{ platform: "iPad" }, 60_000],
  [{ userAgentData: { platform: "iOS" } }, 60_000],
  [{ userAgentData: { platform: "Android" }, platform: "Linux armv8l" }, 60_000],
  [{ platform: "Linux armv81" }, 60_000],
  [{ userAgentData: { platform: "Linux" } }, 60_000],
  [{ userAgentData: { platform: "Chrome OS" } }, 60_000],
  [{ userAgentData: { platform: "Chromium OS" } }, 60_000],
];
for (const [navigator, longest] of SYSTEMS) {
  test(`${JSON.stringify(navigator)} takes ${longest}`, () => {
    assert.equal(longestMailLink(navigator), longest);
  });
}
