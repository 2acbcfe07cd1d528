import { type FindUnsupported, judgeAnswer, type ModelTask, modelMessages, type ProposalPlan, type Thought } from '@bizosaas/automation'
import { expect, test } from 'vitest'
import { postHtml } from '../terms/post-html.ts'
import { heldBrandFile } from '../testing/held-brand-file.ts'
import { postModelWork as work } from './post-model-work.ts'

const passage = { page: '/heating/', text: 'We bleed each radiator with a key of our own, and every radiator gets warm again within an hour.' }
const outline = {
  language: 'en' as const,
  sections: [
    { heading: 'Bleed radiator without key', level: 2 as const, passages: [passage] },
    { heading: 'Bleed radiator "fast"', level: 2 as const, passages: [] },
    { heading: 'Which radiator to bleed first?', level: 3 as const, passages: [passage] },
  ],
  related: [{ url: 'https://aire.example/radiators/', title: 'Radiators fitted' }],
}
const bare = postHtml(outline)
const plan: ProposalPlan = {
  ...{ key: 'draft|bleed-radiator', title: 'Draft a post: Bleed radiator', description: 'd', reasoning: 'r', solution: 's' },
  ...{ pros: ['p'], cons: ['It is an outline.'], effort: 'M', findingCodes: ['term-without-page'], claims: ['term-map', 'outline|bleed-radiator'] },
  calls: [
    {
      actionId: 'wordpress.create-post',
      input: { slug: 'bleed-radiator', title: 'Bleed radiator', content: bare, status: 'draft' },
      findingKey: 'f',
    },
  ],
}
const claim = {
  ref: 'outline|bleed-radiator',
  title: 'w',
  url: 'https://aire.example/',
  content: outline,
  digest: 'd',
  readAt: '2026-01-01T00:00:00Z',
}
const thought: Thought = { looked: [], claims: [claim], findings: [], groups: [], proposals: [plan], abstentions: [] }
const [first, last] = work.tasks(thought)
if (first === undefined || last === undefined) throw new TypeError('both sections of which something is said are asked for')

const good = 'We bleed each radiator with a key of our own, so you need none at home.\n\nEvery radiator gets warm again within an hour of it.'
const judge = (text: string, task: ModelTask = first) =>
  judgeAnswer({ work, task, output: JSON.stringify({ text }), isCut: false, findUnsupported: () => [] })
const contentOf = (merged: Thought) => String(Reflect.get(Object(merged.proposals[0]?.calls[0]?.input), 'content'))

test('asks for each section that the pages say something of, one question each, and takes no heading for a fact', () => {
  expect(work.tasks(thought)).toEqual([
    {
      key: 'post-1-1',
      prompt: 'post-section',
      title: '“Bleed radiator without key” in “Bleed radiator”',
      rulesText: '',
      facts: { passages: [passage] },
    },
    expect.objectContaining({ key: 'post-1-3', title: expect.stringContaining('Which radiator to bleed first?') }),
  ])
  expect(work.tasks({ ...thought, claims: [] })).toEqual([])
})

test('what was written stands under its heading, the others stay as they are, and the outline alone stands beside', () => {
  const merged = work.merge(thought, [{ task: first, text: good }])
  const [a, b] = good.split('\n\n')
  const heading = '<h2 class="wp-block-heading">Bleed radiator without key</h2>\n<!-- /wp:heading -->'
  const block = (text: string | undefined) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`
  expect(contentOf(merged)).toBe(bare.replace(heading, `${heading}\n\n${block(a)}\n\n${block(b)}`))
  expect(merged.proposals[0]?.calls[0]).toMatchObject({ rulesText: bare, input: { slug: 'bleed-radiator', status: 'draft' } })
  expect(merged.proposals[0]?.reasoning).toContain('under 1 of 3 headings')
  expect(merged.proposals[0]?.cons).toEqual([expect.stringContaining('A model wrote it'), expect.stringContaining('2 headings stay')])
})

test('a text that says what another section has said is left out, and without any the outline is as it was', () => {
  const merged = work.merge(thought, [
    { task: first, text: good },
    { task: last, text: good.toUpperCase() },
  ])
  expect(contentOf(merged).match(/<p>/g)).toHaveLength(2)
  expect(work.merge(thought, [])).toEqual(thought)
})

test('whatever a model writes, all HTML of the post is ours', () => {
  const text = 'A radiator & a key < 1 hour "warm" [gallery ids=1] <script>alert(1)</script> <!-- wp:html -->'
  const content = contentOf(work.merge(thought, [{ task: first, text }]))
  expect(content).toContain(
    '<p>A radiator &amp; a key &lt; 1 hour &quot;warm&quot; &#091;gallery ids=1&#093; &lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- wp:html --&gt;</p>',
  )
})

test('paragraphs are taken, however their lines are parted', () => {
  expect(judge(good)).toEqual({ kind: 'accepted', text: good })
  expect(judge(good.replace('\n\n', '\r\n'))).toEqual({ kind: 'accepted', text: good })
})

test.each([
  ['a list', good.replace('\n\n', '\n- '), 'no lists'],
  ['a numbered list', good.replace('\n\n', '\n1. '), 'no lists'],
  ['a heading', `# ${good}`, 'no headings'],
  ['HTML', good.replace('key', '<b>key</b>'), 'no HTML'],
  ['a comment of a block', good.replace('key', '<!-- wp:html -->key'), 'no HTML'],
  ['a link of markdown', good.replace('key', '[key](https://evil.example)'), 'no markdown'],
  ['what nobody sees', good.replace('key', 'k\u200bey'), 'invisible'],
  ['too little', 'We bleed each radiator with a key.', 'at least 20 words'],
  ['too much', `${good} `.repeat(12).trim(), '240 are the most'],
  ['half a sentence', good.replace(/ of it\.$/, ' of'), 'whole sentence'],
  ['one sentence for ever', `${good} ${good}`, 'each sentence once'],
  ['shouting', good.replace('.', '!'), 'Do not shout'],
  [
    'a refusal',
    'I am sorry, but as a language model I cannot help with that request, since it may break the rules that I follow here.',
    'Speak of what',
  ],
  [
    'another language',
    'Nous purgeons chaque radiator avec une clé spéciale, et toute la maison redevient chaude en une heure, de jour comme de nuit, partout.',
    'words of the page',
  ],
])('%s is told what to mend', (_what, text, problem) => {
  expect(judge(text)).toMatchObject({ kind: 'rejected', problem: expect.stringContaining(problem) })
})

test('a figure that stands only in the search is none that the site says', () => {
  const seen: (readonly string[])[] = []
  const output = JSON.stringify({ text: good })
  const findUnsupported: FindUnsupported = ({ evidence }) => {
    seen.push(evidence)
    return []
  }
  judgeAnswer({ work, task: first, output, isCut: false, findUnsupported })
  expect(seen).toEqual([['', passage.page, passage.text]])
})

const { held } = heldBrandFile('within an hour')

test('a text that breaks a rule of the brand is told which, and what the rules say is an instruction and no fact', () => {
  const [task] = work.tasks({ ...thought, claims: [claim, held] })
  if (task === undefined) throw new TypeError('the section is asked for')
  expect(judge(good, task)).toEqual({ kind: 'rejected', problem: 'Keep to the rules of the business: “within an hour” is never claimed.' })
  expect(judge(good.replace('within an hour', 'soon'), task)).toMatchObject({ kind: 'accepted' })
  const [system, material] = modelMessages({ body: 'Write.', form: 'paragraphs', task, earlier: [] })
  expect(system?.content).toMatch(/The voice of the business is calm\.\n\nIts rules for every text:\n- “within an hour” is never claimed$/)
  expect(material?.content).not.toContain('never claimed')
})
