import { expect, test } from 'vitest'
import { reportWords } from './report-words.ts'

const summary = ({ found = {}, counts = {} }: { found?: object; counts?: object }) =>
  reportWords.summary({ found: { new: 0, fixed: 0, ...found }, counts: { changed: 0, verified: 0, undone: 0, ...counts } })

test('a summary counts one as one and many as many', () => {
  expect(summary({ found: { new: 1, fixed: 1 }, counts: { changed: 1, verified: 1, undone: 1 } })).toBe(
    'We found 1 new issue on your site, and 1 is fixed. 1 change was made, and visitors see it. 1 change was taken back.',
  )
  expect(summary({ found: { new: 12, fixed: 3 }, counts: { changed: 9, verified: 7, undone: 2 } })).toBe(
    'We found 12 new issues on your site, and 3 are fixed. 9 changes were made; 7 are seen live. 2 changes were taken back.',
  )
})

test('a summary claims no more than there was', () => {
  expect(summary({})).toBe('We found no new issue on your site. No change was made.')
  expect(summary({ counts: { changed: 2, verified: 2 } })).toBe('We found no new issue on your site. 2 changes were made, and visitors see them.')
  expect(summary({ counts: { changed: 2 } })).toBe('We found no new issue on your site. 2 changes were made.')
})
