import type { OutlineSection, RelatedPage } from './outline.ts'

interface PostParts {
  readonly sections: readonly (OutlineSection & { readonly paragraphs?: readonly string[] })[]
  readonly related: readonly RelatedPage[]
  readonly language: 'en' | 'de'
}

const fixed = {
  en: { questions: 'Questions people ask', related: 'On this site' },
  de: { questions: 'Häufige Fragen', related: 'Auf dieser Website' },
}

/** A post as the block editor stores it: headings, under each its paragraphs or nothing yet, and links that are right already. */
export function postHtml({ sections, related, language }: PostParts): string {
  const words = fixed[language]
  const firstQuestion = sections.findIndex(({ level }) => level === 3)
  return [
    ...sections.flatMap(({ level, heading, paragraphs = [] }, at) => [
      ...(at === firstQuestion ? [headingBlock(2, words.questions)] : []),
      headingBlock(level, heading),
      ...paragraphs.map(paragraphBlock),
    ]),
    ...(related.length === 0 ? [] : [headingBlock(2, words.related), links(related)]),
  ].join('\n\n')
}

function headingBlock(level: 2 | 3, text: string): string {
  const about = level === 2 ? '' : ` {"level":${level}}`
  return `<!-- wp:heading${about} -->\n<h${level} class="wp-block-heading">${escaped(text)}</h${level}>\n<!-- /wp:heading -->`
}

function paragraphBlock(text: string): string {
  return `<!-- wp:paragraph -->\n<p>${escaped(text)}</p>\n<!-- /wp:paragraph -->`
}

function links(pages: readonly RelatedPage[]): string {
  const items = pages.map(({ url, title }) => {
    return `<!-- wp:list-item -->\n<li><a href="${escaped(url)}">${escaped(title)}</a></li>\n<!-- /wp:list-item -->`
  })
  return `<!-- wp:list -->\n<ul class="wp-block-list">${items.join('\n\n')}</ul>\n<!-- /wp:list -->`
}

/** Brackets too: WordPress reads `[gallery]` in a text as an order to itself. */
function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '[': '&#091;', ']': '&#093;' }
  return text.replace(/[&<>"[\]]/g, (mark) => marks[mark] ?? mark)
}
