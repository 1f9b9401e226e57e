/**
 * The letters of a desk in another language: read from that language's page,
 * when asked for, so that no text exists twice and nothing loads in vain.
 */

const pages = new Map();

function pageIn(language) {
  if (!pages.has(language)) {
    const link = document.querySelector(`a[hreflang="${language}"]`);
    const page = fetch(link.href.split("#")[0])
      .then((response) => (response.ok ? response.text() : Promise.reject(response.status)))
      .then((html) => new DOMParser().parseFromString(html, "text/html"));
    page.catch(() => pages.delete(language));
    pages.set(language, page);
  }
  return pages.get(language);
}

/** Give the desk's letters in a language, or null if they can't be had now. */
export async function lettersIn(language, desk) {
  const here = [...desk.querySelectorAll(`[data-channel][lang="${language}"]`)];
  if (here.length) return here;
  try {
    const page = await pageIn(language);
    const same = page.querySelector(`[data-desk="${desk.dataset.desk}"]`);
    return [...same.querySelectorAll("[data-channel]")].map((letter) => {
      const copy = document.importNode(letter, true);
      // Two languages of a desk on one page: the ids of the page's own stay.
      copy.removeAttribute("id");
      return copy;
    });
  } catch {
    return null;
  }
}
