/** Opens the header's search, as its field does when it gets the focus. */

/** A button that opens the search. */
export function wakeOpenSearch(button) {
  button.addEventListener("click", openSearch);
}

export function openSearch() {
  const toggle = document.getElementById("__search");
  const field = document.querySelector("input[name=query]");
  if (!toggle.checked) toggle.click();
  field.focus();
}
