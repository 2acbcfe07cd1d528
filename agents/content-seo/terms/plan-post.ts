import { type Claim, digestOf, type ProposalPlan, type SearchDemand } from '@bizosaas/automation'
import { toJson } from '@bizosaas/kernel'
import { figuresOf } from './figures-of.ts'
import type { Passage } from './find-passages.ts'
import type { MappedTerm } from './map-terms.ts'
import { type Outline, type OutlineEvidence, outlineRef } from './outline.ts'
import { postHtml } from './post-html.ts'
import { termKey, termWithoutPage } from './read-experience.ts'
import type { TermSite } from './read-term-pages.ts'

interface Quoting {
  readonly outline: Outline
  readonly site: TermSite
  /** Of each section. */
  readonly passages: readonly (readonly Passage[])[]
  readonly now: Date
}

/** What the pages of the site say of each heading: all that a text under it may be made from. null where they say nothing of any. */
export function outlineClaim({ outline: { title, slug, language, sections, related }, site, passages, now }: Quoting): Claim | null {
  if (passages.every((of) => of.length === 0)) return null
  const evidence: OutlineEvidence = {
    language,
    sections: sections.map((section, at) => ({ ...section, passages: [...(passages[at] ?? [])] })),
    related: [...related],
  }
  const content = toJson(evidence)
  return {
    ref: outlineRef(slug),
    title: `What the site itself says about “${title}”`,
    url: site.siteUrl,
    content,
    digest: digestOf(content),
    readAt: now.toISOString(),
  }
}

interface Planned {
  readonly term: MappedTerm
  readonly outline: Outline
  readonly words: Claim | null
  readonly demand: SearchDemand
  /** Of the map of terms. */
  readonly map: string
  /** What a text of it would be held against. */
  readonly held: readonly string[]
}

/** The outline as a draft, for somebody to write. */
export function planPost({ term, outline, words, demand: { firstDay, lastDay }, map, held }: Planned): ProposalPlan {
  const { title, slug, sections, related } = outline
  const paths = related.map(({ url }) => new URL(url).pathname)
  const links = paths.length === 0 ? 'No page of the site is near enough to link to.' : `It links to ${paths.join(', ')}.`
  const input = { slug, title, content: postHtml(outline), status: 'draft' }
  return {
    key: `draft|${slug}`.slice(0, 180),
    title: `Draft a post: ${title}`.slice(0, 120),
    description: sections.map(({ heading }) => heading).join('\n'),
    reasoning: `${figuresOf(term)} No page of the site is about it, and no other outline is. Figures of Search Console, ${firstDay} to ${lastDay}. Headings and questions are what people typed. ${links}`,
    solution: 'Save an outline with headings, questions and links as a draft, for somebody to write.',
    pros: ['The post answers what people already search for.', 'Nobody sees it before it is published.', 'No page of the site competes with it.'],
    cons: ['It is an outline: the text is still to be written.'],
    effort: 'M',
    findingCodes: [termWithoutPage],
    claims: [map, ...(words === null ? [] : [words.ref, ...held])],
    calls: [{ actionId: 'wordpress.create-post', input, findingKey: termKey(term.term) }],
  }
}
