/**
 * The page of what is kept here: name the cases, switch, delete with undo, take
 * them along as a file, bring them back. Its words come from data- attributes.
 */

import { contentsOf } from "./case-contents.js";
import { exportText, importText, merge } from "./case-export.js";
import { emptyCase, newId, record } from "./casebook-shape.js";
import { casebook } from "./casebook.js";
import { clientNames } from "./client-names.js";
import { doDeed } from "./deed.js";
import { today } from "./dates.js";
import { download } from "./download.js";
import { troubleWords, watchTrouble } from "./trouble.js";
import { fill } from "./words.js";

export function wakeCaseFile(root) {
  const say = root.dataset;
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const list = part("cases");
  const status = part("status");
  let deed = null;
  let waiting = null;

  function tell(kept, message) {
    status.textContent = kept ? message : troubleWords() || say.notSaved;
  }

  const keep = (change, message) => tell(casebook.change(change), message);

  /** Change the casebook in a way that can be taken back. */
  function keepWithUndo(change, message) {
    deed = doDeed(() => casebook.change(change));
    tell(deed.kept, message);
    show();
    part("undo").focus();
  }

  function rowOf(id) {
    const row = part("case").content.cloneNode(true).firstElementChild;
    row.dataset.case = id;
    return row;
  }

  function fillRow(row, entry, name, index) {
    const field = (part) => row.querySelector(`[data-part="${part}"]`);
    field("current").checked = row.dataset.case === casebook.currentId();
    field("current").setAttribute("aria-label", name);
    field("name").placeholder = fill(say.unnamed, { number: index + 1 });
    field("name").setAttribute("aria-label", say.nameLabel);
    // Writing the same value back would move the cursor.
    if (field("name").value !== entry.name) field("name").value = entry.name;
    field("contents").textContent = contentsOf(entry, say);
    field("delete").setAttribute("aria-label", fill(say.deleteLabel, { name }));
  }

  function show() {
    const clients = casebook.clients();
    const names = clientNames(clients, say.unnamed);
    const rows = new Map([...list.children].map((row) => [row.dataset.case, row]));
    if ([...names.keys()].join() !== [...rows.keys()].join()) {
      list.replaceChildren(...clients.map(([id]) => rows.get(id) ?? rowOf(id)));
    }
    clients.forEach(([id, entry], index) => {
      const row = list.children[index];
      fillRow(row, entry, names.get(id), index);
      row.querySelector("[data-part='current']").hidden =
        clients.length < 2 && casebook.trouble() !== "lost";
    });
    if (!deed?.canUndo()) deed = null;
    part("undo").hidden = deed === null;
    part("damaged").hidden = !casebook.aside().length;
  }

  const caseOf = (target) => target.closest("[data-case]")?.dataset.case;

  list.addEventListener("change", ({ target }) => {
    const id = caseOf(target);
    if (target.dataset.part !== "current") return;
    tell(casebook.take(id), say.switched);
  });
  list.addEventListener("input", ({ target }) => {
    const id = caseOf(target);
    if (target.dataset.part !== "name") return;
    keep(({ cases }) => {
      // The one that a reader begins with isn't kept before it has a name.
      cases[id] ??= emptyCase();
      cases[id].name = target.value;
    }, say.saved);
  });
  list.addEventListener("click", ({ target }) => {
    if (target.dataset.part !== "delete") return;
    const id = caseOf(target);
    keepWithUndo(({ cases }) => delete cases[id], say.deleted);
  });
  part("undo").addEventListener("click", () => {
    const { undo } = deed;
    deed = null;
    tell(undo(), say.restored);
    list.querySelector("[data-part='name']").focus();
  });
  part("add").addEventListener("click", () => {
    const id = newId("case");
    const known = casebook.clients();
    keep(({ cases }) => Object.assign(cases, record([...known, [id, emptyCase()]])), say.added);
    casebook.take(id);
    list.querySelector(`[data-case="${id}"] [data-part="name"]`).focus();
  });
  const exported = () => ({ ...casebook.all(), cases: record(casebook.clients()) });
  part("export").addEventListener("click", () => {
    const now = new Date();
    const name = `bridgebook-${today(now)}.json`;
    download(name, "application/json", exportText(exported(), now));
    part("file-status").textContent = say.exported;
  });
  part("import").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    const { book, fault } = importText(await file.text());
    target.value = "";
    part("import-choice").hidden = !book;
    waiting = book ?? null;
    part("file-status").textContent = fault
      ? say[`fault${fault.replace(/(^|-)(\w)/g, (_, dash, c) => c.toUpperCase())}`]
      : "";
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
  document.querySelector("[data-part='without-script']").hidden = true;
}

for (const root of document.querySelectorAll("[data-case-file]")) {
  queueMicrotask(() => wakeCaseFile(root));
}
