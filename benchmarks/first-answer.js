/**
 * Stands in a page of the built site while benchmarks/first_answer.py opens its search.
 *
 * `firstAnswer(query)` opens it as a press does, and types as soon as the field has the focus. It
 * gives the milliseconds from the press and from the focus until the answer was painted.
 */

globalThis.firstAnswer = (query) =>
  new Promise((resolve) => {
    const field = document.querySelector("input[name=query]");
    const list = document.querySelector("#kb-search-results");
    const pressed = performance.now();
    let focused;
    field.addEventListener(
      "focus",
      () => {
        focused = performance.now();
        field.value = query;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      },
      { once: true },
    );
    new MutationObserver((_, observer) => {
      if (list.ariaBusy !== "false") return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          const now = performance.now();
          const failed = !list.querySelector("a[href*='/scenarios/']");
          resolve({ press: now - pressed, focus: now - focused, failed });
        }),
      );
    }).observe(list, { attributeFilter: ["aria-busy"] });
    document.querySelector("button[data-open-search]").click();
  });
