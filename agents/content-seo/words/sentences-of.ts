/** The sentences of a text in the language of the page. */
export function sentencesOf(text: string, language: string | null): readonly string[] {
  const sentences = [...new Intl.Segmenter(localeOf(language), { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim())
  return sentences.filter((sentence) => sentence !== '')
}

/** A page may name a language nobody knows. */
function localeOf(language: string | null): string | undefined {
  try {
    return language === null ? undefined : Intl.getCanonicalLocales(language)[0]
  } catch {
    return undefined
  }
}
