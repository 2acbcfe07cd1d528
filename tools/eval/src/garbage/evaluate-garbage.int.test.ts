import { expect, test } from 'vitest'
import { evaluateGarbage } from './evaluate-garbage.ts'

test('one shape of every kind of garbage ends with the texts of the rules, over real connections', async () => {
  const { misses, ...score } = await evaluateGarbage({ seed: 7, perKind: 1 })
  expect(misses).toEqual([])
  expect(score).toMatchObject({ pass: true, takesGood: true })
})
