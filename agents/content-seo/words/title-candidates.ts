import type { PageView } from '../page-view.ts'
import { addressWords } from './address-words.ts'
import { contentWords } from './function-words.ts'
import { isBoilerplate } from './is-boilerplate.ts'
import { isLegalPage } from './is-legal-page.ts'
import { capital, ownHeading } from './own-heading.ts'
import { placeOf } from './place-of.ts'
import { pointsBack } from './points-back.ts'
import { sentencesOf } from './sentences-of.ts'
import { hasName, siteName } from './site-name.ts'
import { topicsOf } from './topics-of.ts'
import type { WordingLanguage } from './written-in.ts'

interface Wording {
  readonly page: PageView
  readonly suffix: string
  readonly language: WordingLanguage
  readonly fits: (own: string) => boolean
}

/** What a title could be, best first. Whether it fits, says more, and is free is the caller's to see. */
export function titleCandidates(wording: Wording): readonly string[] {
  const { page, suffix } = wording
  const heading = ownHeading(page, wording)
  const named = /^(?:home(?: ?page)?|startseite|start|welcome|willkommen)$/i.test(page.ownTitle) ? '' : page.ownTitle
  const bases = unique([heading, named, heading === null && page.path === '/' ? siteName(suffix) : null])
  const fuller = bases.flatMap((base) => [
    base === siteName(suffix) ? topicsOf(page, { ...wording, base: placed(base, wording) ?? base }) : null,
    placed(base, wording),
    isShort(base) ? topicsOf(page, { ...wording, base }) : null,
  ])
  const said = bases.flatMap((base) => (isShort(base) ? opening({ ...wording, base }) : []))
  const hasEnough = heading !== null && !isShort(heading)
  const candidates = hasEnough ? [placed(heading, wording), heading, ...fuller] : [...fuller, ...said, heading]
  return unique([...candidates, ...(bases.length === 0 ? nameless(wording) : []), entity(wording)])
}

function isShort(base: string): boolean {
  return base.length < 20
}

function unique(texts: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== null && text !== undefined && text !== '') as readonly string[]
}

const nowhere =
  /^(?:contact.*|kontakt.*|about.*|über .*|team|our .*|unser.*|prices?|preise|price list|preisliste|news|aktuelles|blog|faqs?|jobs?|careers?|karriere|menu|speisekarte|gallery|galerie|history|geschichte|opening (?:hours|times)|öffnungszeiten|anfahrt|services?|leistungen|products?|produkte|events?|termine|veranstaltungen|shop|downloads?|links|references?|referenzen|delivery.*|versand.*|how|why|what|when|wie|was|warum|wann|wo)\b/i

/** The topic and where: only on pages of a business, never behind a sentence, a question or an article's heading. */
function placed(base: string, { page, suffix }: Wording): string | null {
  const place = placeOf(page)
  if (place === null || isArticle(page) || isLegalPage(page) || nowhere.test(base) || /[:?!,–|\d]/.test(base) || base.split(' ').length > 5)
    return null
  const stem = place.toLowerCase().slice(0, Math.max(4, place.length - 2))
  const isSaid = [base, suffix].some((text) => text.toLowerCase().includes(stem)) || /\s(?:in|at|near|bei|im|am)\s/i.test(base)
  return isSaid || ailing.test(base) ? null : `${base} in ${place}`
}

/** Nobody has a pain "in Leeds". */
const ailing = /(?:pains?|aches?|schmerz(?:en)?|beschwerden|krankheit(?:en)?|diseases?|syndrome?|allerg(?:y|ies|ien?))$/i

function isArticle({ facts }: PageView): boolean {
  const types = facts.structuredData.flatMap((block) => (block.ok ? [JSON.stringify(block.data)] : []))
  const isMarked = types.some((text) => /"@type":"(?:Article|BlogPosting|NewsArticle|Recipe|HowTo)"/.test(text))
  return (
    isMarked || facts.openGraph['og:type'] === 'article' || facts.bodyClasses.some((name) => name === 'single-post' || name.startsWith('postid-'))
  )
}

const speaking = /\b(?:we|we’re|we're|i|you|your|our|us|my|wir|ich|sie|ihr|ihre|ihnen|uns|unser|unsere|unseren|unserem|mein|meine)\b/i

/** A first sentence short enough to stand whole behind the name of the page: "Bread: Five loaves, every day but Monday". */
function opening({ page, fits, base, language }: Wording & { base: string }): readonly string[] {
  const [sentence] = page.facts.paragraphs.slice(0, 2).flatMap((paragraph) => sentencesOf(paragraph, language))
  if (sentence === undefined || !/\.$/.test(sentence) || sentence.split(' ').length > 8 || isLegalPage(page)) return []
  const bare = sentence.replace(/\.$/, '')
  const repeats = contentWords(bare).some((word) => contentWords(base).includes(word))
  if (speaking.test(bare) || pointsBack(bare) || isBoilerplate(bare) || repeats || /[@\d]|:/.test(bare)) return []
  return fits(`${base}: ${bare}`) ? [`${base}: ${bare}`] : []
}

/** A page without any heading: the words of its address, where the page itself uses them. */
function nameless({ page, language }: Wording): readonly string[] {
  const address = addressWords(page, language)
  if (address === null) return []
  const spoken = new Set(page.facts.paragraphs.flatMap((paragraph) => contentWords(paragraph)))
  const words = contentWords(address.whole)
  return words.length >= 2 && words.every((word) => spoken.has(word)) ? [capital(address.whole)] : []
}

/** A first page that names no topic: the name of the site, and where it is. */
function entity({ page, suffix }: Wording): string | null {
  const name = siteName(suffix)
  const place = placeOf(page)
  const isNamed = [...page.facts.headings.map(({ text }) => text), ...page.facts.paragraphs].some((text) => hasName(text, name))
  if (!isNamed || page.path !== '/' || place === null || name.toLowerCase().includes(place.toLowerCase())) return null
  return `${name} in ${place}`
}
