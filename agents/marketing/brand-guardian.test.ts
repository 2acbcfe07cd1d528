import type { BrandRule, ProposalPlan } from '@bizosaas/automation'
import { expect, test } from 'vitest'
import { brandGuardian } from './brand-guardian.ts'

const now = new Date('2026-06-01T00:00:00Z')
const name: BrandRule = { number: 1, kind: 'spelling', text: 'Aire Plumbing', instead: null, reason: 'It is our name.' }
const word: BrandRule = { number: 2, kind: 'forbidden-word', text: 'cheap', instead: 'fair-priced', reason: 'We are not the cheapest.' }
const banned: BrandRule = { number: 3, kind: 'forbidden-word', text: 'cowboy', instead: null, reason: 'We do not speak of others.' }
const claim: BrandRule = { number: 4, kind: 'banned-claim', text: '100% guaranteed', instead: null, reason: 'Advertising code, rule 3.7.' }
const rules = [name, word, banned, claim]

type Inputs = readonly Readonly<Record<string, string | number>>[]
const planOf = (...inputs: Inputs): ProposalPlan => ({
  key: 'plan',
  ...{ title: 't', description: 'd', reasoning: 'r', solution: 's', pros: ['p'], cons: ['c'], effort: 'S', findingCodes: ['x'], claims: ['c'] },
  calls: inputs.map((input, at) => ({ actionId: 'acme.set', input, findingKey: `x|/${at}` })),
})
const think = (...inputs: Inputs) =>
  brandGuardian.think({
    evidence: { handOff: { plans: [{ agentId: 'writer', plan: planOf(...inputs) }] }, brand: { version: 5, tone: [], rules } },
    now,
  })
const judge = async (title: string, field = 'title') => {
  const { reviews = [] } = await think({ postId: 2, [field]: title })
  return reviews.map(({ verdict, broken, edits }) => [verdict, broken.map(({ number }) => number), edits[0]?.after ?? null])[0]
}

test.each<[string, string, string, readonly number[], string | null]>([
  ['a text within the rules', 'Boiler repair | Aire Plumbing', 'keep', [], null],
  ['a name in another case', 'Boiler repair | Aire plumbing', 'edit', [1], 'Boiler repair | Aire Plumbing'],
  ['a name in one word', 'AirePlumbing mends boilers', 'edit', [1], 'Aire Plumbing mends boilers'],
  ['a name in an address', 'Write to info@aire-plumbing.example or see aire-plumbing.example/contact', 'keep', [], null],
  ['a forbidden word at the beginning', 'Cheap boilers', 'edit', [2], 'Fair-priced boilers'],
  ['a forbidden word inside another', 'Cheaper boilers', 'keep', [], null],
  ['a forbidden word without another', 'No cowboy here', 'veto', [3], null],
  ['a banned claim, over two spaces', 'Repairs 100%  guaranteed', 'veto', [4], null],
  ['a claim with a letter nobody sees', 'Repairs 100% guar\u200banteed', 'veto', [4], null],
  ['a word to mend and a claim to veto', 'Cheap and 100% guaranteed', 'veto', [2, 4], null],
])('%s', async (_what, text, verdict, numbers, after) => {
  expect(await judge(text)).toEqual([verdict, numbers, after])
})

test('a word that is part of what is said instead of it is mended once and then within the rules', async () => {
  const rule: BrandRule = { number: 6, kind: 'forbidden-word', text: 'boiler', instead: 'combi boiler', reason: 'They sell no others.' }
  const handOff = { plans: [{ agentId: 'writer', plan: planOf({ title: 'Boiler repair' }, { title: 'Combi boiler repair' }, { title: 'boilers' }) }] }
  const { reviews = [] } = await brandGuardian.think({ evidence: { handOff, brand: { version: 1, tone: [], rules: [rule] } }, now })
  expect(reviews.map(({ verdict, edits }) => [verdict, edits[0]?.after])).toEqual([
    ['edit', 'Combi boiler repair'],
    ['keep', undefined],
    ['keep', undefined],
  ])
})

test('markup is left as it is, and a claim is found across it', async () => {
  expect(await judge('<p class="cheap">A <b>cheap</b> boiler</p>', 'content')).toEqual([
    'edit',
    [2],
    '<p class="cheap">A <b>fair-priced</b> boiler</p>',
  ])
  expect(await judge('<p>100% <b>guaran</b>teed</p>', 'content')).toEqual(['veto', [4], null])
  expect(await judge('<p>che<b>ap</b></p>', 'content')).toEqual(['veto', [2], null])
})

test('only words for readers are judged, never what names an object', async () => {
  expect(await judge('https://aire.example/cheap.png', 'src')).toEqual(['keep', [], null])
})

test('each review cites the rule that was broken, and a veto is written down with it', async () => {
  const { reviews, claims, abstentions, proposals } = await think({ title: 'A cowboy' }, { title: 'A plumber' })
  expect(reviews).toMatchObject([
    {
      agentId: 'writer',
      planKey: 'plan',
      findingKey: 'x|/0',
      broken: [{ number: 3, rule: '“cowboy” is not said', reason: banned.reason, claim: 'brand-file' }],
    },
    { findingKey: 'x|/1', verdict: 'keep', broken: [] },
  ])
  expect(claims).toMatchObject([{ ref: 'brand-file', title: 'Brand file, version 5', url: null, content: { version: 5, rules: [{ number: 3 }] } }])
  expect(abstentions).toEqual([{ subject: 'x on /0', reason: 'Vetoed. Rule 3: “cowboy” is not said (We do not speak of others).' }])
  expect(proposals).toEqual([])
})

test('where no rule is broken it cites nothing', async () => {
  expect(await think({ title: 'A plumber' })).toMatchObject({ claims: [], abstentions: [], reviews: [{ verdict: 'keep' }] })
})
