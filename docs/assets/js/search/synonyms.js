/**
 * Finds the groups of synonyms that words belong to, single words and expressions alike.
 *
 * A group is a key such as "=12" (words that mean the same) or "~3" (words that belong
 * together). Pages are indexed under the keys too, so a search for one word of a group
 * finds all of them with a single look-up.
 */

export class Synonyms {
  constructor({ same, near }, analysis) {
    /** Term, or terms of an expression joined by spaces, to its groups. */
    this.entries = new Map()
    /** The first term of expressions to how many words these have, longest first. */
    this.lengths = new Map()
    this.members = new Map()
    const keyOf = (entry) =>
      analysis
        .words(entry)
        .map(({ term }) => term)
        .join(" ")
    same.forEach((group, index) => {
      for (const entry of group) this.add(keyOf(entry), `=${index}`, entry)
    })
    near.forEach((group, index) => {
      for (const entry of group) {
        const key = keyOf(entry)
        const families = (this.entries.get(key) ?? []).filter((name) => name[0] === "=")
        if (!families.length) this.add(key, `~${index}`, entry)
        for (const family of families)
          for (const member of this.members.get(family)) this.add(member, `~${index}`, entry)
      }
    })
  }

  add(key, group) {
    if (!key) return
    if (!this.entries.has(key)) this.entries.set(key, [])
    const groups = this.entries.get(key)
    if (!groups.includes(group)) groups.push(group)
    if (!this.members.has(group)) this.members.set(group, new Set())
    this.members.get(group).add(key)
    const terms = key.split(" ")
    if (terms.length > 1) {
      const lengths = new Set(this.lengths.get(terms[0])).add(terms.length)
      this.lengths.set(terms[0], [...lengths].sort((a, b) => b - a))
    }
  }

  /** Give the groups of one term. */
  groupsOf(term) {
    return this.entries.get(term) ?? []
  }

  /** Give each expression of several words among the words: {from, to, groups}, longest first. */
  expressions(words) {
    const found = []
    for (let from = 0; from < words.length; from++)
      for (const length of this.lengths.get(words[from].term) ?? []) {
        if (from + length > words.length) continue
        const terms = words.slice(from, from + length).map(({ term }) => term)
        const groups = this.entries.get(terms.join(" "))
        if (!groups) continue
        found.push({ from, to: from + length, groups })
        from += length - 1
        break
      }
    return found
  }
}
