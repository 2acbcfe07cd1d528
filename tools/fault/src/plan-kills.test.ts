import { expect, test } from 'vitest'
import { phases, planKills } from './plan-kills.ts'

test('the same seed plans the same kills, another seed others', () => {
  expect(planKills({ points: 40, seed: 3 })).toEqual(planKills({ points: 40, seed: 3 }))
  expect(planKills({ points: 40, seed: 3 })).not.toEqual(planKills({ points: 40, seed: 4 }))
})

test('each phase gets its share of the kills', () => {
  const kills = planKills({ points: 61, seed: 9 })
  const shares = phases.map((phase) => kills.filter((kill) => kill.phase === phase).length)
  expect(shares).toEqual([16, 15, 15, 15])
})
