import type { TermPage } from './read-term-pages.ts'

interface OutlineParts {
  readonly headings: readonly string[]
  readonly questions: readonly string[]
  readonly related: readonly TermPage[]
  readonly language: 'en' | 'de'
}

const fixed = {
  en: { questions: 'Questions people ask', related: 'On this site' },
  de: { questions: 'Häufige Fragen', related: 'Auf dieser Website' },
}

/** The outline as the block editor stores it: headings to write under, and links that are right already. */
export function outlineHtml({ headings, questions, related, language }: OutlineParts): string {
  const words = fixed[language]
  return [
    ...headings.map((text) => heading(2, text)),
    ...(questions.length === 0 ? [] : [heading(2, words.questions), ...questions.map((text) => heading(3, text))]),
    ...(related.length === 0 ? [] : [heading(2, words.related), links(related)]),
  ].join('\n\n')
}

function heading(level: 2 | 3, text: string): string {
  const about = level === 2 ? '' : ` {"level":${level}}`
  return `<!-- wp:heading${about} -->\n<h${level} class="wp-block-heading">${escaped(text)}</h${level}>\n<!-- /wp:heading -->`
}

function links(pages: readonly TermPage[]): string {
  const items = pages.map(({ url, ownTitle }) => {
    return `<!-- wp:list-item -->\n<li><a href="${escaped(url)}">${escaped(ownTitle)}</a></li>\n<!-- /wp:list-item -->`
  })
  return `<!-- wp:list -->\n<ul class="wp-block-list">${items.join('\n\n')}</ul>\n<!-- /wp:list -->`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
