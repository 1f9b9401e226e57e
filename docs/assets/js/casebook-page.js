// @ts-check
/**
 * The page of what is kept here: name the cases, switch, delete with undo, take
 * them along as a file, bring them back. Its words come from data- attributes.
 */

/** @import {Book, Client} from "./casebook-shape.js" */

import { contentsOf } from "./case-contents.js";
import { exportText, importText, merge } from "./case-export.js";
import { emptyCase, newId, record } from "./casebook-shape.js";
import { casebook } from "./casebook.js";
import { clientNames } from "./client-names.js";
import { doDeed } from "./deed.js";
import { today } from "./dates.js";
import { download } from "./download.js";
import { copyOf, find, findAll, partsOf } from "./parts.js";
import { troubleWords, watchTrouble } from "./trouble.js";
import { fill } from "./words.js";

/** @param {HTMLElement} root */
export function wakeCaseFile(root) {
  const say = root.dataset;
  const part = partsOf(root);
  const list = part("cases");
  const status = part("status");
  /** @type {import("./deed.js").Deed | null} */
  let deed = null;
  /** @type {Book | null} */
  let waiting = null;

  /** @param {boolean} kept @param {string} [message] */
  function tell(kept, message) {
    status.textContent = (kept ? message : troubleWords() || say.notSaved) ?? "";
  }

  /** @type {(change: (book: Book) => void, message?: string) => void} */
  const keep = (change, message) => tell(casebook.change(change), message);

  /**
   * Change the casebook in a way that can be taken back.
   *
   * @param {(book: Book) => void} change
   * @param {string} [message]
   */
  function keepWithUndo(change, message) {
    deed = doDeed(() => casebook.change(change));
    tell(deed.kept, message);
    show();
    part("undo").focus();
  }

  /** @param {string} id */
  function rowOf(id) {
    const row = copyOf(part("case", HTMLTemplateElement));
    row.dataset.case = id;
    return row;
  }

  /**
   * @param {HTMLElement} row
   * @param {Client} entry
   * @param {string} name what it is called here
   * @param {number} index
   */
  function fillRow(row, entry, name, index) {
    const field = partsOf(row);
    const current = field("current", HTMLInputElement);
    const ownName = field("name", HTMLInputElement);
    current.checked = row.dataset.case === casebook.currentId();
    current.setAttribute("aria-label", name);
    ownName.placeholder = fill(say.unnamed, { number: index + 1 });
    const isCurrent = current.checked && casebook.clients().length > 1;
    row.classList.toggle("is-current", isCurrent);
    field("working").hidden = !isCurrent;
    // Writing the same value back would move the cursor.
    if (ownName.value !== entry.name) ownName.value = entry.name;
    field("contents").textContent = contentsOf(entry, say);
    field("delete").setAttribute("aria-label", fill(say.deleteLabel, { name }));
  }

  const rowsNow = () => findAll(list, "[data-case]", HTMLElement);

  function show() {
    const clients = casebook.clients();
    const names = clientNames(clients, say.unnamed ?? "");
    const rows = new Map(rowsNow().map((row) => [row.dataset.case, row]));
    if ([...names.keys()].join() !== [...rows.keys()].join()) {
      list.replaceChildren(...clients.map(([id]) => rows.get(id) ?? rowOf(id)));
    }
    const alone = clients.length < 2 && casebook.trouble() !== "lost";
    rowsNow().forEach((row, index) => {
      const [id, entry] = clients[index];
      fillRow(row, entry, names.get(id) ?? "", index);
      partsOf(row)("current").hidden = alone;
    });
    if (!deed?.canUndo()) deed = null;
    part("undo").hidden = deed === null;
    part("damaged").hidden = !casebook.aside().length;
  }

  /**
   * The client in whose row something has happened to a part; undefined elsewhere.
   *
   * @param {EventTarget | null} target
   * @param {string} name of the part
   */
  function caseOf(target, name) {
    if (!(target instanceof HTMLElement) || target.dataset.part !== name) return undefined;
    return /** @type {HTMLElement | null} */ (target.closest("[data-case]"))?.dataset.case;
  }

  list.addEventListener("change", ({ target }) => {
    const id = caseOf(target, "current");
    if (id) tell(casebook.take(id), say.switched);
  });
  list.addEventListener("input", ({ target }) => {
    const id = caseOf(target, "name");
    if (!id || !(target instanceof HTMLInputElement)) return;
    keep(({ cases }) => {
      // The one that a reader begins with isn't kept before it has a name.
      cases[id] ??= emptyCase();
      cases[id].name = target.value;
    }, say.saved);
  });
  list.addEventListener("click", ({ target }) => {
    const id = caseOf(target, "delete");
    if (id) keepWithUndo(({ cases }) => delete cases[id], say.deleted);
  });
  part("undo").addEventListener("click", () => {
    const done = deed;
    deed = null;
    if (done) tell(done.undo(), say.restored);
    partsOf(list)("name").focus();
  });
  part("add").addEventListener("click", () => {
    const id = newId("case");
    const known = casebook.clients();
    keep(({ cases }) => Object.assign(cases, record([...known, [id, emptyCase()]])), say.added);
    casebook.take(id);
    find(list, `[data-case="${id}"] [data-part="name"]`, HTMLElement).focus();
  });
  const exported = () => ({ ...casebook.all(), cases: record(casebook.clients()) });
  part("export").addEventListener("click", () => {
    const now = new Date();
    const name = `bridgebook-${today(now)}.json`;
    download(name, "application/json", exportText(exported(), now));
    part("file-status").textContent = say.exported ?? "";
  });
  const choice = part("import", HTMLInputElement);
  choice.addEventListener("change", async () => {
    const file = choice.files?.[0];
    if (!file) return;
    const { book, fault } = importText(await file.text());
    choice.value = "";
    part("import-choice").hidden = !book;
    waiting = book ?? null;
    const words = fault?.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
    part("file-status").textContent = (words && say[`fault${words}`]) ?? "";
    if (book) {
      part("import-names").textContent = fill(say.importFound, {
        count: Object.keys(book.cases).length,
      });
      part("merge").focus();
    }
  });
  for (const how of ["merge", "replace"]) {
    part(how).addEventListener("click", () => {
      part("import-choice").hidden = true;
      keepWithUndo((book) => {
        if (!waiting) return;
        const taken = how === "merge" ? merge(book, waiting) : { ...waiting, id: book.id };
        Object.assign(book, taken);
      }, say.imported);
    });
  }
  part("aside").addEventListener("click", () => {
    const name = `bridgebook-aside-${today(new Date())}.json`;
    download(name, "application/json", `${JSON.stringify(casebook.aside(), null, 2)}\n`);
  });
  watchTrouble((words) => {
    status.textContent = words;
  });
  casebook.watch(show);
  show();
  root.hidden = false;
  partsOf(document)("without-script").hidden = true;
}
