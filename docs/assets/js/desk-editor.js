// @ts-check
/**
 * Changing a message by hand. From the first change on, the text stops
 * following the fields and says so; one button restores it, another takes that back.
 * Where the template has changed since, both texts are offered.
 *
 * Edits are kept with the case, see casebook.js. A template that was renamed finds them under
 * its old ids (data-was); one that an older one was split into offers them (data-offered).
 */

/** @import {Edit} from "./casebook-shape.js" */
/** @import {Desk} from "./desk.js" */
/** @import {Message} from "./message.js" */

/** @typedef {ReturnType<typeof wakeEditor>} Editor */

import { casebook } from "./casebook.js";
import { doDeed } from "./deed.js";
import { textOf } from "./message.js";
import { findAll } from "./parts.js";
import { troubleWords } from "./trouble.js";

/** @param {Desk} desk @param {() => void} changed */
export function wakeEditor(desk, changed) {
  const { part, say } = desk;
  const subject = part("edit-subject", HTMLInputElement);
  const body = part("edit-body", HTMLTextAreaElement);
  const useOffered = findAll(desk.root, "[data-part='use-offered']", HTMLElement);
  let open = false;

  /** @type {{deed: import("./deed.js").Deed, key: string} | null} */
  let restoring = null;

  /**
   * The keys that an edit of this letter may have under these ids of a template.
   *
   * @param {string[]} names
   */
  const keysOf = (names) => {
    const { channel, register } = desk.letter.dataset;
    const { scenario } = say;
    return names.map((name) => [scenario, name, desk.letter.lang, channel, register].join("/"));
  };
  /** @param {string | undefined} names */
  const listed = (names) => names?.split(" ") ?? [];
  const keys = () => keysOf([say.desk ?? "", ...listed(say.was)]);
  /** @type {(names: string[], edits: Record<string, Edit>) => Edit | undefined} */
  const firstOf = (names, edits) => names.map((name) => edits[name]).find(Boolean);
  const edit = () => firstOf(keys(), casebook.case().edits);
  const fingerprint = () => desk.letter.dataset.fingerprint ?? "";
  /**
   * What the reader sees now.
   *
   * @returns {Message}
   */
  const shown = () => edit() ?? textOf(desk.letter);
  const offered = () => firstOf(keysOf(listed(say.offered)), casebook.case().edits);

  /**
   * Keep an edit of this letter, or none.
   *
   * @param {Edit | null} text
   */
  function keep(text) {
    return casebook.changeCase(({ edits }) => {
      for (const key of keys()) delete edits[key];
      if (text) edits[keys()[0]] = text;
    });
  }

  /** @param {boolean} kept */
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
    part("editor").hidden = !editing;
    part("edit").hidden = editing;
    part("edited").hidden = !edited;
    part("outdated").hidden = !edited?.of || edited.of === fingerprint();
    part("restored").hidden = editing || !canUndo();
    if (say.offered) part("offered-edit").hidden = editing || !offered();
    desk.letter.hidden = editing;
    if (!editing) return;
    const text = edited ?? textOf(desk.letter);
    part("edit-subject-field").hidden = !desk.inLetter("subject");
    /** @type {[HTMLInputElement | HTMLTextAreaElement, string][]} */
    const fields = [
      [subject, text.subject],
      [body, text.body],
    ];
    for (const [field, value] of fields) {
      field.lang = desk.letter.lang;
      field.dir = desk.letter.dir;
      // Writing the same value back would move the cursor.
      if (field.value !== value) field.value = value;
    }
    part("edit-grown").dataset.text = text.body;
  }

  function restore() {
    open = false;
    const deed = doDeed(() => keep(null));
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
    const of = edit()?.of ?? fingerprint();
    tell(keep({ subject: subject.value, body: body.value, of }));
  });
  part("restore").addEventListener("click", restore);
  part("take-new").addEventListener("click", restore);
  part("keep-mine").addEventListener("click", () => {
    tell(keep({ ...shown(), of: fingerprint() }));
    body.focus();
  });
  part("undo-restore").addEventListener("click", () => {
    if (restoring) tell(restoring.deed.undo());
    body.focus();
  });
  for (const button of useOffered) {
    button.addEventListener("click", () => {
      tell(keep({ ...(offered() ?? shown()), of: fingerprint() }));
      body.focus();
    });
  }

  return {
    show,
    /** Forget that the editor was opened without a change, for the next letter. */
    close() {
      open = false;
    },
    /** The name under which an edit of this letter is kept. */
    key: () => keys()[0],
    isEdited: () => Boolean(edit()),
    text: shown,
  };
}
