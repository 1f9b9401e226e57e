/** A button that opens the header's search, as its field does when it gets the focus. */

export function wakeOpenSearch(button) {
  const toggle = document.getElementById("__search");
  const field = document.querySelector("input[name=query]");
  button.addEventListener("click", () => {
    if (!toggle.checked) toggle.click();
    field.focus();
  });
}
