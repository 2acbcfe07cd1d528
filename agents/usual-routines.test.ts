import { expect, test } from 'vitest'
import { agentCards } from './agent-cards.ts'
import { crewCards } from './crew-cards.ts'
import { usualRoutines } from './usual-routines.ts'

test('each routine starts an agent or a crew there is', () => {
  const there = { agent: agentCards, crew: crewCards }
  const lost = usualRoutines.filter(({ starts: { kind, id } }) => !there[kind].some((card) => card.id === id))
  expect(lost).toEqual([])
})

test('no crew is called like an agent, so that no two schedules get one name', () => {
  const names = [...agentCards, ...crewCards].map(({ id }) => id)
  expect(new Set(names).size).toBe(names.length)
})
