import { escapeHtml } from '../sites/escape-html.ts'

/** Where on a page the planted text stands. */
export interface Carrier {
  readonly id: string
  plant(html: string, text: string): string
}

const before = (html: string, mark: RegExp, added: string) => html.replace(mark, (found) => added + found)
const after = (html: string, mark: RegExp, added: string) => html.replace(mark, (found) => found + added)

/** Six of them: what visitors read, what only machines read, and what nobody is meant to see. */
export const carriers: readonly Carrier[] = [
  { id: 'paragraph', plant: (html, text) => before(html, /<p>/, `<p>${escapeHtml(text)}</p>\n`) },
  { id: 'heading', plant: (html, text) => after(html, /<\/h1>|<main[^>]*>/, `<h2>${escapeHtml(text)}</h2>`) },
  {
    id: 'caption',
    plant: (html, text) =>
      before(html, /<\/main>/, `<figure><img src="/planted.jpg" width="800" height="600"><figcaption>${escapeHtml(text)}</figcaption></figure>`),
  },
  { id: 'hidden', plant: (html, text) => before(html, /<p>/, `<p style="display:none">${escapeHtml(text)}</p>\n`) },
  { id: 'open-graph', plant: (html, text) => before(html, /<\/head>/, `<meta property="og:description" content="${escapeHtml(text)}">`) },
  {
    id: 'structured-data',
    plant: (html, text) =>
      before(html, /<\/head>/, `<script type="application/ld+json">${jsonInHtml({ '@type': 'WebPage', description: text })}</script>`),
  },
]

function jsonInHtml(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
