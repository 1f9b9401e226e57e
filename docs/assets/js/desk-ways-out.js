/**
 * The ways a message leaves the desk: clipboard, mail program, share sheet,
 * paper. Before each, the first empty gap is pointed out and takes the focus;
 * leaving gaps is a second, explicit choice: to copy, or to fill them on paper.
 * Nothing here sends anything.
 */

import { copyText, selectText } from "./clipboard.js";
import { printAlone } from "./desk-print.js";
import { gapsOf, mailLink, wholeText } from "./message.js";

// Windows hands a link of up to about 2,000 characters to the mail program.
const LONGEST_MAIL_LINK = 2000;

export function wakeWaysOut(desk, editor) {
  const { part, say } = desk;
  const guard = part("guard");
  const mail = part("mail");
  const share = part("share");

  /** Point out the first empty gap, and how to go on with it; answers whether there is one. */
  function pointOutGap(goOn = "copy-with-blanks") {
    if (editor.isEdited()) return false;
    const empty = gapsOf(desk.letter).find((name) => !desk.written(name));
    if (!empty) return false;
    const input = desk.inputOf(empty);
    part("guard-text").textContent = say.sayMissing.replace("{field}", input.labels[0].textContent);
    // At the field, not at the button: on a phone a whole letter lies between them.
    input.closest("[data-field]").after(guard);
    guard.hidden = false;
    guard.querySelectorAll("button").forEach((button) => {
      button.hidden = button.dataset.part !== goOn;
    });
    input.setAttribute("aria-invalid", "true");
    input.focus();
    guard.scrollIntoView({ block: "nearest" });
    return true;
  }

  async function copy(text, element) {
    // The button that was pressed disappears with the guard; the answer stands at this one.
    if (guard.contains(document.activeElement)) part("copy-all").focus();
    guard.hidden = true;
    const done = await copyText(text);
    if (!done) selectText(element);
    desk.status(done ? say.sayCopied : say.sayRefused);
  }

  const copyAll = () => copy(wholeText(editor.text()), editor.element());
  const onClick = (name, action) => part(name).addEventListener("click", action);

  onClick("copy-all", () => pointOutGap() || copyAll());
  onClick("copy-with-blanks", copyAll);
  onClick("copy-subject", () => {
    const element = part("editor").hidden ? desk.inLetter("subject") : part("edit-subject");
    return pointOutGap() || copy(editor.text().subject, element);
  });
  onClick("copy-body", () => pointOutGap() || copy(editor.text().body, editor.element()));
  onClick("mail", (event) => {
    if (pointOutGap()) {
      event.preventDefault();
    } else if (mail.dataset.short) {
      copy(editor.text().body, editor.element()).then(() => desk.status(say.sayTooLong));
    }
  });
  onClick("share", () => {
    if (pointOutGap()) return;
    const { subject, body } = editor.text();
    // Dismissing the sheet rejects: nothing to tell the reader about.
    navigator.share({ title: subject || undefined, text: body }).catch(() => {});
  });
  function print() {
    if (guard.contains(document.activeElement)) part("print").focus();
    guard.hidden = true;
    printAlone(desk.root);
  }
  onClick("print", () => pointOutGap("print-with-blanks") || print());
  onClick("print-with-blanks", print);

  return {
    /** Offer what the letter's channel has. */
    show() {
      const hasSubject = Boolean(desk.inLetter("subject"));
      part("copy-subject").hidden = !hasSubject;
      part("copy-body").hidden = !hasSubject;
      mail.hidden = desk.letter.dataset.channel !== "email";
      share.hidden = !navigator.share;
    },
    /** Follow the text. */
    update() {
      const { subject, body } = editor.text();
      const link = mailLink({ subject, body });
      const fits = link.length <= LONGEST_MAIL_LINK;
      mail.dataset.short = fits ? "" : "short";
      mail.href = fits ? link : mailLink({ subject, body: "" });
      guard.hidden = true;
      desk.root.querySelectorAll("[aria-invalid]").forEach((input) => {
        input.removeAttribute("aria-invalid");
      });
    },
  };
}
