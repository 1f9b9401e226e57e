// @ts-check
/**
 * Choices and optional passages, answered in the letter where their words go. An open choice is a
 * button that names it; pressed, its alternatives stand there, and the chosen one takes their
 * place. A passage is a quiet button until it is wanted.
 */

/** @import {Answer} from "./choices.js" */
/** @import {Desk} from "./desk.js" */

/**
 * @typedef {object} Built what a choice is answered with
 * @property {string} label
 * @property {HTMLElement} button
 * @property {HTMLElement} why
 * @property {HTMLElement} panel
 * @property {HTMLElement[]} radios
 * @property {HTMLTextAreaElement} own
 */

/** @typedef {ReturnType<typeof wakeChoices>} Choices */

import { casebook } from "./casebook.js";
import { chosenOption, OWN_WORDS, wordsElsewhere } from "./choices.js";
import { findAll } from "./parts.js";
import { troubleWords } from "./trouble.js";
import { fill } from "./words.js";

/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * An element that is never sent.
 *
 * @template {"button" | "span" | "textarea"} Tag
 * @param {Tag} tag
 * @param {string} look
 * @param {string} [text]
 */
function control(tag, look, text = "") {
  const element = document.createElement(tag);
  element.className = look;
  element.dataset.mark = "";
  element.textContent = text;
  if (element instanceof HTMLButtonElement) element.type = "button";
  return element;
}

/** @param {HTMLElement} group */
const optionsOf = (group) => findAll(group, "[data-option]", HTMLElement);

/** @param {HTMLElement} group */
const choiceOf = (group) => ({
  choice: group.dataset.choice ?? "",
  options: optionsOf(group).map(({ dataset: { option = "" } }) => ({ option, pieces: [] })),
});

/** @param {HTMLElement} group */
const nameOf = (group) => group.getAttribute("aria-label") ?? "";

/** @param {Desk} desk */
export function wakeChoices(desk) {
  const { say } = desk;
  /** @type {WeakMap<HTMLElement, Built>} */
  const builtFor = new WeakMap();
  /** @type {WeakMap<HTMLElement, HTMLElement>} the button that puts in a passage */
  const adds = new WeakMap();
  /** @type {{group: HTMLElement, goesOn: boolean} | null} the choice whose alternatives stand there */
  let open = null;

  /**
   * Keep what was decided; `change` gives it from what was kept before.
   *
   * @param {string | undefined} id
   * @param {(old: Answer | undefined) => Answer | boolean} change
   */
  function keep(id = "", change) {
    const { scenario = "" } = say;
    const kept = casebook.changeCase(({ answers }) => {
      answers[scenario] ??= {};
      const ours = answers[scenario];
      const old = ours[id];
      const answer = change(old === true ? undefined : old);
      if (answer) ours[id] = answer;
      else delete ours[id];
    });
    desk.status(kept ? "" : troubleWords() || say.sayNotSaved);
  }

  /**
   * The place where something is offered that was decided under an id that is no longer there.
   *
   * @param {HTMLElement} group
   */
  function offerFor(group) {
    const place = control("span", "");
    const { choice, passage, offered } = group.dataset;
    if (offered) {
      import("./offers.js")
        .then(({ wakeAnswerOffer }) =>
          wakeAnswerOffer(group, place, desk, (answer) => keep(choice ?? passage, () => answer)),
        )
        .catch(() => {});
    }
    return place;
  }

  /** @param {HTMLElement} group */
  function builtOf(group) {
    const built = builtFor.get(group) ?? build(group);
    builtFor.set(group, built);
    return built;
  }

  /** @param {HTMLElement} group @returns {Built} */
  function build(group) {
    const label = nameOf(group);
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
    group.append(offerFor(group));
    group.classList.add("is-woken");
    const built = { label, button, why, panel, radios, own };
    button.addEventListener("click", () => (open?.group === group ? close() : lead(group)));
    // The chosen words are as good a place to press; a gap in them is filled instead.
    group.addEventListener("click", ({ target }) => {
      const isOption = /** @type {Element} */ (target).matches("[data-option]");
      if (isOption && window.getSelection()?.isCollapsed) lead(group);
    });
    panel.addEventListener("click", ({ target }) => {
      const radio = radios.find((each) => each === target);
      if (radio) pick(group, radio.dataset.picks ?? "");
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

  /** @param {KeyboardEvent} event @param {Built} built */
  function onKey(event, { radios, own }) {
    if (event.key === "Escape") return close();
    if (event.target === own) {
      if (event.key !== "Enter") return;
      event.preventDefault();
      return settle();
    }
    const step = STEPS[event.key];
    const at = radios.indexOf(/** @type {HTMLElement} */ (event.target));
    if (!step || at < 0) return;
    event.preventDefault();
    radios[(at + step + radios.length) % radios.length].focus();
  }

  /** @param {HTMLElement} group @param {string} option */
  function pick(group, option) {
    keep(group.dataset.choice, (old) => ({ ...old, option }));
    if (option !== OWN_WORDS) return settle();
    const { own } = builtOf(group);
    own.hidden = false;
    own.focus();
  }

  /** Go on once a choice is made: to what is open next, if that is how the reader came here. */
  function settle() {
    if (!open) return;
    const { group, goesOn } = open;
    const next = goesOn && desk.nextOpen(group);
    close();
    if (next) desk.lead(next, true);
  }

  function close() {
    if (!open) return;
    const { button, panel } = builtOf(open.group);
    const hadFocus = panel.contains(document.activeElement);
    open = null;
    show();
    if (hadFocus) button.focus();
  }

  /**
   * Show the alternatives of a choice, and lead the reader to them; `goesOn`: and from there to
   * what is open next.
   *
   * @param {HTMLElement} group
   * @param {boolean} [goesOn]
   */
  function lead(group, goesOn = false) {
    open = { group, goesOn };
    show();
    const { radios, panel } = builtOf(group);
    (radios.find((radio) => radio.ariaChecked === "true") ?? radios[0]).focus();
    panel.scrollIntoView({ block: "nearest" });
  }

  /** @param {HTMLElement} group */
  function showChoice(group) {
    const { label, button, why, panel, radios, own } = builtOf(group);
    const { lang } = desk.letter;
    const answers = desk.answers();
    const answer = /** @type {Answer | undefined} */ (answers[group.dataset.choice ?? ""]);
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
      const words = (isOwn ? say.ownWords : option.textContent) ?? "";
      if (radios[index].textContent !== words) radios[index].textContent = words;
      const isPicked = answer?.option === option.dataset.option;
      radios[index].setAttribute("aria-checked", String(isPicked));
      if (isOwn) own.hidden = !isPicked;
    }
    const typed = String(answer?.words?.[lang] ?? "");
    if (own.value !== typed) own.value = typed;
    own.lang = lang;
  }

  /**
   * Build what puts a passage in and takes it out; gives the button that puts it in.
   *
   * @param {HTMLElement} passage
   */
  function buildPassage(passage) {
    const label = nameOf(passage);
    const add = control("button", "kb-passage__add", `+ ${label}`);
    const remove = control("button", "kb-passage__remove", "×");
    remove.title = fill(say.sayTakeOut, { label });
    remove.setAttribute("aria-label", remove.title);
    passage.before(add, offerFor(passage));
    passage.append(remove);
    passage.classList.add("is-woken");
    for (const button of [add, remove]) {
      button.addEventListener("click", () => {
        keep(passage.dataset.passage, () => button === add);
        (button === add ? remove : add).focus();
      });
    }
    return add;
  }

  function show() {
    const { letter } = desk;
    if (open && !letter.contains(open.group)) open = null;
    findAll(letter, "[data-choice]", HTMLElement).forEach(showChoice);
    for (const passage of findAll(letter, "[data-passage]", HTMLElement)) {
      const add = adds.get(passage) ?? buildPassage(passage);
      adds.set(passage, add);
      add.hidden = !passage.hidden;
    }
  }

  return { show, lead };
}
