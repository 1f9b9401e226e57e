// @ts-nocheck
/**
 * The message desk: the letter first. Choose language, channel and tone, fill the gaps in the
 * letter (desk-gaps.js, desk-choices.js) or as a list, change the text by hand, take it away as plain text.
 *
 * A value typed once serves every template, in every language. What is kept,
 * and where, is the casebook's business; the words come from the desk's own
 * data-say- attributes.
 */

/**
 * What the modules of a desk share.
 *
 * @typedef {object} Desk
 * @property {HTMLElement} root
 * @property {DOMStringMap} say
 * @property {ReturnType<typeof import("./parts.js").partsOf>} part
 * @property {HTMLElement[]} letters in the message's language
 * @property {HTMLElement} letter the one that is shown
 * @property {(name: string) => HTMLElement | null} inLetter
 * @property {(name?: string) => HTMLInputElement | undefined} inputOf
 * @property {(name: string) => string} written
 * @property {() => import("./choices.js").Answers} answers what was decided in this guide's texts
 * @property {() => ReturnType<typeof import("./choices.js").openPlaces>} open what is still open
 * @property {(name?: string) => boolean} asksFor
 * @property {(text?: string) => void} status
 * @property {() => HTMLElement} mainWay
 * @property {(name: string, except?: string[]) => string | undefined} nextGap
 * @property {(name: string) => void} lead
 * @property {() => Promise<unknown>} loadGaps
 */

import { casebook } from "./casebook.js";
import { wakeEditor } from "./desk-editor.js";
import { wakeFields } from "./desk-fields.js";
import { wakeWaysOut } from "./desk-ways-out.js";
import { fillLetter, gapsOf, openIn } from "./message.js";
import { watchTrouble } from "./trouble.js";

export async function wakeDesk(root) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const say = root.dataset;
  const pageLanguage = document.documentElement.lang;
  // The message's language that was asked for last, whether or not it could be had.
  let followed = pageLanguage;
  const desk = {
    root,
    say,
    part,
    letters: [...root.querySelectorAll("[data-channel]")],
    letter: null,
    inLetter: (name) => desk.letter.querySelector(`[data-part="${name}"]`),
    inputOf: (name) => fields.inputOf(name),
    written: (name) => fields.written(name),
    /** What the reader has decided in this guide's texts, by choice and passage. */
    answers: () => casebook.case().answers[say.scenario] ?? {},
    /** What is still open, in the order of the text. */
    open: () => openIn(desk.letter, fields.written, desk.answers()),
    asksFor: (name) => gapsOf(desk.letter).includes(name),
    status: (text) => (part("status").textContent = text ?? ""),
    /** What a message's language is called. */
    languageName: (code) => nameOf(radios("language").find(({ value }) => value === code)) ?? code,
    mainWay: () => waysOut.main(),
    placeOf,
    nextOpen,
    lead,
    loadGaps,
  };
  // What fills gaps in the letter, once it is loaded.
  let gaps = null;
  // What answers choices in the letter, for a desk that has some.
  let choices = null;
  let loadingGaps = null;

  const radios = (name) => [...root.querySelectorAll(`[data-switch="${name}"] input`)];
  const nameOf = (radio) => radio?.closest("label").querySelector("span").textContent;
  const chosen = (name) => radios(name).find((radio) => radio.checked)?.value;
  const choose = (name, value) => {
    const radio = radios(name).find((other) => other.value === value);
    if (radio) radio.checked = true;
  };

  /** Show the letter of the chosen channel, in the chosen tone or the nearest there is. */
  function show() {
    editor.close();
    const language = desk.letters[0].lang;
    const ofChannel = desk.letters.filter((letter) => letter.dataset.channel === chosen("channel"));
    const tone = casebook.choices().tones[language];
    desk.letter = ofChannel.find((letter) => letter.dataset.register === tone) ?? ofChannel[0];
    root.querySelectorAll("[data-channel]").forEach((letter) => {
      letter.hidden = letter !== desk.letter;
    });
    showTones(ofChannel);
    for (const gap of desk.letter.querySelectorAll("[data-placeholder]")) {
      gap.setAttribute("role", "button");
      gap.tabIndex = 0;
    }
    sayHow();
    waysOut.show();
    fill();
  }

  /** The line that says in which language, channel and tone the message is. */
  function sayHow() {
    const named = (name) => nameOf(radios(name).find((one) => one.checked));
    const tone = part("tones").closest("fieldset").hidden ? null : named("register");
    const line = [named("language"), named("channel"), tone].filter(Boolean).join(" · ");
    part("how").textContent = line;
  }

  /** A tone that this channel doesn't have stays visible, switched off, and says why. */
  function showTones(ofChannel) {
    const tones = part("tones");
    const names = new Map(
      desk.letters.map((letter) => [letter.dataset.register, letter.dataset.tone]),
    );
    tones.replaceChildren(
      ...[...names].map(([register, name]) => {
        const choice = part("tone-choice").content.cloneNode(true).firstElementChild;
        const radio = choice.querySelector("input");
        const there = ofChannel.some((letter) => letter.dataset.register === register);
        radio.value = register;
        radio.disabled = !there;
        radio.checked = register === desk.letter.dataset.register;
        choice.querySelector("[data-part='tone-name']").textContent = name;
        choice.querySelector("[data-part='tone-missing']").hidden = there;
        return choice;
      }),
    );
    tones.closest("fieldset").hidden = names.size < 2;
  }

  function fill() {
    fillLetter(desk.letter, fields.written, desk.answers());
    choices?.show();
    // What isn't sent asks for nothing.
    const needed = gapsOf(desk.letter);
    root.querySelectorAll("[data-field]").forEach((field) => {
      field.hidden = !needed.includes(field.dataset.field);
    });
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

  async function useLanguage(language) {
    followed = language;
    const letters = await import("./desk-languages.js")
      .then(({ lettersIn }) => lettersIn(language, root))
      .catch(() => null);
    // Another was asked for in the meantime.
    if (language !== followed) return;
    if (!letters) {
      desk.status(say.sayLanguageFailed);
      choose("language", desk.letters[0].lang);
      return;
    }
    desk.letters = letters;
    const shelf = part("letters");
    letters.filter((letter) => !shelf.contains(letter)).forEach((letter) => shelf.append(letter));
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

  /** Where something open stands in the letter: what isn't sent is hidden. */
  function placeOf({ placeholder, choice }) {
    if (choice) return desk.letter.querySelector(`[data-choice="${choice}"]`);
    const gaps = [...desk.letter.querySelectorAll(`[data-placeholder="${placeholder}"]`)];
    return gaps.find((gap) => gap.getClientRects().length) ?? gaps[0];
  }

  /** The next place that is open after one, beginning again at the end. */
  function nextOpen(from) {
    const { placeholder, choice } = from.dataset;
    const open = desk
      .open()
      .filter((one) => one.placeholder !== placeholder || one.choice !== choice)
      .map(placeOf);
    const follows = (place) =>
      from.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
    return open.find(follows) ?? open[0];
  }

  /** Load what fills gaps in the letter; where it can't be had, the list is left. */
  function loadGaps() {
    loadingGaps ??= import("./desk-gaps.js").then(
      ({ wakeGaps }) => (gaps = wakeGaps(desk)),
      () => (loadingGaps = null),
    );
    return loadingGaps;
  }

  /** Lead the reader to a place of the letter that is open; `asked` if the reader asked for it. */
  function lead(place, asked = false) {
    if (place.dataset.choice) return choices?.lead(place, asked);
    if (gaps) return asked ? gaps.use(place) : gaps.open(place);
    unfold(true);
    desk.inputOf(place.dataset.placeholder).focus();
  }

  function unfold(open) {
    part("unfold").setAttribute("aria-expanded", String(open));
  }

  const isUnfolded = () => part("unfold").getAttribute("aria-expanded") === "true";
  part("unfold").addEventListener("click", () => unfold(!isUnfolded()));

  async function useGap(gap) {
    await loadGaps();
    lead(gap, true);
  }

  root.addEventListener("click", ({ target }) => {
    const gap = target.closest("[data-placeholder]");
    if (gap && window.getSelection().isCollapsed) useGap(gap);
  });
  // Enter leads from gap to gap: in the letter, or in the list if that is where the reader is.
  root.addEventListener("keydown", (event) => {
    const { value: name, placeholder } = event.target.dataset;
    if (event.key !== "Enter" && !(placeholder && event.key === " ")) return;
    if (!name && !placeholder) return;
    event.preventDefault();
    if (placeholder) return useGap(event.target);
    if (gaps?.has(event.target)) return gaps.goOn();
    const next = nextOpen(placeOf({ placeholder: name }));
    if (next?.dataset.choice) return lead(next, true);
    (next ? desk.inputOf(next.dataset.placeholder) : desk.mainWay()).focus();
  });
  root.addEventListener("change", async ({ target }) => {
    const name = target.closest("[data-switch]")?.dataset.switch;
    if (!name) return;
    desk.status("");
    if (name === "language") followed = target.value;
    casebook.changeCase((client, choices) => {
      if (name === "channel") choices.channel = target.value;
      if (name === "register") choices.tones[desk.letters[0].lang] = target.value;
      if (name === "language") client.language = target.value;
    });
    if (name === "language") await useLanguage(target.value);
    else show();
    // The tones were built anew: the focus stays where the reader is.
    if (name === "register")
      radios("register")
        .find((radio) => radio.checked)
        ?.focus();
  });

  const fields = await wakeFields(desk);
  if (root.querySelector("[data-choice], [data-passage]")) {
    // Where it can't be had, all alternatives stand there.
    import("./desk-choices.js").then(
      ({ wakeChoices }) => {
        choices = wakeChoices(desk);
        fill();
      },
      () => {},
    );
  }
  const editor = wakeEditor(desk, fill);
  const waysOut = wakeWaysOut(desk, editor);

  choose("channel", casebook.choices().channel);
  casebook.watch(() => {
    load();
    followLanguage();
  });
  watchTrouble(desk.status);
  show();
  load();
  followLanguage();
  // Last: what isn't whole offers nothing, and the letters stand there to select.
  root.classList.add("is-awake");
  for (const name of ["controls", "actions", "list"]) part(name).hidden = false;
}

for (const root of document.querySelectorAll("[data-desk]")) {
  queueMicrotask(() => wakeDesk(root));
}
