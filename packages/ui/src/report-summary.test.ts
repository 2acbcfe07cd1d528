import { expect, test } from 'vitest'
import { reportSummary } from './report-summary.ts'

const summary = ({ found = {}, counts = {}, made = {} }: { found?: object; counts?: object; made?: object }) =>
  reportSummary({
    found: { new: 0, fixed: 0, open: 0, ...found },
    counts: { changed: 0, live: 0, undone: 0, ...counts },
    made: { places: 0, live: 0, undone: 0, ...made },
  })

test('a summary counts one as one and many as many', () => {
  expect(summary({ found: { new: 1, fixed: 1, open: 1 }, counts: { changed: 1, live: 1 }, made: { places: 1, live: 1 } })).toBe(
    'We found 1 new issue on your site; 1 is fixed and 1 is still open. 1 change was made, and it is live.',
  )
  expect(
    summary({ found: { new: 67, fixed: 15, open: 52 }, counts: { changed: 5, live: 4, undone: 1 }, made: { places: 15, live: 4, undone: 1 } }),
  ).toBe('We found 67 new issues on your site; 15 are fixed and 52 are still open. 5 changes were made in 15 places; 4 are live, 1 was undone.')
})

test('a summary claims no more than there was', () => {
  expect(summary({})).toBe('We found no new issue on your site. No change was made.')
  expect(summary({ counts: { changed: 2, live: 2 }, made: { places: 2, live: 2 } })).toBe(
    'We found no new issue on your site. 2 changes were made, and both are live.',
  )
  expect(summary({ counts: { changed: 2 }, made: { places: 2 } })).toBe('We found no new issue on your site. 2 changes were made.')
  expect(summary({ counts: { changed: 3, live: 1, undone: 1 }, made: { places: 3, live: 1, undone: 1 } })).toBe(
    'We found no new issue on your site. 3 changes were made; 1 is live, 1 was undone, 1 is not seen live yet.',
  )
})

test('issues that are all new are not told twice, and none of an earlier month is lost', () => {
  expect(summary({ found: { new: 7, open: 7 } })).toBe('We found 7 issues on your site. No change was made.')
  expect(summary({ found: { new: 7, open: 9 } })).toBe('We found 7 new issues on your site; 9 are still open. No change was made.')
})

test('what happened to changes of earlier months is told as such', () => {
  expect(summary({ counts: { live: 1, undone: 2 } })).toBe(
    'We found no new issue on your site. No change was made. 1 change of an earlier month is live now. 2 changes of earlier months were undone.',
  )
})
