/**
 * Makes the theme's search box a combobox: the field keeps the focus, the arrow keys choose
 * among the results, Enter opens the chosen one (the best where none is chosen).
 *
 * The theme would move the focus into its results; a reader who types on would lose the place.
 */

const RESULT = ".md-search-result__link";

export function wakeCombobox(field) {
  const list = document.getElementById(field.getAttribute("aria-controls"));
  const options = () => [...list.querySelectorAll(RESULT)];
  const chosen = () => options().findIndex((option) => option.ariaSelected === "true");

  const choose = (at) => {
    options().forEach((option, number) => (option.ariaSelected = String(number === at)));
    const option = options()[at];
    if (!option) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  const describe = () => {
    const found = options();
    found.forEach((option, number) => {
      option.id = `${list.id}-${number}`;
      option.role = "option";
      option.closest("li").role = "presentation";
    });
    field.ariaExpanded = String(found.length > 0);
    choose(-1);
  };
  new MutationObserver(describe).observe(list, { childList: true });

  // The theme calls it a list when the search opens, and nothing when it closes.
  const name = () => {
    if (list.role !== "listbox") list.role = "listbox";
  };
  new MutationObserver(name).observe(list, { attributeFilter: ["role"] });
  name();

  const step = (by) => {
    const count = options().length;
    if (count) choose(chosen() < 0 && by < 0 ? count - 1 : (chosen() + by + count) % count);
  };
  const keys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => options()[chosen()].click(),
  };
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || !keys[event.key]) return;
    if (event.key === "Enter" && chosen() < 0) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
}
