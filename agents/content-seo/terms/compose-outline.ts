import { type BrandRule, describeBrandRule } from '@bizosaas/automation'
import { judgeText } from '../../judge-text.ts'
import { isSameMatter } from './cluster-queries.ts'
import type { MappedTerm } from './map-terms.ts'
import type { Outline } from './outline.ts'
import { postHtml } from './post-html.ts'
import type { TermPage, TermSite } from './read-term-pages.ts'
import { slugOf } from './slug-of.ts'
import { stemsOf } from './stems-of.ts'

export type ComposedOutline = { readonly kind: 'outline'; readonly outline: Outline } | { readonly kind: 'abstain'; readonly reason: string }

const mostHeadings = 6
const mostRelated = 4
const leastParts = 2
const questionStart = {
  en: /^(?:how|what|why|when|where|which|who|can|could|is|are|do|does|should|will)\b/i,
  de: /^(?:wie|was|warum|wieso|wann|wo|welche[rsn]?|wer|kann|können|ist|sind|muss|darf|soll|sollte|lohnt)(?![\p{L}])/iu,
}
/** "How to" and "Wie man" ask for no answer but for a way, and take no question mark. */
const wayStart = /^(?:how to|wie man)\b/i

interface Composing {
  readonly term: MappedTerm
  readonly site: TermSite
  readonly language: 'en' | 'de'
  /** Of the brand file. What they forbid and nobody could mend would be taken out behind the model that was paid for it: it is left out here. */
  readonly rules: readonly BrandRule[]
}

/** An outline from the searches themselves: their subtopics as headings, their questions, and ways to the pages there are. */
export function composeOutline({ term, site, language, rules }: Composing): ComposedOutline {
  const cased = (query: string) => sentence({ query, site, language })
  const isQuestion = (query: string) => questionStart[language].test(query)
  const forbids = (text: string) => judgeText({ text, rules }).left
  const title = cased(term.term)
  const [unsayable] = forbids(title)
  if (unsayable !== undefined) return { kind: 'abstain', reason: forbiddenBy(unsayable) }
  const others = distinct(term).filter((query) => forbids(cased(query)).length === 0)
  const questions = others.filter(isQuestion).slice(0, mostHeadings).map(cased)
  const headings = others
    .filter((query) => !isQuestion(query))
    .slice(0, mostHeadings)
    .map(cased)
  if (headings.length + questions.length < leastParts)
    return { kind: 'abstain', reason: 'The searches for it ask too little that differs to make an outline of.' }
  const slug = slugOf(term.term)
  if (slug === '') return { kind: 'abstain', reason: 'No address can be made of its letters.' }
  const sections = [...headings.map((heading) => ({ heading, level: 2 as const })), ...questions.map((heading) => ({ heading, level: 3 as const }))]
  const related = relatedPages(term, site, ({ ownTitle }) => forbids(ownTitle).length === 0).map(({ url, ownTitle }) => ({ url, title: ownTitle }))
  const outline = { title, slug, language, sections, related }
  const [forbidden] = forbids(postHtml(outline))
  return forbidden === undefined ? { kind: 'outline', outline } : { kind: 'abstain', reason: forbiddenBy(forbidden) }
}

function forbiddenBy(rule: BrandRule): string {
  return `Rule ${rule.number} of the brand file forbids it: ${describeBrandRule(rule)} (${rule.reason.replace(/\.$/, '')}).`
}

/** Searches beside the term that add something: no two of the same words, the most shown first. */
function distinct({ term, queries }: MappedTerm): readonly string[] {
  const seen = new Set([keyOf(term)])
  return queries.flatMap(({ name }) => {
    const key = keyOf(name)
    if (seen.has(key)) return []
    seen.add(key)
    return [name]
  })
}

function keyOf(query: string): string {
  return [...stemsOf(query)].sort().join(' ')
}

/** Pages that speak of a part of it, the closest first. */
function relatedPages({ stems }: MappedTerm, { pages, siteUrl }: TermSite, mayBeNamed: (page: TermPage) => boolean): readonly TermPage[] {
  const shared = ({ titleStems }: TermPage) => titleStems.intersection(stems).size
  return pages
    .filter((page) => page.url !== siteUrl && page.ownTitle !== '' && shared(page) > 0 && !isSameMatter(page.titleStems, stems))
    .filter(mayBeNamed)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, mostRelated)
}

/** A search as a heading: words as the site writes them, a capital in front, a question mark behind a question. */
function sentence({ query, site, language }: { query: string; site: TermSite; language: 'en' | 'de' }): string {
  const words = query
    .trim()
    .replace(/[?!.\s]+$/u, '')
    .split(/\s+/)
    .map((word) => site.asWritten(word))
  const text = words.join(' ')
  const mark = questionStart[language].test(query) && !wayStart.test(query) ? '?' : ''
  return text.charAt(0).toUpperCase() + text.slice(1) + mark
}
