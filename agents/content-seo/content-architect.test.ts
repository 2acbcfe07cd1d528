import type { AgentMemory, SearchFigure, Thought } from '@bizosaas/automation'
import { expect, test } from 'vitest'
import { contentArchitect } from './content-architect.ts'
import { isSameMatter } from './terms/cluster-queries.ts'
import { stemsOf } from './terms/stems-of.ts'
import { type PageGiven, siteOf, siteUrl, siteWith } from './testing/page-of.ts'

const now = new Date('2026-06-01T00:00:00Z')
const shown = (name: string, impressions: number, position = 14): SearchFigure => ({
  name,
  clicks: Math.floor(impressions / 50),
  impressions,
  position,
})
const demand = (...queries: readonly SearchFigure[]) => ({ firstDay: '2026-03-01', lastDay: '2026-05-31', queries })
const page = (path: string, title: string, more: Partial<PageGiven> = {}): PageGiven => ({
  ...{ path, title: `${title} – Aire Plumbing`, headings: [{ level: 1, text: title, isInContent: false, isEmpty: false }], ...more },
})
const think = (pages: readonly PageGiven[], ...queries: readonly SearchFigure[]) =>
  contentArchitect.think({ evidence: { site: siteOf(...pages), demand: demand(...queries), memory: null, brand: null }, now })
const nothing: AgentMemory = { changes: [], dismissed: [], patterns: [], records: [] }
const remembering = (memory: Partial<AgentMemory>, ...queries: readonly SearchFigure[]) =>
  contentArchitect.think({ evidence: { site: siteOf(...pages), demand: demand(...queries), memory: { ...nothing, ...memory }, brand: null }, now })
const termsOf = ({ claims }: Thought) => Object(claims[0]?.content).terms as readonly { term: string; page: string | null }[]
const contentOf = ({ proposals }: Thought) => String(Reflect.get(Object(proposals[0]?.calls[0]?.input), 'content'))

const bleeding = [
  shown('bleed radiator', 400),
  shown('how to bleed a radiator', 300),
  shown('bleed radiator without key', 90),
  shown('which radiator to bleed first', 60),
]
const pages = [page('/boiler-repair/', 'Boiler repair'), page('/radiators/', 'Radiators fitted')]

test('a term without a page becomes one outline: headings and questions from searches, links to pages there are, as a draft', async () => {
  const thought = await think(pages, ...bleeding)
  expect(thought.proposals).toMatchObject([
    {
      title: 'Draft a post: Bleed radiator',
      findingCodes: ['term-without-page'],
      calls: [{ actionId: 'wordpress.create-post', input: { slug: 'bleed-radiator', title: 'Bleed radiator', status: 'draft' } }],
    },
  ])
  const content = contentOf(thought)
  expect(content).toContain('<h2 class="wp-block-heading">Bleed radiator without key</h2>')
  expect(content).toContain('<h3 class="wp-block-heading">Which radiator to bleed first?</h3>')
  expect(content).toContain(`<li><a href="${siteUrl}radiators/">Radiators fitted</a></li>`)
  expect(thought.findings).toMatchObject([
    {
      code: 'term-without-page',
      detail: '“bleed radiator” stands for 4 searches, shown 850 times at place 14 and clicked 16 times. No page is about it.',
    },
  ])
  expect(thought.claims).toMatchObject([{ ref: 'term-map', content: { terms: [{ term: 'bleed radiator', page: null, impressions: 850 }] } }])
})

test('no second page is planned for a term that one is about already, also where its title says less or says it otherwise', async () => {
  const about = [page('/bleeding/', 'How to bleed your radiators'), page('/boilers/', 'Boiler repairs')]
  const thought = await think(about, ...bleeding, shown('boiler repair leeds', 900), shown('boiler repair cost', 700))
  expect(thought.proposals).toEqual([])
  expect(termsOf(thought)).toMatchObject([
    { term: 'boiler repair leeds', page: '/boilers/' },
    { term: 'bleed radiator', page: '/bleeding/' },
    { term: 'boiler repair cost', page: '/boilers/' },
  ])
  expect(thought.findings).toEqual([])
})

test('two pages whose titles say the same are named, and get no third', async () => {
  const both = [page('/a/', 'Bleed a radiator'), page('/b/', 'Radiator: how to bleed it')]
  const { findings, proposals } = await think(both, ...bleeding)
  expect(findings).toMatchObject([{ code: 'term-contested', severity: 'mid', hand: 'the editor of the pages' }])
  expect(findings[0]?.detail).toContain('/a/ and /b/')
  expect(proposals).toEqual([])
})

test('German searches become German headings, with the capitals of the site', async () => {
  const german = {
    language: 'de',
    textLanguage: 'de' as const,
    paragraphs: ['Wir entlüften jede Heizung in Ihrem Haus, und der Heizkörper wird warm.'],
  }
  const site = [page('/a/', 'Notdienst', german), page('/b/', 'Wartung', german), page('/c/', 'Anfahrt', german)]
  const thought = await think(
    site,
    ...[shown('heizung entlüften', 300), shown('wie oft heizung entlüften', 80), shown('heizung entlüften ohne schlüssel', 60)],
  )
  expect(thought.proposals[0]?.calls[0]?.input).toMatchObject({ slug: 'heizung-entlueften', title: 'Heizung entlüften' })
  expect(contentOf(thought)).toContain('>Häufige Fragen</h2>')
  expect(contentOf(thought)).toContain('>Wie oft Heizung entlüften?</h3>')
})

test('what the pages say of each heading is evidence of the outline, the closest first, and nothing of other matters', async () => {
  const said = page('/heating/', 'Heating', {
    paragraphs: [
      'We bleed each radiator with a key of our own.',
      'Every radiator gets warm again.',
      'A new tap costs £60.',
      'Cookies and radiators.',
    ],
  })
  const { claims, proposals } = await think([...pages, said], ...bleeding)
  expect(proposals[0]?.claims).toEqual(['term-map', 'outline|bleed-radiator'])
  const [, outline] = claims
  expect(outline?.title).toBe('What the site itself says about “Bleed radiator”')
  const passage = (text: string) => ({ page: '/heating/', text })
  const [bleed, warm] = ['We bleed each radiator with a key of our own.', 'Every radiator gets warm again.'].map(passage)
  expect(outline?.content).toEqual({
    language: 'en',
    sections: [
      { heading: 'Bleed radiator without key', level: 2, passages: [bleed, warm] },
      { heading: 'Which radiator to bleed first?', level: 3, passages: [bleed, warm] },
    ],
    related: [{ url: `${siteUrl}radiators/`, title: 'Radiators fitted' }],
  })
})

test('where a text may be made, the brand file it would be held against stands beside what it would be made from', async () => {
  const brand = { version: 4, tone: ['calm'], rules: [{ number: 1, kind: 'banned-claim' as const, text: 'guaranteed', instead: null, reason: 'r' }] }
  const think = (...given: readonly PageGiven[]) =>
    contentArchitect.think({ evidence: { site: siteOf(...given), demand: demand(...bleeding), memory: null, brand }, now })
  const said = page('/heating/', 'Heating', { paragraphs: ['We bleed each radiator with a key of our own.'] })
  const { claims, proposals } = await think(...pages, said)
  expect(claims.at(-1)).toMatchObject({ ref: 'brand-file', title: 'Brand file, version 4', isTrusted: true, content: brand })
  expect(proposals[0]?.claims).toEqual(['term-map', 'outline|bleed-radiator', 'brand-file'])
  expect((await think(...pages)).claims.map(({ ref }) => ref)).toEqual(['term-map'])
})

const ruled = (text: string, ...queries: readonly SearchFigure[]) => {
  const brand = { version: 4, tone: [], rules: [{ number: 3, kind: 'banned-claim' as const, text, instead: null, reason: 'Advertising code.' }] }
  return contentArchitect.think({ evidence: { site: siteOf(...pages), demand: demand(...queries), memory: null, brand }, now })
}

test('a search that says what the business never says becomes no heading, and nothing is asked for it', async () => {
  const thought = await ruled('without key', ...bleeding, shown('bleed radiator at home', 50))
  expect(contentOf(thought)).toContain('Bleed radiator at home')
  expect(contentOf(thought)).not.toContain('without key')
})

test.each([
  ['its own words break', 'bleed radiator', 'Rule 3 of the brand file forbids it: “bleed radiator” is never claimed (Advertising code).'],
  ['too little is left', 'without key', 'The searches for it ask too little that differs to make an outline of.'],
])('a post is not planned again and again where %s a rule of the brand', async (_what, text, reason) => {
  const { proposals, findings, abstentions } = await ruled(text, ...bleeding)
  expect(proposals).toEqual([])
  expect(findings).toHaveLength(1)
  expect(abstentions).toEqual([{ subject: 'A post about “bleed radiator”', reason }])
})

test('a page whose title breaks a rule is not linked to from a post', async () => {
  const thought = await ruled('radiators fitted', ...bleeding)
  expect(thought.proposals).toHaveLength(1)
  expect(contentOf(thought)).not.toContain('Radiators fitted')
})

test('a draft that nobody sees yet is for its term like a page', async () => {
  const draft = { url: `${siteUrl}?p=12`, objectId: '12', kind: 'post', unseenTitle: 'How to bleed radiators' }
  const site = siteWith({ objects: [draft] }, pages)
  const thought = await contentArchitect.think({ evidence: { site, demand: demand(...bleeding), memory: null }, now })
  expect(thought.proposals).toEqual([])
  expect(termsOf(thought)).toMatchObject([{ term: 'bleed radiator', page: '/?p=12' }])
  expect(thought.findings).toEqual([])
})

const bled = { findingKey: 'term-without-page|bleed radiators at home', code: 'term-without-page', url: siteUrl }
const answered = { ...bled, proposalId: 'p', label: 'Title', proposed: null, written: null, effect: null, at: '2026-05-04T00:00:00.000Z' }
test.each<[string, Partial<AgentMemory>, string]>([
  ['waits', { waiting: [bled] }, 'already waiting'],
  ['was rejected', { changes: [{ ...answered, answer: 'rejected', reason: 'Not ours.' }] }, 'rejected the post for it on 2026-05-04: “Not ours.”'],
  ['was taken back', { changes: [{ ...answered, answer: 'undone', reason: null }] }, 'took the post for it back on 2026-05-04.'],
  ['was dismissed', { dismissed: [{ ...bled, reason: 'We sell none.' }] }, 'dismissed this finding: “We sell none.”'],
])('a post for the same matter that %s is not planned again, whatever search stands for it now', async (_what, memory, reason) => {
  const { proposals, abstentions } = await remembering(memory, ...bleeding)
  expect(proposals).toEqual([])
  expect(abstentions[0]?.subject).toBe('A post about “bleed radiator”')
  expect(abstentions[0]?.reason).toContain(reason)
})

test('no more posts are planned than people have not looked at yet', async () => {
  const waiting = ['one thing', 'other thing'].map((term) => ({ ...bled, findingKey: `term-without-page|${term}` }))
  const others = [shown('tap drips', 500), shown('tap drips at night', 90), shown('why tap drips in winter', 80)]
  expect((await remembering({ waiting: [] }, ...bleeding, ...others)).proposals).toHaveLength(2)
  expect((await remembering({ waiting }, ...bleeding, ...others)).proposals).toHaveLength(1)
})

test('abstains in writing where the searches ask too little, and leaves alone what is rare, is the site’s name or stands well', async () => {
  const thought = await think(
    pages,
    shown('cold radiator noise', 200),
    shown('water softener price', 19),
    shown('aire plumbing', 900),
    shown('tap washer size', 300, 2),
  )
  expect(thought.proposals).toEqual([])
  expect(thought.abstentions).toEqual([
    { subject: 'A post about “cold radiator noise”', reason: 'The searches for it ask too little that differs to make an outline of.' },
  ])
})

test('a search with an address or a number in it stands in no text, and what was not read is said', async () => {
  const site = siteWith({ isComplete: false }, pages)
  const dirty = [shown('bleed radiator call 0800 123 456', 500), shown('bleed radiator www.evil.example', 400), shown('<b>bleed</b> radiator', 300)]
  const thought = await contentArchitect.think({ evidence: { site, demand: demand(...bleeding, ...dirty) }, now })
  expect(JSON.stringify(thought.proposals)).not.toMatch(/0800|evil|&lt;b/)
  expect(thought.abstentions.map(({ subject }) => subject)).toEqual(['3 searches', siteUrl])
})

test('where a site is written half in one language and half in another, nobody words a heading', async () => {
  const { proposals, findings, abstentions } = await think([page('/a/', 'Notdienst', { textLanguage: 'de' })], ...bleeding)
  expect([proposals.length, findings.length]).toEqual([0, 1])
  expect(abstentions[0]?.reason).toMatch(/mostly in neither English nor German/)
})

test('whatever people search for, no two pages target one term: neither two drafts nor a draft and a page', async () => {
  const words = 'boiler radiator tap pump shower leak repair price noise pressure valve cold'.split(' ')
  let state = 7
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const phrase = () => Array.from({ length: 2 + random(3) }, () => words[random(words.length)]).join(' ')
  let drafts = 0
  for (let round = 0; round < 150; round += 1) {
    const titles = Array.from({ length: random(6) }, phrase)
    const site = titles.map((title, at) => page(`/p${at}/`, title))
    const thought = await think(site, ...Array.from({ length: 25 }, (_, at) => shown(phrase(), 20 + random(500) + at)))
    const planned = thought.proposals.map(({ calls }) => stemsOf(String(Reflect.get(Object(calls[0]?.input), 'title'))))
    const taken = [...planned, ...titles.map(stemsOf)]
    planned.forEach((stems, at) => {
      expect(taken.some((other, place) => place !== at && isSameMatter(stems, other))).toBe(false)
    })
    const keys = termsOf(thought)?.map(({ term }) => [...stemsOf(term)].sort().join(' ')) ?? []
    expect(new Set(keys).size).toBe(keys.length)
    drafts += planned.length
  }
  expect(drafts).toBeGreaterThan(100)
})
