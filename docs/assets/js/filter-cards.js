/**
 * Shows only the home page's cards of one moment, of one party, or of both, and says how many.
 * Without JavaScript there are no filters and every card is shown.
 */

export function wakeFilterCards(root) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const sections = [...document.querySelectorAll("[data-moment]")];
  const cards = (section) => [...section.querySelectorAll("[data-parties]")];
  const chosen = (name) => root.querySelector(`[name="filter-${name}"]:checked`)?.value;

  function show() {
    const moment = chosen("moment");
    const party = chosen("party");
    let shown = 0;
    let all = 0;
    for (const section of sections) {
      const wanted = !moment || section.dataset.moment === moment;
      for (const card of cards(section)) {
        card.hidden = !(wanted && (!party || card.dataset.parties.split(" ").includes(party)));
        all += 1;
        shown += card.hidden ? 0 : 1;
      }
      section.hidden = cards(section).every((card) => card.hidden);
    }
    part("status").textContent = root.dataset.shown.replace("{n}", shown).replace("{all}", all);
    part("none").hidden = shown > 0;
  }

  // Whoever comes back from a guide finds the cards as they were left: the browser keeps what
  // was chosen.
  window.addEventListener("pageshow", () => {
    if (chosen("moment") || chosen("party")) show();
  });
  root.addEventListener("change", show);
  part("reset").addEventListener("click", () => {
    root.querySelectorAll("[value='']").forEach((box) => (box.checked = true));
    show();
    root.querySelector("input:checked").focus();
  });
  root.hidden = false;
}

for (const root of document.querySelectorAll("[data-filter-cards]")) {
  queueMicrotask(() => wakeFilterCards(root));
}
