import { escapeHtml } from './escape-html.ts'
import type { PageDraft } from './page-draft.ts'
import { frameWords } from './sentences.ts'
import type { SiteDraft } from './site-draft.ts'
import type { ThemeName } from './site-traits.ts'
import { articleTheme } from './themes/article-theme.ts'
import { builderTheme } from './themes/builder-theme.ts'
import { classicTheme } from './themes/classic-theme.ts'
import { plainTheme } from './themes/plain-theme.ts'
import type { Theme } from './themes/theme.ts'
import { wordpressTheme } from './themes/wordpress-theme.ts'

const themes: Readonly<Record<ThemeName, Theme>> = {
  classic: classicTheme,
  wordpress: wordpressTheme,
  article: articleTheme,
  plain: plainTheme,
  builder: builderTheme,
}

/** The HTML of one page, in the habits of the site's theme. */
export function renderPage({ site, page, list }: { site: SiteDraft; page: PageDraft; list: readonly PageDraft[] }): string {
  const words = frameWords[page.language]
  const html = themes[site.traits.theme].document({
    page,
    head: headOf(page),
    brand: escapeHtml(site.traits.name),
    menu: menuOf(site),
    list: list.map(({ path, topic }) => ({ href: path, text: escapeHtml(topic) })),
    more: words.more,
    hours: words.hours,
  })
  const titled = page.titlePlace === 'body' ? html.replace(/<body[^>]*>/i, (body) => `${body}<title>${escapeHtml(page.title ?? '')}</title>`) : html
  return page.bytes === null ? titled : padded(titled, page.bytes)
}

function menuOf({ pages, traits }: SiteDraft) {
  const words = frameWords[traits.language]
  const names = [words.home, words.about, words.contact, words.services, words.news]
  return pages.slice(0, names.length).map(({ path }, at) => ({ href: path, text: names[at] ?? '' }))
}

function headOf(page: PageDraft): string[] {
  const named = (name: string, content: string | null) => (content === null ? [] : [`<meta name="${name}" content="${escapeHtml(content)}">`])
  return [
    ...(page.title === null || page.titlePlace === 'body' ? [] : [`<title>${escapeHtml(page.title)}</title>`]),
    ...named('description', page.description),
    ...named('robots', page.robots),
    ...named('viewport', page.viewport),
    ...(page.canonical === null ? [] : [`<link rel="canonical" href="${escapeHtml(page.canonical)}">`]),
    ...page.alternates.map(({ hreflang, href }) => `<link rel="alternate" hreflang="${hreflang}" href="${href}">`),
    ...Object.entries(page.openGraph).map(([name, content]) => `<meta property="${name}" content="${escapeHtml(content)}">`),
    ...page.jsonLd.map((text) => `<script type="application/ld+json">${text}</script>`),
    '<link rel="stylesheet" href="/assets/site.css">',
    ...page.head,
  ]
}

/** Exactly as many bytes as asked for: what is missing is filled with a comment at the end. */
function padded(html: string, bytes: number): string {
  const missing = bytes - Buffer.byteLength(html) - '<!---->'.length
  if (missing < 0) throw new Error(`the page has more than ${bytes} bytes already`)
  return `${html}<!--${'x'.repeat(missing)}-->`
}
