import {
  type Abstention,
  type Claim,
  digestOf,
  type FindingDraft,
  type ProposalPlan,
  type SearchDemand,
  type SiteEvidence,
  type Thought,
} from '@bizosaas/automation'
import { type Json, toJson } from '@bizosaas/kernel'
import { clusterQueries } from './cluster-queries.ts'
import { composeOutline, type Outline } from './compose-outline.ts'
import { isPlainQuery } from './is-plain-query.ts'
import { type MappedTerm, mapTerms } from './map-terms.ts'
import { readTermPages, type TermSite } from './read-term-pages.ts'

/** More outlines than these nobody writes before the next run. */
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
  readonly now: Date
}

/** Search Console data and a crawl → which page is for which term, the terms that lack one, and outlines for the most wanted of these. */
export async function planContent({ site: evidence, demand, now }: Planning): Promise<Thought> {
  const site = await readTermPages(evidence)
  const plain = demand.queries.filter(({ name }) => isPlainQuery(name))
  const terms = mapTerms({ clusters: clusterQueries({ queries: plain, ownName: site.ownName }), pages: site.pages })
  const missing = terms.filter(isWanted)
  const drafts = await Promise.all(missing.slice(0, mostFindings).map((term) => draftOf({ term, site })))
  const made = drafts.flatMap((draft) => ('outline' in draft ? [draft] : [])).slice(0, mostDrafts)
  const map = mapClaim({ terms, demand, site, now })
  const contested = terms.filter(({ rivals }) => rivals.length > 0).slice(0, mostFindings)
  const findings = [
    ...missing.slice(0, mostFindings).map((term) => missingFinding({ term, site, claim: map.ref })),
    ...contested.map((term) => contestedFinding({ term, claim: map.ref })),
  ]
  return {
    looked: [site.siteUrl, ...site.pages.map(({ url }) => url)].filter((url, at, all) => all.indexOf(url) === at),
    claims: terms.length === 0 ? [] : [map],
    findings,
    groups: [],
    proposals: made.map(({ term, outline }) => planOf({ term, outline, demand, claim: map.ref })),
    abstentions: [...leftOut({ demand, plain }), ...partly(site), ...drafts.flatMap((draft) => ('reason' in draft ? [draft] : []))],
  }
}

function isWanted({ page, impressions, position }: MappedTerm): boolean {
  return page === null && impressions >= leastImpressions && (position === null || position > goodPlace)
}

type Draft = { readonly term: MappedTerm; readonly outline: Outline } | Abstention

async function draftOf({ term, site }: { term: MappedTerm; site: TermSite }): Promise<Draft> {
  const subject = `A post about “${term.term}”`
  if (site.language === null)
    return { subject, reason: 'The site is written mostly in neither English nor German, so no heading can be worded by rules.' }
  const composed = composeOutline({ term, site, language: site.language })
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
    key: keyOf(term),
    code: 'term-without-page',
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

function keyOf({ term }: MappedTerm): string {
  return `term-without-page|${term}`
}

function figuresOf({ term, queries, impressions, clicks, position }: MappedTerm): string {
  const searches = queries.length === 1 ? 'one search' : `${queries.length} searches`
  const place = position === null ? '' : ` at place ${position}`
  return `“${term}” stands for ${searches}, shown ${impressions} times${place} and clicked ${clicks} times.`
}

interface Planned {
  readonly term: MappedTerm
  readonly outline: Outline
  readonly demand: SearchDemand
  readonly claim: string
}

function planOf({ term, outline, demand: { firstDay, lastDay }, claim }: Planned): ProposalPlan {
  const { title, slug, content, headings, questions, related } = outline
  const links = related.length === 0 ? 'No page of the site is near enough to link to.' : `It links to ${related.map(({ path }) => path).join(', ')}.`
  return {
    key: `draft|${slug}`.slice(0, 180),
    title: `Draft a post: ${title}`.slice(0, 120),
    description: [...headings, ...questions].join('\n'),
    reasoning: `${figuresOf(term)} No page of the site is about it, and no other outline is. Figures of Search Console, ${firstDay} to ${lastDay}. Headings and questions are what people typed. ${links}`,
    solution: 'Save an outline with headings, questions and links as a draft, for somebody to write.',
    pros: ['The post answers what people already search for.', 'Nobody sees it before it is published.', 'No page of the site competes with it.'],
    cons: ['It is an outline: the text is still to be written.'],
    effort: 'M',
    findingCodes: ['term-without-page'],
    claims: [claim],
    calls: [{ actionId: 'wordpress.create-post', input: { slug, title, content, status: 'draft' }, findingKey: keyOf(term) }],
  }
}

function leftOut({ demand, plain }: { demand: SearchDemand; plain: readonly unknown[] }): readonly Abstention[] {
  const count = demand.queries.length - plain.length
  return count === 0 ? [] : [{ subject: `${count} searches`, reason: 'They hold an address, a number or a sign, and can stand in no text.' }]
}

function partly({ isComplete, siteUrl }: TermSite): readonly Abstention[] {
  return isComplete ? [] : [{ subject: siteUrl, reason: 'Not all pages were read: a page about one of these terms may be among the others.' }]
}
