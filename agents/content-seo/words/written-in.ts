import type { PageFacts } from '@bizosaas/automation'

/** The languages whose wording the rules know. */
export type WordingLanguage = 'en' | 'de'

/** Words that make up a good part of any text of their language; neighbours of English and German are here to be told from them. */
const common: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet('the and of to is for with you your we our are this that from at it have be by as not'),
  de: wordSet('der die das und ist für mit sie ihr wir unser unsere sind von zu den dem ein eine nicht auf im auch bei'),
  fr: wordSet('le la les des du et est pour avec vous votre nous notre nos dans sur une au aux en à qui que'),
  es: wordSet('el la los las del y es para con usted su nuestro nuestra en por una un que se al'),
  it: wordSet('il lo gli della di e è per con voi nostro nostra noi in una un che dal nel alla'),
  nl: wordSet('de het een van en is voor met u uw wij onze ons zijn op aan bij naar niet ook'),
  pt: wordSet('o os as do da e é para com você seu nosso nossa em uma um que no na ao'),
  sv: wordSet('och att det som en ett är för med på av vi våra er till från inte'),
  pl: wordSet('i w na z do się jest dla oraz nasz nasza to nie od po że'),
}
const fewest = 3

/**
 * The language a page is written in, where the rules can word texts in it; null for every other language and where it is not sure.
 * The text decides, since a page is often declared in the language of its theme; what is declared counts where the text is short.
 */
export function writtenIn({ textLanguage, language, headings, paragraphs }: PageFacts): WordingLanguage | null {
  if (textLanguage !== null) return textLanguage
  const text = [...headings.map((heading) => heading.text), ...paragraphs].join(' ')
  if (!isLatin(text)) return null
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = Object.entries(common).map(([name, set]) => ({ name, count: words.filter((word) => set.has(word)).length }))
  const [best, second] = counts.sort((a, b) => b.count - a.count)
  if (best !== undefined && best.count >= fewest && best.count > (second?.count ?? 0)) return known(best.name)
  return known(language ?? '')
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const latin = text.match(/\p{sc=Latin}/gu) ?? []
  return latin.length >= letters.length * 0.8
}

function known(tag: string): WordingLanguage | null {
  const [primary = ''] = tag.toLowerCase().split('-')
  return primary === 'en' || primary === 'de' ? primary : null
}
