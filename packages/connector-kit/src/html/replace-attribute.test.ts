import { expect, test } from 'vitest'
import { replaceAttribute } from './replace-attribute.ts'

const isImage = ({ tag }: { tag: string }) => tag === 'img'

test.each([
  ['quoted', '<p>a<img src="x" alt="old">b', '<p>a<img src="x" alt="new">b'],
  ['single quotes', "<img alt='old' src=x>", '<img alt="new" src=x>'],
  ['unquoted', '<img alt=old src=x>', '<img alt="new" src=x>'],
  ['without a value', '<img alt src=x>', '<img alt="new" src=x>'],
  ['in capitals', '<IMG ALT="old">', '<IMG alt="new">'],
  ['absent', '<img src="x"/>', '<img alt="new" src="x"/>'],
  ['behind a comment that looks like one', '<!-- <img alt="no"> --><img alt="">', '<!-- <img alt="no"> --><img alt="new">'],
  ['inside unclosed markup', '<div><b>x<img alt="">\r\n\t</i>', '<div><b>x<img alt="new">\r\n\t</i>'],
  ['inside a template', '<template><img alt="o"></template>', '<template><img alt="new"></template>'],
])('an attribute that is %s is set and every other byte stays', (_name, html, expected) => {
  expect(replaceAttribute({ html, element: isImage, name: 'alt', value: 'new' })?.html).toBe(expected)
})

test('a value cannot leave its attribute', () => {
  const html = replaceAttribute({ html: '<img>', element: isImage, name: 'alt', value: '"><script>&' })?.html
  expect(html).toBe('<img alt="&quot;&gt;&lt;script&gt;&amp;">')
})

test('nothing is touched where no element fits', () => {
  expect(replaceAttribute({ html: '<p>x</p>', element: isImage, name: 'alt', value: 'x' })).toBeNull()
})
