import { expect, test } from 'vitest'
import { proposalWords } from './proposal-words.ts'

test.each([
  ['title-missing', 'Write a title for 1 page', 'Write titles for 2 pages'],
  ['title-duplicate', 'Give 1 page a title of its own', 'Give 2 pages a title of their own'],
  ['title-too-long', 'Shorten the title of 1 page', 'Shorten the titles of 2 pages'],
  ['title-too-short', 'Say more in the title of 1 page', 'Say more in the titles of 2 pages'],
  ['description-missing', 'Write a description for 1 page', 'Write descriptions for 2 pages'],
  ['description-duplicate', 'Give 1 page a description of its own', 'Give 2 pages a description of their own'],
  ['description-too-long', 'Shorten the description of 1 page', 'Shorten the descriptions of 2 pages'],
  ['description-too-short', 'Say more in the description of 1 page', 'Say more in the descriptions of 2 pages'],
  ['image-alt-missing', 'Describe 1 image', 'Describe 2 images'],
])('a card about %s counts one as one and many as many', (code, one, many) => {
  expect([proposalWords(code).title(1), proposalWords(code).title(2)]).toEqual([one, many])
})
