import { createResolver, type KnownAddresses, type Resolve } from './create-resolver.ts'
import { inContent, inEditor, marks } from './in-content.ts'
import { normalizeUrl } from './normalize-url.ts'
import type { AlternateFact, HeadingFact, LinkFact, PageFacts, ResourceFact, StructuredDataFact } from './page-facts.ts'
import { readImages } from './read-images.ts'
import { readText } from './read-text.ts'
import { collapse, type Scan, scanPage } from './scan-page.ts'

interface PageText {
  readonly html: string
  /** Where it answered; relative addresses resolve against it, or against `<base>`. */
  readonly url: string
  readonly robotsHeader?: string
  /** What earlier pages of the site have named. */
  readonly addresses?: KnownAddresses
}

/** Reads what an HTML page says about itself, in one pass. Never throws: HTML has no wrong form. */
export function readPageFacts({ html, url, robotsHeader = '', addresses = new Map() }: PageText): PageFacts {
  const scan = scanPage(html)
  const resolve = createResolver(normalizeUrl(scan.bases[0] ?? url, url) ?? url, addresses)
  const isContent = inContent(scan.seen)
  const isEdited = inEditor(scan.seen)
  const meta = (name: string) => metaContent(scan, name)
  const link = (fits: (attributes: Scan['linkElements'][number]) => boolean) => hrefOf(scan.linkElements.find(fits), resolve)
  return {
    title: scan.title,
    siteName: meta('og:site_name') ?? meta('application-name'),
    metaDescription: meta('description'),
    canonical: link(({ rel, href }) => relOf(rel).includes('canonical') && href !== undefined),
    robots: directives([meta('robots') ?? '', robotsHeader]),
    language: scan.language,
    viewport: meta('viewport'),
    openGraph: openGraph(scan),
    alternates: alternates(scan, resolve),
    structuredData: scan.jsonLd.map(structuredData),
    resources: resources(scan, resolve),
    headings: scan.headings.map((heading): HeadingFact => {
      const { name, text, carried, hasAlt } = heading
      return { level: Number(name.slice(1)), text, isInContent: isEdited(carried), isEmpty: text === '' && !hasAlt }
    }),
    images: readImages({ scan, isContent, isEdited, resolve }),
    links: scan.anchors.flatMap(({ attributes, text, carried }) => linkFact({ attributes, text, resolve, isInContent: isEdited(carried) })),
    paragraphs: scan.paragraphs
      .filter(({ carried, text }) => text !== '' && isEdited(carried) && (carried & marks.noProse) === 0)
      .slice(0, 8)
      .map(({ text }) => text.slice(0, 600)),
    ...readText(contentText(scan, isContent)),
    apiUrl: link(({ rel, type, href }) => type === 'application/json' && relOf(rel).includes('alternate') && href !== undefined),
    bodyClasses: scan.bodyClasses
      .split(/\s+/)
      .filter((name) => name !== '')
      .slice(0, 40),
  }
}

function metaContent({ metas }: Scan, wanted: string): string | null {
  const found = metas.find(({ name, property }) => (name ?? property ?? '').toLowerCase() === wanted)
  return found?.content === undefined ? null : collapse(found.content)
}

function openGraph({ metas }: Scan): Readonly<Record<string, string>> {
  const found = metas.flatMap(({ property, name, content }) => {
    const key = (property ?? name ?? '').toLowerCase()
    return key.startsWith('og:') && content !== undefined ? [[key, collapse(content).slice(0, 500)] as const] : []
  })
  return Object.fromEntries(found.reverse())
}

function relOf(rel: string | undefined): readonly string[] {
  return (rel ?? '').toLowerCase().split(/\s+/)
}

function hrefOf(attributes: Scan['linkElements'][number] | undefined, resolve: Resolve): string | null {
  return attributes?.href === undefined ? null : resolve(attributes.href)
}

function directives(texts: readonly string[]): readonly string[] {
  const all = texts.flatMap((text) => text.toLowerCase().split(/[,\s]+/)).filter((word) => word !== '')
  return [...new Set(all)]
}

function alternates({ linkElements }: Scan, resolve: Resolve): readonly AlternateFact[] {
  return linkElements.flatMap(({ rel, hreflang, href }) =>
    hreflang !== undefined && relOf(rel).includes('alternate') ? [{ hreflang: hreflang.trim(), url: href === undefined ? null : resolve(href) }] : [],
  )
}

function structuredData(text: string): StructuredDataFact {
  try {
    return { ok: true, data: JSON.parse(text) }
  } catch (problem) {
    return { ok: false, problem: problem instanceof Error ? problem.message.slice(0, 200) : 'not JSON' }
  }
}

function resources({ scripts, frames, linkElements }: Scan, resolve: Resolve): readonly ResourceFact[] {
  const styles = linkElements.flatMap(({ rel, href }) => (href !== undefined && relOf(rel).includes('stylesheet') ? [href] : []))
  const fact = (kind: ResourceFact['kind']) => (href: string) => {
    const url = resolve(href)
    return url === null ? [] : [{ url, kind }]
  }
  return [...scripts.flatMap(fact('script')), ...styles.flatMap(fact('style')), ...frames.flatMap(fact('frame'))]
}

interface Anchor {
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly resolve: Resolve
  readonly isInContent: boolean
}

function linkFact({ attributes, text, resolve, isInContent }: Anchor): LinkFact[] {
  const { href, rel = '' } = attributes
  const url = href === undefined || href.trim().startsWith('#') ? null : resolve(href)
  return url === null || href === undefined ? [] : [{ url, href, text: text.slice(0, 200), rel, isInContent }]
}

function contentText({ pieces: { texts, carried } }: Scan, isContent: (carried: number) => boolean): string {
  const kept = texts.filter((_, at) => isContent(carried[at] ?? 0))
  return kept.join('')
}
