// @ts-nocheck
/**
 * Choices and optional passages, answered in the letter where their words go. An open choice is a
 * button that names it; pressed, its alternatives stand there, and the chosen one takes their
 * place. A passage is a quiet button until it is wanted. Loaded for a desk that has some.
 */

import { casebook } from "./casebook.js";
import { chosenOption, OWN_WORDS, wordsElsewhere } from "./choices.js";
import { troubleWords } from "./trouble.js";
import { fill } from "./words.js";

/** An element that is never sent. */
function control(tag, look, text = "") {
  const element = document.createElement(tag);
  element.className = look;
  element.dataset.mark = "";
  element.textContent = text;
  if (tag === "button") element.type = "button";
  return element;
}

export function wakeChoices(desk) {
  const { say } = desk;
  const controls = new WeakMap();
  /** The choice whose alternatives stand there: {group, goesOn}. */
  let open = null;

  function keep(id, change) {
    const kept = casebook.changeCase(({ answers }) => {
      answers[say.scenario] ??= {};
      const ours = answers[say.scenario];
      const answer = change(ours[id]);
      if (answer) ours[id] = answer;
      else delete ours[id];
    });
    desk.status(kept ? "" : troubleWords() || say.sayNotSaved);
  }

  const optionsOf = (group) => [...group.querySelectorAll("[data-option]")];
  const choiceOf = (group) => ({
    choice: group.dataset.choice,
    options: optionsOf(group).map(({ dataset: { option } }) => ({ option, pieces: [] })),
  });

  /** Build what a choice is answered with, once. */
  function build(group) {
    const label = group.getAttribute("aria-label");
    const button = control("button", "kb-choice__button");
    const why = control("span", "kb-choice__why");
    const panel = control("span", "kb-choice__panel");
    panel.setAttribute("role", "radiogroup");
    panel.setAttribute("aria-label", label);
    const radios = optionsOf(group).map((option) => {
      const radio = control("button", "kb-choice__radio");
      radio.setAttribute("role", "radio");
      radio.dataset.picks = option.dataset.option;
      return radio;
    });
    const own = control("textarea", "kb-field__input kb-choice__own");
    own.rows = 2;
    own.setAttribute("aria-label", label);
    panel.append(...radios, own);
    group.append(button, why, panel);
    group.classList.add("is-woken");
    const built = { label, button, why, panel, radios, own };
    controls.set(group, built);
    button.addEventListener("click", () => (open?.group === group ? close() : lead(group)));
    panel.addEventListener("click", ({ target }) => {
      const picked = target.closest("[data-picks]")?.dataset.picks;
      if (picked) pick(group, picked);
    });
    panel.addEventListener("keydown", (event) => onKey(event, built));
    own.addEventListener("input", () => {
      const { lang } = desk.letter;
      keep(group.dataset.choice, (old) => ({
        option: OWN_WORDS,
        words: { ...old?.words, [lang]: own.value },
      }));
    });
    return built;
  }

  const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

  function onKey(event, { radios, own }) {
    if (event.key === "Escape") return close();
    if (event.target === own) {
      if (event.key !== "Enter") return;
      event.preventDefault();
      return settle();
    }
    const step = STEPS[event.key];
    const at = radios.indexOf(event.target);
    if (!step || at < 0) return;
    event.preventDefault();
    radios[(at + step + radios.length) % radios.length].focus();
  }

  function pick(group, option) {
    keep(group.dataset.choice, (old) => ({ ...old, option }));
    if (option !== OWN_WORDS) return settle();
    const { own } = controls.get(group);
    own.hidden = false;
    own.focus();
  }

  /** Go on once a choice is made: to what is open next, if that is how the reader came here. */
  function settle() {
    const { group, goesOn } = open;
    const next = goesOn && desk.nextOpen(group);
    close();
    if (next) desk.lead(next, true);
  }

  function close() {
    if (!open) return;
    const { button, panel } = controls.get(open.group);
    const hadFocus = panel.contains(document.activeElement);
    open = null;
    show();
    if (hadFocus) button.focus();
  }

  /** Show the alternatives of a choice, and lead the reader to them. */
  function lead(group, goesOn = false) {
    open = { group, goesOn };
    show();
    const { radios, panel } = controls.get(group);
    (radios.find((radio) => radio.ariaChecked === "true") ?? radios[0]).focus();
    panel.scrollIntoView({ block: "nearest" });
  }

  function showChoice(group) {
    const { label, button, why, panel, radios, own } = controls.get(group) ?? build(group);
    const { lang } = desk.letter;
    const answers = desk.answers();
    const answer = answers[group.dataset.choice];
    const chosen = chosenOption(choiceOf(group), answers, lang);
    const isOpen = open?.group === group;
    group.classList.toggle("is-open", !chosen);
    button.textContent = chosen ? "" : label;
    button.setAttribute("aria-label", label);
    button.setAttribute("aria-expanded", String(isOpen));
    button.classList.toggle("kb-blank", !chosen);
    const elsewhere = wordsElsewhere(choiceOf(group), answers, lang).map(desk.languageName);
    const reason = elsewhere.length
      ? fill(say.sayOwnWordsElsewhere, { language: elsewhere.join(", ") })
      : "";
    if (why.textContent !== reason) why.textContent = reason;
    panel.hidden = !isOpen;
    for (const [index, option] of optionsOf(group).entries()) {
      const isOwn = option.dataset.option === OWN_WORDS;
      option.classList.toggle("is-chosen", option.dataset.option === chosen);
      const words = isOwn ? say.ownWords : option.textContent;
      if (radios[index].textContent !== words) radios[index].textContent = words;
      const isPicked = answer?.option === option.dataset.option;
      radios[index].setAttribute("aria-checked", String(isPicked));
      if (isOwn) own.hidden = !isPicked;
    }
    const typed = String(answer?.words?.[lang] ?? "");
    if (own.value !== typed) own.value = typed;
    own.lang = lang;
  }

  function buildPassage(passage) {
    const label = passage.getAttribute("aria-label");
    const add = control("button", "kb-passage__add", `+ ${label}`);
    const remove = control("button", "kb-passage__remove", "×");
    remove.setAttribute("aria-label", fill(say.sayTakeOut, { label }));
    remove.title = remove.getAttribute("aria-label");
    passage.before(add);
    passage.append(remove);
    passage.classList.add("is-woken");
    for (const button of [add, remove]) {
      button.addEventListener("click", () => {
        keep(passage.dataset.passage, () => button === add);
        (button === add ? remove : add).focus();
      });
    }
    controls.set(passage, { add });
    return { add };
  }

  function show() {
    const { letter } = desk;
    if (open && !letter.contains(open.group)) open = null;
    letter.querySelectorAll("[data-choice]").forEach(showChoice);
    for (const passage of letter.querySelectorAll("[data-passage]")) {
      const { add } = controls.get(passage) ?? buildPassage(passage);
      add.hidden = !passage.hidden;
    }
  }

  return { show, lead };
}
