import { expect, test } from 'vitest'
import { keptAsAsked } from './kept-as-asked.ts'

const kept = (asked: string, content: string) => keptAsAsked({ found: { content }, asked })?.content === asked

test.each([
  ['a window link', '<a href="/x" target="_blank">x</a>', '<a href="/x" target="_blank" rel="noopener">x</a>'],
  [
    'a window link with a rel of its own',
    '<a target="_blank" rel="nofollow" href="/x">x</a>',
    '<a target="_blank" rel="nofollow noopener" href="/x">x</a>',
  ],
  ['a tag that closes itself', '<img src="/a.png" alt=""/>', '<img src="/a.png" alt="" />'],
  ['an attribute without quotes', '<img src=/a.png alt=a>', '<img src="/a.png" alt="a">'],
  ['the last semicolon of a style', '<p style="color: red;">x</p>', '<p style="color: red">x</p>'],
  ['an ampersand', '<p>Taps & pipes</p>', '<p>Taps &amp; pipes</p>'],
])('the spelling of WordPress is no loss: %s', (_what, asked, found) => {
  expect(kept(asked, found)).toBe(true)
})

test.each([
  ['a tag', '<p>x</p><iframe src="/x"></iframe>', '<p>x</p>'],
  ['an attribute', '<p onclick="x">y</p>', '<p>y</p>'],
  ['another rel', '<a href="/x" rel="nofollow">x</a>', '<a href="/x">x</a>'],
  ['a word', '<p>new</p>', '<p>old</p>'],
])('a loss stays visible: %s', (_what, asked, found) => {
  expect(keptAsAsked({ found: { content: found }, asked })?.content).toBe(found)
})
