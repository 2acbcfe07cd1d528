import { expect, test } from 'vitest'
import { effectText } from './effect-text.ts'

const figures = { isCompared: true, of: 'pages' } as const

test('a rise says what the other pages did, and what is left for the change', () => {
  expect(effectText({ ...figures, change: 0.06, interval: [0.02, 0.1], perDayBefore: 120, perDayAfter: 136 })).toBe(
    '13 % more clicks (120 before, 136 after, a day). The other pages of the site rose by 7 % anyway, so a rise of about 6 % is due to the change. ' +
      'Allowing for chance, it is between 2 % and 10 %.',
  )
})

test('a fall amid equal clicks is no riddle', () => {
  expect(effectText({ ...figures, change: -0.09, interval: [-0.14, -0.04], perDayBefore: 40, perDayAfter: 40 })).toBe(
    'About as many clicks as before (40 a day). The other pages of the site rose by 10 % anyway, so a fall of about 9 % is due to the change. ' +
      'Allowing for chance, it is between 4 % and 14 %.',
  )
})

test('where nothing is held against it, it says so', () => {
  expect(effectText({ change: 0.5, interval: [0.2, 0.8], perDayBefore: 4, perDayAfter: 6, isCompared: false, of: 'site' })).toBe(
    '50 % more clicks of the whole site (4.0 before, 6.0 after, a day). This is held against the time before only. Allowing for chance, it is between 20 % and 80 %.',
  )
})
