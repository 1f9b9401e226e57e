// @ts-check
/** What clients are called where they are listed: each by a name of its own. Pure. */

/**
 * The name without what can't be seen: two that look the same are the same.
 *
 * @param {string} name
 */
const visible = (name) => name.normalize("NFC").replace(/\s+/g, " ").trim();

/**
 * @param {[string, {name: string}][]} clients in order
 * @param {string} unnamed what one without a name is called, with `{number}`
 * @returns {Map<string, string>} {id: name}; the second "Rossi" is "Rossi (2)"
 */
export function clientNames(clients, unnamed) {
  const names = new Map();
  const taken = new Set();
  clients.forEach(([id, client], index) => {
    const name = visible(client.name) || unnamed.replace("{number}", String(index + 1));
    let own = name;
    for (let number = 2; taken.has(own); number++) own = `${name} (${number})`;
    taken.add(own);
    names.set(id, own);
  });
  return names;
}
