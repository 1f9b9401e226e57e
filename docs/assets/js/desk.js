/**
 * The message desk: choose channel and tone, fill the gaps, copy plain text.
 *
 * A value typed once serves every template, in every language; what is kept,
 * and where, is the casebook's business. The words come from the desk's own
 * data-say- attributes.
 */

import { casebook } from "./casebook.js";
import { copyText, selectText } from "./clipboard.js";
import { writeDay } from "./dates.js";
import { fillGaps, gapsOf, mailLink, textOf, wholeText } from "./message.js";

export function wakeDesk(root) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const say = root.dataset;
  const letters = [...root.querySelectorAll("[data-channel]")];
  const inputs = [...root.querySelectorAll("[data-value]")];
  const status = part("status");
  const guard = part("guard");
  const mail = part("mail");
  const language = letters[0].lang;
  let letter = letters[0];
  const inLetter = (name) => letter.querySelector(`[data-part="${name}"]`);

  const radios = (name) => [...root.querySelectorAll(`[data-switch="${name}"] input`)];
  const chosen = (name) => radios(name).find((radio) => radio.checked)?.value;
  const choose = (name, value) => {
    const radio = radios(name).find((radio) => radio.value === value);
    if (radio) radio.checked = true;
  };
  const inputOf = (name) => inputs.find((input) => input.dataset.value === name);

  function written(name) {
    const input = inputOf(name);
    const value = input.value.trim();
    return input.type === "date" ? writeDay(value, say.locale, say.date) : value;
  }

  /** Show the letter of the chosen channel, in the chosen tone or the nearest there is. */
  function show() {
    const ofChannel = letters.filter((other) => other.dataset.channel === chosen("channel"));
    const tone = chosen("register");
    letter = ofChannel.find((other) => other.dataset.register === tone) ?? ofChannel[0];
    letters.forEach((other) => (other.hidden = other !== letter));
    for (const radio of radios("register")) {
      const there = ofChannel.some((other) => other.dataset.register === radio.value);
      radio.disabled = !there;
      radio.checked = radio.value === letter.dataset.register;
    }
    const needed = gapsOf(letter);
    inputs.forEach((input) => {
      input.closest("[data-field]").hidden = !needed.includes(input.dataset.value);
    });
    const hasSubject = Boolean(inLetter("subject"));
    part("copy-subject").hidden = !hasSubject;
    part("copy-body").hidden = !hasSubject;
    mail.hidden = letter.dataset.channel !== "email";
    fill();
  }

  function fill() {
    fillGaps(letter, written);
    mail.href = mailLink(textOf(letter));
    guard.hidden = true;
    inputs.forEach((input) => input.removeAttribute("aria-invalid"));
  }

  function load() {
    const { values } = casebook.case();
    inputs
      .filter((input) => input !== document.activeElement)
      .forEach((input) => (input.value = values[input.dataset.value] ?? ""));
    fill();
  }

  /** Point out the first empty gap and take the reader there; answers whether there is one. */
  function pointOutGap() {
    const empty = gapsOf(letter).find((name) => !written(name));
    if (!empty) return false;
    const input = inputOf(empty);
    const field = input.labels[0].textContent;
    part("guard-text").textContent = say.sayMissing.replace("{field}", field);
    guard.hidden = false;
    input.setAttribute("aria-invalid", "true");
    input.focus();
    return true;
  }

  async function copy(text, element) {
    guard.hidden = true;
    const done = await copyText(text);
    if (!done) selectText(element);
    status.textContent = done ? say.sayCopied : say.sayRefused;
  }

  const copyAll = () => copy(wholeText(textOf(letter)), inLetter("body"));
  const guarded = (action) => () => pointOutGap() || action();

  part("copy-all").addEventListener("click", guarded(copyAll));
  part("copy-with-blanks").addEventListener("click", copyAll);
  for (const name of ["subject", "body"]) {
    const copyPart = () => copy(textOf(letter)[name], inLetter(name));
    part(`copy-${name}`).addEventListener("click", guarded(copyPart));
  }
  mail.addEventListener("click", (event) => pointOutGap() && event.preventDefault());

  root.addEventListener("input", (event) => {
    const { value: name } = event.target.dataset;
    if (!name) return;
    const kept = casebook.changeCase(({ values }) => (values[name] = event.target.value));
    status.textContent = kept ? "" : say.sayNotSaved;
  });
  root.addEventListener("change", (event) => {
    const name = event.target.closest("[data-switch]")?.dataset.switch;
    if (!name) return;
    status.textContent = "";
    show();
    casebook.change(({ choices }) => {
      if (name === "channel") choices.channel = chosen("channel");
      else choices.tones[language] = chosen("register");
    });
  });

  root.classList.add("is-awake");
  part("controls").hidden = false;
  part("actions").hidden = false;
  const { channel, tones } = casebook.choices();
  choose("channel", channel);
  choose("register", tones[language]);
  casebook.watch(load);
  show();
  load();
}
