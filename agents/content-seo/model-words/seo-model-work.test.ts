import type { Thought } from '@bizosaas/automation'
import { expect, test } from 'vitest'
import { heldBrandFile } from '../testing/held-brand-file.ts'
import { seoModelWork as work } from './seo-model-work.ts'

const url = 'https://a.example/boilers/'
const call = (actionId: string, input: Record<string, string | number>) => ({
  actionId,
  input: { postId: 1, type: 'page', ...input },
  findingKey: 'f',
})
const titleCall = call('wordpress.update-seo-title', { title: 'Boilers in Leeds – Aire' })
const descriptionCall = call('wordpress.update-seo-description', { description: 'We mend boilers in Leeds and around.' })
const altCall = call('wordpress.update-image-alt', { alt: 'A boiler' })
const plan = (key: string, calls: readonly (typeof titleCall)[]) => ({
  key,
  title: key,
  description: 'd',
  reasoning: 'r',
  solution: 's',
  pros: ['p'],
  cons: ['c'],
  effort: 'S' as const,
  findingCodes: ['title-missing'],
  claims: ['words|x'],
  calls,
})
const thought: Thought = {
  looked: [url],
  claims: [{ ref: `own-words|${url}`, title: 'w', url, content: { paragraphs: ['We mend boilers.'] }, digest: 'd', readAt: '2026-01-01T00:00:00Z' }],
  findings: [{ key: 'f', code: 'title-missing', severity: 'high', url, detail: 'd', hand: null, claim: `own-words|${url}` }],
  groups: [],
  proposals: [plan('texts', [titleCall, descriptionCall]), plan('alts', [altCall])],
  abstentions: [],
}
const [title, description] = work.tasks(thought)
if (title === undefined || description === undefined) throw new TypeError('both texts are asked for')

test('asks for each title and description the rules made, with the words of its page, and for nothing else', () => {
  expect(work.tasks(thought)).toEqual([
    {
      key: 'text-1',
      prompt: 'seo-title',
      title: 'Search title of a page /boilers/',
      rulesText: 'Boilers in Leeds – Aire',
      facts: { paragraphs: ['We mend boilers.'] },
    },
    expect.objectContaining({ key: 'text-2', prompt: 'seo-description', rulesText: 'We mend boilers in Leeds and around.' }),
  ])
})

test('what a model worded stands in the call, with the text of the rules beside it, and the card says so', () => {
  const merged = work.merge(thought, [{ task: title, text: 'Boiler mending in Leeds – Aire' }])
  expect(merged.proposals[0]?.calls).toEqual([
    { ...titleCall, input: { ...titleCall.input, title: 'Boiler mending in Leeds – Aire' }, rulesText: 'Boilers in Leeds – Aire' },
    descriptionCall,
  ])
  expect(merged.proposals[0]?.reasoning).toContain('1 of 2 texts were worded by a model')
  expect(merged.proposals[0]?.cons).toHaveLength(2)
  expect(merged.proposals[1]).toEqual(thought.proposals[1])
})

test('a text that is the same as the rules’ own, or that another page has already, changes nothing', () => {
  expect(work.merge(thought, [{ task: title, text: title.rulesText }])).toEqual(thought)
  const same = 'Boiler mending in Leeds – Aire'
  const merged = work.merge(thought, [
    { task: title, text: same },
    { task: description, text: same.toLowerCase() },
  ])
  expect(merged.proposals[0]?.calls[1]).toEqual(descriptionCall)
})

test.each([
  ['Boilers – Leeds', 'End with exactly'],
  ['Boilers.', 'at least ten'],
  ['BOILERS IN LEEDS – AIRE', 'Do not shout'],
  ['Boilers in Leeds! – Aire', 'Do not shout'],
  [`${'Boilers in Leeds and all around it '.repeat(3)}– Aire`, 'pixels wide'],
])('a title that does not fit is told what to mend: %s', (text, problem) => {
  expect(work.problemWith(title, text)).toContain(problem)
})

test('a description ends with a sentence and fits the width of a search result', () => {
  expect(work.problemWith(description, 'We mend boilers.')).toContain('at least 50')
  expect(work.problemWith(description, 'We mend boilers in Leeds and around, by day and by night and')).toContain('full stop')
  expect(work.problemWith(description, `${'We mend boilers in Leeds. '.repeat(8)}`.trim())).toContain('characters')
  expect(work.problemWith(description, 'We mend boilers in Leeds and around, by day and by night.')).toBeNull()
})

test.each([
  ['I am sorry, but as a language model I cannot help with that request.', 'words of the page'],
  ['Nous réparons les chaudières partout, de jour comme de nuit, à Leeds.', 'words of the page'],
  ['Boilers boilers boilers boilers boilers boilers boilers boilers in Leeds.', 'each thing once'],
])('a text that does not speak of the page is told so: %s', (text, problem) => {
  expect(work.problemWith(description, text)).toContain(problem)
})

const { rule, held } = heldBrandFile('cheapest boilers')

test('each question names voice and rules of the business, and a text that breaks one is told which', () => {
  const tasks = work.tasks({ ...thought, claims: [...thought.claims, held] })
  expect(tasks.map(({ brand }) => brand)).toEqual([title, description].map(() => ({ tone: ['calm'], rules: [rule] })))
  const [first] = tasks
  if (first === undefined) throw new TypeError('the title is asked for')
  expect(work.problemWith(first, 'Cheapest boilers in Leeds – Aire')).toBe('Keep to the rules of the business: “cheapest boilers” is never claimed.')
  expect(work.problemWith(first, 'Boiler mending in Leeds – Aire')).toBeNull()
})

test('a card with a text of a model cites what that was held against, and no other does', () => {
  const merged = work.merge({ ...thought, claims: [...thought.claims, held] }, [{ task: title, text: 'Boiler mending in Leeds – Aire' }])
  expect(merged.proposals.map(({ claims }) => claims)).toEqual([['words|x', 'brand-file'], ['words|x']])
})
