import { expect, test } from 'vitest'
import { editKind } from './edit-kind.ts'

test.each([
  ['Oak stairs | Harbour Joinery', 'Oak stairs', 'ending-dropped', ' | Harbour Joinery'],
  ['Oak stairs', 'Oak stairs in Whitby', 'ending-added', ' in Whitby'],
  ['Welcome: oak stairs', 'oak stairs', 'beginning-dropped', 'Welcome: '],
  ['oak stairs', 'Our oak stairs', 'beginning-added', 'Our '],
  ['A very long sentence about oak stairs', 'Stairs of oak', 'shortened', null],
  ['Stairs of oak', 'Everything about stairs made of oak', 'lengthened', null],
  ['Oak stairs by us', 'Our stairs of oak', 'reworded', null],
])('an edit of "%s" into "%s" is %s', (proposed, written, kind, text) => {
  expect(editKind({ proposed, written })).toEqual({ kind, text })
})
