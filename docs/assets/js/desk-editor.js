/**
 * Changing a message by hand. From the first change on, the text stops
 * following the fields and says so; one button restores it. Edits are kept
 * with the case: {"<scenario>/<desk>/<language>/<channel>/<register>": {subject, body, of}}.
 */

import { casebook } from "./casebook.js";
import { textOf } from "./message.js";
import { troubleWords } from "./trouble.js";

export function wakeEditor(desk, changed) {
  const { part, say } = desk;
  const subject = part("edit-subject");
  const body = part("edit-body");
  let open = false;

  const key = () => {
    const { channel, register } = desk.letter.dataset;
    return [say.scenario, say.desk, desk.letter.lang, channel, register].join("/");
  };
  const edit = () => casebook.case().edits[key()];

  function show() {
    const edited = edit();
    const editing = open || Boolean(edited);
    part("editor").hidden = !editing;
    part("edit").hidden = editing;
    part("edited").hidden = !edited;
    desk.letter.hidden = editing;
    if (!editing) return;
    const text = edited ?? textOf(desk.letter);
    part("edit-subject-field").hidden = !desk.inLetter("subject");
    for (const [field, value] of [
      [subject, text.subject],
      [body, text.body],
    ]) {
      field.lang = desk.letter.lang;
      field.dir = desk.letter.dir;
      // Writing the same value back would move the cursor.
      if (field.value !== value) field.value = value;
    }
    part("edit-grown").dataset.text = text.body;
  }

  part("edit").addEventListener("click", () => {
    open = true;
    changed();
    body.setSelectionRange(0, 0);
    body.focus();
  });
  part("editor").addEventListener("input", () => {
    const text = { subject: subject.value, body: body.value, of: edit()?.of ?? "" };
    const kept = casebook.changeCase((entry) => (entry.edits[key()] = text));
    if (!kept) desk.status(troubleWords() || say.sayNotSaved);
  });
  part("restore").addEventListener("click", () => {
    open = false;
    casebook.changeCase((entry) => delete entry.edits[key()]);
    changed();
    part("edit").focus();
  });

  return {
    show,
    /** Forget that the editor was opened without a change, for the next letter. */
    close() {
      open = false;
    },
    isEdited: () => Boolean(edit()),
    /** What the reader sees now: {subject, body}. */
    text: () => edit() ?? textOf(desk.letter),
    /** The element that holds the text now, for selecting it by hand. */
    element: () => (part("editor").hidden ? desk.inLetter("body") : body),
  };
}
