/**
 * Changing a message by hand. From the first change on, the text stops
 * following the fields and says so; one button restores it, another takes that back.
 * Where the template has changed since, both texts are offered.
 *
 * Edits are kept with the case, see casebook.js. A template that was renamed finds them under
 * its old ids (data-was); one that an older one was split into offers them (data-offered).
 */

import { casebook } from "./casebook.js";
import { textOf } from "./message.js";
import { troubleWords } from "./trouble.js";

export function wakeEditor(desk, changed) {
  const { part, say } = desk;
  const subject = part("edit-subject");
  const body = part("edit-body");
  let open = false;

  let restoring = null;

  /** The keys that an edit of this letter may have under these ids of a template. */
  const keysOf = (names) => {
    const { channel, register } = desk.letter.dataset;
    const { scenario } = say;
    return names.map((name) => [scenario, name, desk.letter.lang, channel, register].join("/"));
  };
  const listed = (names) => names?.split(" ") ?? [];
  const keys = () => keysOf([say.desk, ...listed(say.was)]);
  const firstOf = (names, edits) => names.map((name) => edits[name]).find(Boolean);
  const edit = () => firstOf(keys(), casebook.case().edits);
  const offered = () => firstOf(keysOf(listed(say.offered)), casebook.case().edits);

  /** Keep an edit of this letter, or none. */
  function keep(text) {
    return casebook.changeCase(({ edits }) => {
      for (const key of keys()) delete edits[key];
      if (text) edits[keys()[0]] = text;
    });
  }

  function tell(kept) {
    if (!kept) desk.status(troubleWords() || say.sayNotSaved);
  }

  /** Whether the last restoring was of what is shown now. */
  const canUndo = () =>
    restoring?.key === keys()[0] &&
    restoring.deed.client === casebook.currentId() &&
    restoring.deed.canUndo();

  function show() {
    const edited = edit();
    const editing = open || Boolean(edited);
    const { fingerprint } = desk.letter.dataset;
    part("editor").hidden = !editing;
    part("edit").hidden = editing;
    part("edited").hidden = !edited;
    part("outdated").hidden = !edited?.of || edited.of === fingerprint;
    part("restored").hidden = editing || !canUndo();
    if (say.offered) part("offered-edit").hidden = editing || !offered();
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

  async function restore() {
    const loaded = await import("./deed.js").catch(() => null);
    if (!loaded) return desk.status(say.sayNotLoaded);
    open = false;
    const deed = loaded.doDeed(() => keep(null));
    restoring = { deed, key: keys()[0] };
    changed();
    part("undo-restore").focus();
  }

  part("edit").addEventListener("click", () => {
    open = true;
    changed();
    body.setSelectionRange(0, 0);
    body.focus();
  });
  part("editor").addEventListener("input", () => {
    const of = edit()?.of ?? desk.letter.dataset.fingerprint;
    tell(keep({ subject: subject.value, body: body.value, of }));
  });
  part("restore").addEventListener("click", restore);
  part("take-new").addEventListener("click", restore);
  part("keep-mine").addEventListener("click", () => {
    tell(keep({ ...edit(), of: desk.letter.dataset.fingerprint }));
    body.focus();
  });
  part("undo-restore").addEventListener("click", () => {
    tell(restoring.deed.undo());
    body.focus();
  });
  part("use-offered")?.addEventListener("click", () => {
    tell(keep({ ...offered(), of: desk.letter.dataset.fingerprint }));
    body.focus();
  });

  return {
    show,
    /** Forget that the editor was opened without a change, for the next letter. */
    close() {
      open = false;
    },
    /** The name under which an edit of this letter is kept. */
    key: () => keys()[0],
    isEdited: () => Boolean(edit()),
    /** What the reader sees now: {subject, body}. */
    text: () => edit() ?? textOf(desk.letter),
  };
}
