import type { PageView } from '../page-view.ts'
import { contentWords, isFunctionWord } from './function-words.ts'
import { isBoilerplate } from './is-boilerplate.ts'

const most = 4
const furniture =
  /^(?:faqs?|fragen.*|häufige fragen|kontakt.*|contact.*|öffnungszeiten|sprechzeiten|opening (?:hours|times)|hours|anfahrt|directions|find us|so finden sie.*|why .*|warum .*|über .*|about.*|team|impressum|news|aktuelles|neuigkeiten|related.*|comments?|kommentare?|references?|referenzen|testimonials?|reviews?|kundenstimmen|bewertungen|gallery|galerie|book .*|order .*|call .*|get .*|jetzt .*|termin.*|anfrage.*|prices?|preise|details|overview|überblick|übersicht|more.*|weitere.*|share.*|summary|fazit|einleitung|introduction|conclusion|links|downloads?|partners?|partner|sponsors?|address|adresse|tags|categories|kategorien|archive?|search|suche)$/i

/** Sub-headings that are names of topics, not sentences and not furniture of a site: "Services: Heating, Water, Bathrooms". */
export function topicsOf({ facts }: PageView, { base, fits }: { base: string; fits: (own: string) => boolean }): string | null {
  const topics: string[] = []
  const titled = (names: readonly string[]) => `${base}: ${names.join(', ')}`
  for (const { level, text, isInContent } of facts.headings) {
    const isNew = level === 2 && isInContent && isTopic(text) && !repeats(text, [base, ...topics])
    if (isNew && topics.length < most && fits(titled([...topics, text]))) topics.push(text)
  }
  return topics.length < 2 ? null : titled(topics)
}

function repeats(text: string, others: readonly string[]): boolean {
  const said = new Set(others.flatMap((other) => contentWords(other)))
  return contentWords(text).some((word) => said.has(word))
}

function isTopic(text: string): boolean {
  const words = text.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (words.length > 3 || text.length < 3 || /[.?!:,;\d]/.test(text) || !/^\p{Lu}/u.test(text)) return false
  if (isFunctionWord(first) || isFunctionWord(last) || text === text.toUpperCase()) return false
  return !furniture.test(text) && !isBoilerplate(text)
}
