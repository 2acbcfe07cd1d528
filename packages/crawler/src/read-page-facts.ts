import { type Document, type Element, isTag } from 'domhandler'
import { findAll } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { contentRegion } from './content-region.ts'
import { closest, domText } from './dom-text.ts'
import { normalizeUrl } from './normalize-url.ts'
import type { HeadingFact, LinkFact, PageFacts } from './page-facts.ts'
import { readImages } from './read-images.ts'

/**
 * Reads what an HTML page says about itself. Never throws: HTML has no wrong form.
 * @param page.url where it answered; relative addresses resolve against it, or against `<base>`
 */
export function readPageFacts({ html, url, robotsHeader = '' }: { html: string; url: string; robotsHeader?: string }): PageFacts {
  const document = parseDocument(html, { decodeEntities: true })
  const elements = findAll(isTag, document.children)
  const named = (name: string) => elements.filter((element) => element.name === name)
  const base = normalizeUrl(named('base')[0]?.attribs.href ?? url, url) ?? url
  const region = contentRegion(document)
  const meta = (name: string) => metaContent(named('meta'), name)
  const title = named('title').find((element) => closest(element, ({ name }) => name === 'svg') === null)
  const paragraphs = named('p').filter((element) => region.contains(element) && closest(element, isNoProse) === null)
  return {
    title: title === undefined ? null : domText(title),
    siteName: meta('og:site_name') ?? meta('application-name'),
    metaDescription: meta('description'),
    canonical: linkHref({ links: named('link'), rel: 'canonical', base }),
    robots: directives([meta('robots') ?? '', robotsHeader]),
    language: named('html')[0]?.attribs.lang?.trim() || null,
    headings: elements.filter(({ name }) => /^h[1-6]$/.test(name)).map((element) => headingFact(element, region.contains(element))),
    images: readImages({ elements, region, base }),
    links: named('a').flatMap((element) => linkFact({ element, base, isInContent: region.contains(element) })),
    paragraphs: paragraphs
      .map(domText)
      .filter((text) => text !== '')
      .slice(0, 8)
      .map((text) => text.slice(0, 600)),
    wordCount: countWords(contentText({ document, elements, region })),
    apiUrl: linkHref({ links: named('link').filter(({ attribs }) => attribs.type === 'application/json'), rel: 'alternate', base }),
    bodyClasses: (named('body')[0]?.attribs.class ?? '')
      .split(/\s+/)
      .filter((name) => name !== '')
      .slice(0, 40),
  }
}

function metaContent(metas: readonly Element[], wanted: string): string | null {
  const found = metas.find(({ attribs }) => (attribs.name ?? attribs.property ?? '').toLowerCase() === wanted)
  return found?.attribs.content?.replace(/\s+/g, ' ').trim() ?? null
}

function linkHref({ links, rel, base }: { links: readonly Element[]; rel: string; base: string }): string | null {
  const found = links.find(({ attribs }) => (attribs.rel ?? '').toLowerCase().split(/\s+/).includes(rel))
  return found?.attribs.href === undefined ? null : normalizeUrl(found.attribs.href, base)
}

function directives(texts: readonly string[]): readonly string[] {
  const all = texts.flatMap((text) => text.toLowerCase().split(/[,\s]+/)).filter((word) => word !== '')
  return [...new Set(all)]
}

function isNoProse({ name }: Element): boolean {
  return name === 'form' || name === 'figure' || name === 'blockquote'
}

function headingFact(element: Element, isInContent: boolean): HeadingFact {
  return { level: Number(element.name.slice(1)), text: domText(element), isInContent }
}

function linkFact({ element, base, isInContent }: { element: Element; base: string; isInContent: boolean }): LinkFact[] {
  const { href, rel = '' } = element.attribs
  const url = href === undefined || href.trim().startsWith('#') ? null : normalizeUrl(href, base)
  return url === null || href === undefined ? [] : [{ url, href, text: domText(element).slice(0, 200), rel, isInContent }]
}

function contentText({
  document,
  elements,
  region,
}: {
  document: Document
  elements: readonly Element[]
  region: ReturnType<typeof contentRegion>
}): string {
  const leaves = elements.filter(
    (element) => region.contains(element) && !(element.parent !== null && isTag(element.parent) && region.contains(element.parent)),
  )
  return (leaves.length > 0 ? leaves : [document]).map(domText).join(' ')
}

/** Counts as a reader of the language would, so that scripts without spaces count too. */
function countWords(text: string): number {
  let count = 0
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.slice(0, 100_000))) if (isWordLike) count += 1
  return count
}
