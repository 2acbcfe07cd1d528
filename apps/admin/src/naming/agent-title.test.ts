import { expect, test } from 'vitest'
import { agentTitle } from './agent-title.ts'

const agents = [{ id: 'technical-seo-specialist', title: 'Technical SEO Specialist' }]

test('an agent goes by the name it declares', () => {
  expect(agentTitle({ ref: 'agent:technical-seo-specialist', label: 'Technical seo specialist' }, agents)).toBe('Technical SEO Specialist')
})

test('an agent that is no longer in the catalogue keeps the name the gateway gives', () => {
  expect(agentTitle({ ref: 'agent:retired-writer', label: 'Retired writer' }, agents)).toBe('Retired writer')
})

test('a person whose id reads like an agent is still that person', () => {
  expect(agentTitle({ ref: 'user:technical-seo-specialist', label: 'Priya' }, agents)).toBe('Priya')
})
