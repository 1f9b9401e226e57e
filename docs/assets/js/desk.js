// @ts-check
/**
 * The message desk: the letter first. Choose language, channel and tone, fill the gaps in the
 * letter (desk-gaps.js, desk-choices.js) or as a list, change the text by hand, take it away as plain text.
 *
 * A value typed once serves every template, in every language. What is kept,
 * and where, is the casebook's business; the words come with the tools
 * (desk-tools.js), in data-say- attributes.
 */

/**
 * What the modules of a desk share.
 *
 * @typedef {object} Desk
 * @property {HTMLElement} root
 * @property {DOMStringMap} say what it says, and what the page says of it
 * @property {ReturnType<typeof partsOf>} part
 * @property {HTMLElement[]} letters in the message's language
 * @property {HTMLElement} letter the one that is shown
 * @property {(name: string) => Element | null} inLetter a part of it
 * @property {(name?: string) => HTMLInputElement | undefined} inputOf
 * @property {(name: string) => string} written
 * @property {() => Answers} answers what was decided in this guide's texts, by choice and passage
 * @property {(name?: string) => boolean} asksFor
 * @property {(text?: string) => void} status
 * @property {(language: string) => string} languageName what a message's language is called
 * @property {() => HTMLElement} mainWay
 * @property {(from?: HTMLElement) => HTMLElement | undefined} nextOpen the place that is open next
 * @property {(place: HTMLElement, asked?: boolean) => void} lead
 * @property {() => Promise<unknown>} loadGaps
 * @property {() => void} fill show all that was typed and decided
 */

/** @import {Answers, Open} from "./choices.js" */
/** @import {Gaps} from "./desk-gaps.js" */

import { casebook } from "./casebook.js";
import { wakeChoices } from "./desk-choices.js";
import { wakeEditor } from "./desk-editor.js";
import { wakeFields } from "./desk-fields.js";
import { labelFields } from "./desk-labels.js";
import { wakeWaysOut } from "./desk-ways-out.js";
import { putTools, toolsOfPage } from "./desk-tools.js";
import { fillLetter, gapsOf, openIn } from "./message.js";
import { copyOf, find, findAll, partsOf } from "./parts.js";
import { watchTrouble } from "./trouble.js";
import { wakeWhose } from "./whose.js";

/** @param {HTMLElement} root */
export function wakeDesk(root) {
  const tools = toolsOfPage();
  // Without them the letters stand there to select.
  if (!tools) return;
  putTools(root, tools);
  const part = partsOf(root);
  const say = { ...tools.dataset, ...root.dataset };
  const letters = findAll(root, "[data-channel]", HTMLElement);
  const hasChoices = root.querySelector("[data-choice], [data-passage]") !== null;
  const tones = find(root, '[data-switch="register"]', HTMLElement);
  const pageLanguage = document.documentElement.lang;
  // The message's language that was asked for last, whether or not it could be had.
  let followed = pageLanguage;
  /** @type {Desk} */
  const desk = {
    root,
    say,
    part,
    letters,
    letter: letters[0],
    inLetter: (name) => desk.letter.querySelector(`[data-part="${name}"]`),
    inputOf: (name) => fields.inputOf(name),
    written: (name) => fields.written(name),
    answers: () => casebook.case().answers[say.scenario ?? ""] ?? {},
    asksFor: (name = "") => gapsOf(desk.letter).includes(name),
    status(text = "") {
      part("status").textContent = text;
    },
    languageName: (code) => nameOf(radios("language").find(({ value }) => value === code)) || code,
    mainWay: () => waysOut.main(),
    nextOpen,
    lead,
    loadGaps,
    fill,
  };
  /** @type {Gaps | null} what fills gaps in the letter, once it is loaded */
  let gaps = null;
  /** @type {Promise<unknown> | null} */
  let loadingGaps = null;

  /** @param {string} name */
  const radios = (name) => findAll(root, `[data-switch="${name}"] input`, HTMLInputElement);
  /** @param {HTMLInputElement | undefined} radio */
  const nameOf = (radio) => radio?.labels?.[0].querySelector("span")?.textContent ?? "";
  /** @param {string} name */
  const chosen = (name) => radios(name).find((radio) => radio.checked);
  /** @param {string} name @param {string} value */
  const choose = (name, value) => {
    const radio = radios(name).find((other) => other.value === value);
    if (radio) radio.checked = true;
  };

  /** Show the letter of the chosen channel, in the chosen tone or the nearest there is. */
  function show() {
    editor.close();
    const language = desk.letters[0].lang;
    const channel = chosen("channel")?.value;
    const ofChannel = desk.letters.filter((letter) => letter.dataset.channel === channel);
    const tone = casebook.choices().tones[language];
    desk.letter = ofChannel.find((letter) => letter.dataset.register === tone) ?? ofChannel[0];
    for (const letter of findAll(root, "[data-channel]", HTMLElement)) {
      letter.hidden = letter !== desk.letter;
    }
    showTones(ofChannel);
    for (const gap of findAll(desk.letter, "[data-placeholder]", HTMLElement)) {
      gap.setAttribute("role", "button");
      gap.tabIndex = 0;
    }
    sayHow();
    waysOut.show();
    fill();
  }

  /** The line that says in which language, channel and tone the message is. */
  function sayHow() {
    const switches = ["language", "channel", ...(tones.hidden ? [] : ["register"])];
    part("how").textContent = switches.map((name) => nameOf(chosen(name))).join(" · ");
  }

  /**
   * A tone that this channel doesn't have stays visible, switched off, and says why.
   *
   * @param {HTMLElement[]} ofChannel
   */
  function showTones(ofChannel) {
    const names = new Map(
      desk.letters.map(({ dataset: { register = "", tone = "" } }) => [register, tone]),
    );
    part("tones").replaceChildren(
      ...[...names].map(([register, name]) => {
        const choice = copyOf(part("tone-choice", HTMLTemplateElement));
        const inChoice = partsOf(choice);
        const radio = find(choice, "input", HTMLInputElement);
        const there = ofChannel.some((letter) => letter.dataset.register === register);
        radio.name = `${say.desk}-register`;
        radio.value = register;
        radio.disabled = !there;
        radio.checked = register === desk.letter.dataset.register;
        inChoice("tone-name").textContent = name;
        inChoice("tone-missing").hidden = there;
        return choice;
      }),
    );
    tones.hidden = names.size < 2;
  }

  function fill() {
    // Where a passage may be put in, its button stands; what is printed alone has none.
    const holdsPlaces = hasChoices && !root.classList.contains("is-printed");
    fillLetter(desk.letter, fields.written, desk.answers(), holdsPlaces);
    choices?.show();
    // What isn't sent asks for nothing.
    const needed = gapsOf(desk.letter);
    for (const field of findAll(root, "[data-field]", HTMLElement)) {
      field.hidden = !needed.includes(field.dataset.field ?? "");
    }
    editor.show();
    waysOut.update();
    fields.showNotes();
    gaps?.follow();
  }

  function load() {
    fields.load();
    waysOut.load();
    fill();
  }

  /** @param {string} language */
  async function useLanguage(language) {
    followed = language;
    const found = await import("./desk-languages.js")
      .then(({ lettersIn }) => lettersIn(language, root))
      .catch(() => null);
    // Another was asked for in the meantime.
    if (language !== followed) return;
    if (!found) {
      desk.status(say.sayLanguageFailed);
      choose("language", desk.letters[0].lang);
      return;
    }
    desk.letters = found;
    const shelf = part("letters");
    shelf.append(...found.filter((letter) => !shelf.contains(letter)));
    show();
  }

  /** Write in the case's language: another desk chose it, or the reader took up another case. */
  function followLanguage() {
    const language = casebook.case().language || pageLanguage;
    if (language === followed) return;
    if (!radios("language").some((radio) => radio.value === language)) return;
    choose("language", language);
    useLanguage(language);
  }

  /**
   * Where something open stands in the letter: what isn't sent is hidden.
   *
   * @param {Open} open
   * @returns {HTMLElement | undefined}
   */
  function placeOf({ placeholder, choice }) {
    const name = choice ? `[data-choice="${choice}"]` : `[data-placeholder="${placeholder}"]`;
    const places = findAll(desk.letter, name, HTMLElement);
    return places.find((place) => place.getClientRects().length) ?? places[0];
  }

  /**
   * The next place that is open after one, or after the beginning; begins again at the end.
   *
   * @param {HTMLElement} [from]
   */
  function nextOpen(from) {
    const { placeholder, choice } = from?.dataset ?? {};
    const open = openIn(desk.letter, fields.written, desk.answers())
      .filter((one) => one.placeholder !== placeholder || one.choice !== choice)
      .flatMap((one) => placeOf(one) ?? []);
    /** @param {HTMLElement} place */
    const follows = (place) =>
      from && from.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
    return open.find(follows) ?? open[0];
  }

  /** Load what fills gaps in the letter; where it can't be had, the list is left. */
  function loadGaps() {
    loadingGaps ??= import("./desk-gaps.js").then(
      ({ wakeGaps }) => {
        gaps = wakeGaps(desk);
      },
      () => {
        loadingGaps = null;
      },
    );
    return loadingGaps;
  }

  /**
   * Lead the reader to a place of the letter that is open; `asked` if the reader asked for it.
   *
   * @param {HTMLElement} place
   * @param {boolean} [asked]
   */
  function lead(place, asked = false) {
    if (place.dataset.choice) return choices?.lead(place, asked);
    if (gaps) return void (asked ? gaps.use(place) : gaps.open(place));
    unfold(true);
    desk.inputOf(place.dataset.placeholder)?.focus();
  }

  /** @param {boolean} open */
  function unfold(open) {
    part("unfold").setAttribute("aria-expanded", String(open));
  }

  const isUnfolded = () => part("unfold").getAttribute("aria-expanded") === "true";
  part("unfold").addEventListener("click", () => unfold(!isUnfolded()));

  /** @param {HTMLElement} gap */
  async function useGap(gap) {
    await loadGaps();
    lead(gap, true);
  }

  root.addEventListener("click", ({ target }) => {
    const gap = /** @type {Element} */ (target).closest("[data-placeholder]");
    if (gap && window.getSelection()?.isCollapsed) useGap(/** @type {HTMLElement} */ (gap));
  });
  // Enter leads from gap to gap: in the letter, or in the list if that is where the reader is.
  root.addEventListener("keydown", (event) => {
    const { key } = event;
    const target = /** @type {HTMLElement} */ (event.target);
    const { value: name, placeholder } = target.dataset;
    if (key !== "Enter" && !(placeholder && key === " ")) return;
    if (!name && !placeholder) return;
    event.preventDefault();
    if (placeholder) return useGap(target);
    if (gaps?.has(target)) return gaps.goOn();
    const next = nextOpen(placeOf({ placeholder: name }));
    if (next?.dataset.choice) return lead(next, true);
    (next ? desk.inputOf(next.dataset.placeholder) : desk.mainWay())?.focus();
  });
  root.addEventListener("change", ({ target }) => {
    const place = /** @type {HTMLInputElement} */ (target).closest("[data-switch]");
    const { switch: name } = /** @type {HTMLElement | null} */ (place)?.dataset ?? {};
    if (name) change(name, /** @type {HTMLInputElement} */ (target).value);
  });

  /**
   * Write in another language, in another channel or tone.
   *
   * @param {string} name
   * @param {string} value
   */
  function change(name, value) {
    desk.status("");
    if (name === "language") followed = value;
    casebook.changeCase((client, choices) => {
      if (name === "channel") choices.channel = value;
      if (name === "register") choices.tones[desk.letters[0].lang] = value;
      if (name === "language") client.language = value;
    });
    if (name === "language") return useLanguage(value);
    show();
    // The tones were built anew: the focus stays where the reader is.
    if (name === "register") chosen("register")?.focus();
  }

  labelFields(root);
  const fields = wakeFields(desk);
  const editor = wakeEditor(desk, fill);
  const waysOut = wakeWaysOut(desk, editor);
  wakeWhose(part("whose"));
  const choices = hasChoices ? wakeChoices(desk) : null;

  choose("channel", casebook.choices().channel);
  casebook.watch(() => {
    load();
    followLanguage();
  });
  if (say.moved) {
    import("./offers.js").then(({ carryAnswersOver }) => carryAnswersOver(say)).catch(() => {});
  }
  watchTrouble(desk.status);
  show();
  load();
  followLanguage();
  // Last: what isn't whole offers nothing, and the letters stand there to select.
  root.classList.add("is-awake");
  for (const name of ["controls", "actions", "list"]) part(name).hidden = false;
}
