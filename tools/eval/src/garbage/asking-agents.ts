import { contentArchitect, technicalSeoSpecialist } from '@bizosaas/agents'
import type { Claim, Thought } from '@bizosaas/automation'
import { good, goodSection } from '../model/model-answer.ts'

export interface AskingAgent {
  readonly agent: typeof technicalSeoSpecialist | typeof contentArchitect
  /** What its rules come to. */
  readonly thought: Thought
  /** An answer that is none of the garbage. */
  readonly good: string
}

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
const textsThought: Thought = {
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

const outline: Claim = {
  ...{ ...words, ref: 'outline|boiler-repair', title: 'What the site itself says' },
  content: {
    language: 'en',
    sections: [
      { heading: 'Boiler repair at night', level: 2, passages: paragraphs.map((text) => ({ page: '/boilers/', text })) },
      { heading: 'Who repairs a boiler?', level: 3, passages: paragraphs.map((text) => ({ page: '/boilers/', text })) },
    ],
    related: [],
  },
}
const post = { slug: 'boiler-repair', title: 'Boiler repair', content: '<h2>Boiler repair at night</h2>', status: 'draft' }

/** The outline of a post, to be written under two headings. */
const postThought: Thought = {
  looked: [url],
  claims: [words, outline],
  findings: [finding('term-without-page')],
  groups: [],
  proposals: [
    {
      ...{ ...about, key: 'post', title: 'Draft a post', findingCodes: ['term-without-page'] },
      calls: [{ actionId: 'wordpress.create-post', input: post, findingKey: 'term-without-page' }],
    },
  ],
  abstentions: [],
}

/** Every agent that asks a model, each with a thought of its rules. */
export const askingAgents: readonly AskingAgent[] = [
  { agent: technicalSeoSpecialist, thought: textsThought, good },
  { agent: contentArchitect, thought: postThought, good: goodSection },
]
