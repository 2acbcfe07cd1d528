import type { Claim, Thought } from '@bizosaas/automation'

const url = 'https://aire.example/boilers/'
const paragraphs = ['We mend boilers and radiators all over Leeds, by day and by night.', 'Our fitters bring the common parts with them.']
const words: Claim = {
  ref: `own-words|${url}`,
  title: 'Own words',
  url,
  content: { paragraphs },
  digest: 'a'.repeat(64),
  readAt: '2026-01-01T00:00:00Z',
}
const ids = { postId: 1, type: 'page' }
const about = { description: 'd', reasoning: 'r', solution: 's', pros: ['p'], cons: ['c'], effort: 'S' as const, claims: [words.ref] }
const finding = (code: string) => ({ key: code, code, severity: 'high' as const, url, detail: 'd', hand: null, claim: words.ref })

/** One page whose title and description the rules made. */
export const rulesThought: Thought = {
  looked: [url],
  claims: [words],
  findings: [finding('title-missing'), finding('description-missing')],
  groups: [],
  proposals: [
    {
      ...{ ...about, key: 'titles', title: 'Titles', findingCodes: ['title-missing'] },
      calls: [
        { actionId: 'wordpress.update-seo-title', input: { ...ids, title: 'Boilers and radiators in Leeds – Aire' }, findingKey: 'title-missing' },
      ],
    },
    {
      ...{ ...about, key: 'descriptions', title: 'Descriptions', findingCodes: ['description-missing'] },
      calls: [
        { actionId: 'wordpress.update-seo-description', input: { ...ids, description: paragraphs[0] ?? '' }, findingKey: 'description-missing' },
      ],
    },
  ],
  abstentions: [],
}
