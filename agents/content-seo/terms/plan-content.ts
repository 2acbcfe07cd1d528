import {
  type Abstention,
  type AgentMemory,
  type BrandFile,
  type Claim,
  digestOf,
  type FindingDraft,
  type SearchDemand,
  type SiteEvidence,
  type Thought,
} from '@bizosaas/automation'
import { type Json, toJson } from '@bizosaas/kernel'
import { brandClaim } from '../../brand-claim.ts'
import { clusterQueries } from './cluster-queries.ts'
import { composeOutline } from './compose-outline.ts'
import { figuresOf } from './figures-of.ts'
import { findPassages } from './find-passages.ts'
import { isPlainQuery } from './is-plain-query.ts'
import { type MappedTerm, mapTerms } from './map-terms.ts'
import type { Outline } from './outline.ts'
import { outlineClaim, planPost } from './plan-post.ts'
import { readExperience, termKey, termWithoutPage } from './read-experience.ts'
import { readTermPages, type TermSite } from './read-term-pages.ts'

/** More than these, with those that wait already, nobody looks through before the next run. */
const mostDrafts = 3
const mostFindings = 12
const mostMapped = 100
/** Fewer impressions are chance. */
const leastImpressions = 20
/** Who stands here for a term needs no page of its own for it. */
const goodPlace = 3

interface Planning {
  readonly site: SiteEvidence
  readonly demand: SearchDemand
  /** null: it was not read. */
  readonly memory: AgentMemory | null
  /** null: the tenant has none. */
  readonly brand: (BrandFile & { readonly version: number }) | null
  readonly now: Date
}

/** Search Console data and a crawl → which page is for which term, the terms that lack one, and outlines for the most wanted of these. */
export async function planContent({ site: evidence, demand, memory, brand, now }: Planning): Promise<Thought> {
  const site = await readTermPages(evidence)
  const plain = demand.queries.filter(({ name }) => isPlainQuery(name))
  const terms = mapTerms({ clusters: clusterQueries({ queries: plain, ownName: site.ownName }), pages: site.pages, drafts: site.drafts })
  const missing = terms.filter(isWanted)
  const { whyNot, waiting } = readExperience(memory)
  const drafts = missing.slice(0, mostFindings).map((term) => draftOf({ term, site, whyNot, rules: brand?.rules ?? [] }))
  const made = drafts.flatMap((draft) => ('outline' in draft ? [draft] : [])).slice(0, Math.max(0, mostDrafts - waiting))
  const passages = await findPassages({ site, outlines: made.map(({ outline }) => outline) })
  const posts = made.map(({ term, outline }) => ({
    term,
    outline,
    words: outlineClaim({ outline, site, now, passages: passages.get(outline) ?? [] }),
  }))
  // What a text would be made from comes with what it would be held against.
  const held = brand === null || posts.every(({ words }) => words === null) ? [] : [brandClaim({ brand, now })]
  const map = mapClaim({ terms, demand, site, now })
  const contested = terms.filter(({ rivals }) => rivals.length > 0).slice(0, mostFindings)
  const findings = [
    ...missing.slice(0, mostFindings).map((term) => missingFinding({ term, site, claim: map.ref })),
    ...contested.map((term) => contestedFinding({ term, claim: map.ref })),
  ]
  return {
    looked: [site.siteUrl, ...site.pages.map(({ url }) => url)].filter((url, at, all) => all.indexOf(url) === at),
    claims: terms.length === 0 ? [] : [map, ...posts.flatMap(({ words }) => words ?? []), ...held],
    findings,
    groups: [],
    proposals: posts.map((post) => planPost({ ...post, demand, map: map.ref, held: held.map(({ ref }) => ref) })),
    abstentions: [...leftOut({ demand, plain }), ...partly(site), ...drafts.flatMap((draft) => ('reason' in draft ? [draft] : []))],
  }
}

function isWanted({ page, impressions, position }: MappedTerm): boolean {
  return page === null && impressions >= leastImpressions && (position === null || position > goodPlace)
}

type Draft = { readonly term: MappedTerm; readonly outline: Outline } | Abstention

interface Drafting {
  readonly term: MappedTerm
  readonly site: TermSite
  readonly whyNot: (term: MappedTerm) => string | null
  readonly rules: BrandFile['rules']
}

function draftOf({ term, site, whyNot, rules }: Drafting): Draft {
  const subject = `A post about “${term.term}”`
  const refusal = whyNot(term)
  if (refusal !== null) return { subject, reason: refusal }
  if (site.language === null)
    return { subject, reason: 'The site is written mostly in neither English nor German, so no heading can be worded by rules.' }
  const composed = composeOutline({ term, site, language: site.language, rules })
  return composed.kind === 'outline' ? { term, outline: composed.outline } : { subject, reason: composed.reason }
}

interface Mapping {
  readonly terms: readonly MappedTerm[]
  readonly demand: SearchDemand
  readonly site: TermSite
  readonly now: Date
}

/** The map itself is what everything cites: each term once, with the page that is for it. */
function mapClaim({ terms, demand: { firstDay, lastDay }, site, now }: Mapping): Claim {
  const rows = terms.slice(0, mostMapped).map(({ term, impressions, clicks, position, page }) => ({
    ...{ term, impressions, clicks, position },
    page: page?.path ?? null,
  }))
  const content: Json = toJson({ firstDay, lastDay, terms: rows })
  const title = `Searches from ${firstDay} to ${lastDay}, and the page for each`
  return { ref: 'term-map', title, url: site.siteUrl, content, digest: digestOf(content), readAt: now.toISOString() }
}

function missingFinding({ term, site, claim }: { term: MappedTerm; site: TermSite; claim: string }): FindingDraft {
  const severity = term.impressions >= 500 ? ('mid' as const) : ('low' as const)
  return {
    key: termKey(term.term),
    code: termWithoutPage,
    severity,
    url: site.siteUrl,
    detail: `${figuresOf(term)} No page is about it.`,
    hand: null,
    claim,
  }
}

function contestedFinding({ term, claim }: { term: MappedTerm; claim: string }): FindingDraft {
  const pages = [term.page, ...term.rivals].flatMap((page) => page?.path ?? [])
  const url = term.page?.url ?? ''
  const detail = `${figuresOf(term)} ${pages.join(' and ')} say the same in their titles, so they compete for it.`
  return { key: `term-contested|${term.term}`, code: 'term-contested', severity: 'mid', url, detail, hand: 'the editor of the pages', claim }
}

function leftOut({ demand, plain }: { demand: SearchDemand; plain: readonly unknown[] }): readonly Abstention[] {
  const count = demand.queries.length - plain.length
  return count === 0 ? [] : [{ subject: `${count} searches`, reason: 'They hold an address, a number or a sign, and can stand in no text.' }]
}

function partly({ isComplete, siteUrl }: TermSite): readonly Abstention[] {
  return isComplete ? [] : [{ subject: siteUrl, reason: 'Not all pages were read: a page about one of these terms may be among the others.' }]
}
