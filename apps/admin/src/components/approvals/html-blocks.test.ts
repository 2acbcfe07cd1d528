import { expect, test } from 'vitest'
import { htmlBlocks } from './html-blocks.ts'

const plain = (text: string) => ({ text, href: null })

test('headings, paragraphs and links of the block editor are read in order, without its comments', () => {
  const html = [
    '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">Why &amp; how?</h3>\n<!-- /wp:heading -->',
    '<!-- wp:paragraph -->\n<p>One &#091;two&#093; <b>three</b>.</p>\n<!-- /wp:paragraph -->',
    '<ul><!-- wp:list-item -->\n<li>See <a href="https://a.example/?a=1&amp;b=2">our page</a></li></ul>',
  ].join('\n\n')
  expect(htmlBlocks(html)).toEqual([
    { kind: 'heading', level: 3, pieces: [plain('Why & how?')] },
    { kind: 'paragraph', level: 0, pieces: [plain('One [two] three.')] },
    { kind: 'item', level: 0, pieces: [plain('See '), { text: 'our page', href: 'https://a.example/?a=1&b=2' }] },
  ])
})

test('what was escaped stays text, what runs is no text, and bare words are a paragraph', () => {
  expect(htmlBlocks('&lt;p&gt;a<script>alert(1)</script> &#9999999; <p></p>')).toEqual([
    { kind: 'paragraph', level: 0, pieces: [plain('<p>a &#9999999; ')] },
  ])
})
