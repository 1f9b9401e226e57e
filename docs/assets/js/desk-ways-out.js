// @ts-check
/**
 * The ways a message leaves the desk: clipboard, mail program, a draft's file, share sheet,
 * paper. Before each, what is still open is pointed out (desk-guard.js). What happened is
 * said truly; where nothing could be copied, what was asked for stands selected.
 * Nothing here sends anything.
 */

/** @import {Desk} from "./desk.js" */
/** @import {Editor} from "./desk-editor.js" */
/** @import {Message} from "./message.js" */

/** @typedef {Pick<ReturnType<typeof import("./desk-guard.js").wakeGuard>, "stops" | "close">} Guard */
/** @typedef {ReturnType<typeof import("./desk-recipient.js").wakeRecipient>} Recipient */

import { casebook } from "./casebook.js";
import { copyAtOnce, copyText, selectText } from "./clipboard.js";
import { download } from "./download.js";
import { fittingMailLink, longestMailLink } from "./mail-link.js";
import { wholeText } from "./message.js";
import { findAll } from "./parts.js";
import { fill } from "./words.js";

/**
 * What stands in front, the main one first, by channel; all else is under "more".
 *
 * @type {Record<string, string[]>}
 */
const FIRST = {
  email: ["copy-body", "copy-subject"],
  "short-message": ["copy-all"],
  "call-script": ["enlarge", "print"],
  voicemail: ["enlarge", "print"],
  "formal-letter": ["copy-all", "print"],
};

/** @param {Desk} desk @param {Editor} editor */
export function wakeWaysOut(desk, editor) {
  const { part, say } = desk;
  const mail = part("mail", HTMLAnchorElement);
  const byHand = part("by-hand");
  let left = "";
  /** @type {string | null} */
  let seen = null;
  // Until they are loaded, and where they can't be: nothing is checked, all else works.
  /** @type {Guard} */
  let guard = { stops: () => false, close() {} };
  /** @type {Recipient} */
  let recipient = { stops: () => false, address: () => "", load() {} };
  const mailParts = new Set(["mail", "draft", "recipient-field"]);
  /** @type {Promise<void> | null} */
  let waking = null;
  let isAwake = false;

  /** Load what checks a message, and what fills its gaps, once the desk is in view or touched. */
  function wake() {
    waking ??= Promise.all([
      import("./desk-guard.js"),
      import("./desk-recipient.js"),
      desk.loadGaps(),
    ])
      .then(([{ wakeGuard }, { wakeRecipient }]) => {
        guard = wakeGuard(desk, editor);
        recipient = wakeRecipient(desk);
        update();
      })
      .catch(() => {
        mailParts.delete("recipient-field");
        part("recipient-field").hidden = true;
      })
      .then(() => {
        isAwake = true;
      });
    return waking;
  }
  for (const touch of ["pointerdown", "focusin"]) {
    desk.root.addEventListener(touch, wake, { once: true });
  }
  new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && wake()).observe(desk.root);

  /** @param {string} name @param {(event: Event) => void} action */
  function onClick(name, action) {
    part(name).addEventListener("click", async (event) => {
      if (isAwake) return action(event);
      // Sooner than the checks: once more when they are there.
      event.preventDefault();
      await wake();
      part(name).click();
    });
  }

  /**
   * Say that a text is copied, or let the reader copy it.
   *
   * @param {boolean} done
   * @param {string} text
   * @param {string | undefined} copied
   */
  function answer(done, text, copied) {
    byHand.hidden = done;
    byHand.textContent = done ? "" : text;
    byHand.lang = desk.letter.lang;
    byHand.dir = desk.letter.dir;
    if (done) return desk.status(copied);
    const touched = matchMedia("(hover: none) and (pointer: coarse)").matches;
    const keys = /mac/i.test(navigator.platform) ? "⌘C" : "Ctrl+C";
    desk.status(touched ? say.sayRefusedTouch : fill(say.sayRefused, { keys }));
    byHand.scrollIntoView({ block: "nearest" });
    selectText(byHand);
  }
  // Left alone, browsers copy no-break spaces as plain ones.
  byHand.addEventListener("copy", (event) => {
    event.clipboardData?.setData("text/plain", String(window.getSelection()));
    event.preventDefault();
  });

  const ways = findAll(part("ways"), "[data-part]", HTMLElement);
  const firstWays = () => FIRST[desk.letter.dataset.channel ?? ""] ?? FIRST["short-message"];
  const main = () => part(firstWays()[0]);

  /** Put the channel's ways in front, in their order, and the others under "more". */
  function arrange() {
    const first = firstWays();
    for (const way of ways) {
      const { part: name = "" } = way.dataset;
      part(first.includes(name) ? "first" : "ways").append(way);
      way.classList.toggle("kb-button--primary", name === first[0]);
      way.classList.toggle("kb-button--quiet", name !== first[0]);
    }
  }

  part("more").addEventListener("click", () => {
    part("ways").hidden = !part("ways").hidden;
    part("more").setAttribute("aria-expanded", String(!part("ways").hidden));
  });

  // For a text that is spoken, with the phone in the other hand.
  part("enlarge").addEventListener("click", () => {
    const isLarge = part("letters").classList.toggle("is-large");
    part("enlarge").setAttribute("aria-pressed", String(isLarge));
  });

  /** @param {(message: Message) => string} textOf */
  async function copy(textOf) {
    guard.close(main());
    desk.status("");
    const text = textOf(editor.text());
    answer(await copyText(text), text, say.sayCopied);
  }
  const copyWhole = () => copy(wholeText);
  /** @param {string} name @param {(message: Message) => string} textOf */
  function offerToCopy(name, textOf) {
    onClick(name, () => guard.stops(() => copy(textOf)) || copy(textOf));
  }
  offerToCopy("copy-all", wholeText);
  offerToCopy("copy-subject", ({ subject }) => subject);
  offerToCopy("copy-body", ({ body }) => body);

  onClick("mail", (event) => {
    if (recipient.stops() || guard.stops(copyWhole)) return event.preventDefault();
    guard.close();
    // At once: as soon as the mail program opens, this page may no longer copy.
    if (left) answer(copyAtOnce(left), left, say.sayMailCopied);
  });

  async function saveDraft() {
    guard.close();
    const message = { to: recipient.address(), ...editor.text() };
    try {
      const { draftFile } = await import("./draft-file.js");
      download(`${say.scenario}.eml`, "message/rfc822", draftFile(message));
      desk.status(say.sayDraftSaved);
    } catch {
      desk.status(say.sayNotLoaded);
    }
  }
  onClick("draft", () => recipient.stops() || guard.stops(copyWhole) || saveDraft());

  onClick("share", () => {
    if (guard.stops(copyWhole)) return;
    guard.close();
    const { subject, body } = editor.text();
    navigator.share({ title: subject || undefined, text: body }).catch(({ name }) => {
      // Dismissing the sheet is no failure.
      if (name !== "AbortError") desk.status(say.sayShareFailed);
    });
  });

  function print() {
    guard.close(main());
    import("./desk-print.js").then(
      ({ printAlone }) => printAlone(desk),
      () => desk.status(say.sayNotLoaded),
    );
  }
  onClick("print", () => guard.stops(print, "print") || print());

  /** Follow the text and the recipient. */
  function update() {
    const { subject, body } = editor.text();
    const message = { to: recipient.address(), subject, body };
    const link = fittingMailLink(message, longestMailLink(navigator));
    mail.href = link.href;
    left = link.left;
    // What the link does is said before it is pressed.
    mail.textContent = (left ? mail.dataset.copying : mail.dataset.whole) ?? "";
    for (const input of desk.root.querySelectorAll("[data-field] [aria-invalid]")) {
      input.removeAttribute("aria-invalid");
    }
    if (seen === wholeText(message)) return;
    seen = wholeText(message);
    guard.close();
    byHand.hidden = true;
    byHand.textContent = "";
  }

  return {
    main,
    update,
    /** Show the recipient that is kept. */
    load() {
      if (casebook.case().recipient) wake();
      recipient.load();
    },
    /** Offer what the letter's channel has. */
    show() {
      const hasSubject = Boolean(desk.inLetter("subject"));
      part("copy-subject").hidden = !hasSubject;
      part("copy-body").hidden = !hasSubject;
      const isSpoken = firstWays().includes("enlarge");
      part("enlarge").hidden = !isSpoken;
      if (!isSpoken) part("letters").classList.remove("is-large");
      part("enlarge").setAttribute("aria-pressed", String(part("letters").matches(".is-large")));
      arrange();
      for (const name of mailParts) part(name).hidden = desk.letter.dataset.channel !== "email";
      part("share").hidden = !navigator.share;
    },
  };
}
