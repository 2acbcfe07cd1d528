import { folded } from './page-casing.ts'

const endings = /(?:en|er|e|n|s)$/
const plain: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' }

/** The German noun of which the page has several, in its spelling: brautstrauss is the Brautstrauß of "Brautsträuße". null where it has none. */
export function germanSingular({ word, texts }: { word: string; texts: readonly string[] }): string | null {
  const nouns = texts.flatMap((text) => text.match(/\p{Lu}\p{Ll}+/gu) ?? [])
  for (const noun of nouns) {
    const stem = noun.replace(endings, '')
    if (stem === noun) continue
    const singular = [stem, withoutUmlaut(stem), noun.slice(0, -1)].find((form) => folded(form) === word)
    if (singular !== undefined) return singular
  }
  return null
}

/** Only the last vowel of a compound changes in its plural: Türschlösser, Türschloss. */
function withoutUmlaut(stem: string): string {
  return stem.replace(/[äöü](?=[^äöü]*$)/, (vowel) => plain[vowel] ?? vowel)
}
