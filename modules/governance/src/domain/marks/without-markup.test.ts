import { expect, test } from 'vitest'
import { findMarks } from './find-marks.ts'
import { withoutMarkup } from './without-markup.ts'

const marked = (html: string) =>
  findMarks({ text: withoutMarkup(html), among: [], known: [] }).map(({ start, end, kind }) => `${kind}: ${html.slice(start, end)}`)
const block = (text: string) => `<!-- wp:paragraph -->\n<p class="a">${text}</p>\n<!-- /wp:paragraph -->`

test('a word that begins a paragraph or a heading is no name for that', () => {
  expect(
    marked(`<h2 class="wp-block-heading">Costs of a flush</h2>\n\n${block('Boilers are mended and replaced here, and the price is said before.')}`),
  ).toEqual([])
})

test('names, numbers and links are found where they stand, also behind a tag inside a sentence', () => {
  expect(marked(block('We ask <b>Vogt</b> for it, or call 0800 123 4567.'))).toEqual(['name: Vogt', 'phone: 0800 123 4567'])
  expect(marked('<p>See <a href="https://evil.example/offer">this</a>.</p>')).toEqual(['link: https://evil.example/offer'])
  expect(marked('<p>a <img alt="By the firm of Vogt" src="/a.png"></p>').join()).toContain('Vogt')
})
