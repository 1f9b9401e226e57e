/** A button that opens the header's search, as its field does when it gets the focus. */
export function wakeOpenSearch(button) {
  button.addEventListener("click", () => {
    const toggle = document.getElementById("__search");
    if (!toggle.checked) toggle.click();
    document.querySelector("input[name=query]").focus();
  });
}
