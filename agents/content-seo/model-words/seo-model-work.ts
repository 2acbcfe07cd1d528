import type { ModelTask, ModelWork, PlannedCall, ProposalPlan, Thought, WordedTask } from '@bizosaas/automation'
import { z } from 'zod'
import { brandClaimRef } from '../../brand-claim.ts'
import { heldBrand } from './held-brand.ts'
import { problemWithText } from './problem-with-text.ts'
import { seoPrompts } from './seo-prompts.ts'

/** More are left as the rules made them: a person reviews a card, not a book. */
const mostTasks = 40

const fields: Readonly<Record<string, 'title' | 'description'>> = {
  'wordpress.update-seo-title': 'title',
  'wordpress.update-seo-description': 'description',
}
const inputSchema = z.looseObject({ title: z.string().optional(), description: z.string().optional() })

/** Rewrites the titles and descriptions that the rules made. A change the rules did not think of is never added. */
export const seoModelWork: ModelWork = {
  prompts: Object.values(seoPrompts),
  tasks: (thought) => textsOf(thought).map(({ task }) => task),
  problemWith: problemWithText,
  merge(thought, worded) {
    const texts = textsOf(thought)
    const wordedCalls = new Map(
      distinct(worded).flatMap(({ task, text }) => {
        const found = texts.find((one) => one.task.key === task.key)
        return found === undefined || text === task.rulesText ? [] : [[found.call, text] as const]
      }),
    )
    const held = heldBrand(thought) === undefined ? [] : [brandClaimRef]
    return { ...thought, proposals: thought.proposals.map((plan) => reworded({ plan, texts: wordedCalls, held })) }
  },
}

interface RulesText {
  readonly call: PlannedCall
  readonly task: ModelTask
}

function textsOf(thought: Thought): readonly RulesText[] {
  const urls = new Map(thought.findings.map(({ key, url }) => [key, url]))
  const words = new Map(thought.claims.map(({ ref, content }) => [ref, content]))
  const brand = heldBrand(thought)
  return thought.proposals
    .flatMap(({ calls }) => calls)
    .flatMap((call) => {
      const field = fields[call.actionId]
      const rulesText = field === undefined ? undefined : inputSchema.parse(call.input)[field]
      const url = urls.get(call.findingKey)
      const facts = words.get(`own-words|${url}`)
      if (field === undefined || rulesText === undefined || url === undefined || facts === undefined) return []
      const { id: prompt, title } = seoPrompts[field]
      const about = { prompt, title: `${title} ${new URL(url).pathname}`, rulesText, facts }
      return [{ call, task: brand === undefined ? about : { ...about, brand } }]
    })
    .slice(0, mostTasks)
    .map(({ call, task }, at) => ({ call, task: { ...task, key: `text-${at + 1}` } }))
}

/** Two pages never get the same text: the first keeps it, the others keep the rules' own. */
function distinct(worded: readonly WordedTask[]): readonly WordedTask[] {
  const seen = new Set<string>()
  return worded.filter(({ text }) => {
    const folded = text.toLowerCase()
    const isFirst = !seen.has(folded)
    seen.add(folded)
    return isFirst
  })
}

interface Rewording {
  readonly plan: ProposalPlan
  readonly texts: ReadonlyMap<PlannedCall, string>
  /** What the texts were held against. */
  readonly held: readonly string[]
}

function reworded({ plan, texts, held }: Rewording): ProposalPlan {
  const count = plan.calls.filter((call) => texts.has(call)).length
  if (count === 0) return plan
  const who = count === plan.calls.length ? (count === 1 ? 'The text was' : 'The texts were') : `${count} of ${plan.calls.length} texts were`
  return {
    ...plan,
    claims: [...plan.claims, ...held],
    calls: plan.calls.map((call) => wordedCall(call, texts.get(call))),
    reasoning: `${plan.reasoning} ${who} worded by a model from the words of the page; what the rules alone would write stands beside.`,
    cons: [...plan.cons, 'A model worded it: check that it says what the page says.'],
  }
}

function wordedCall(call: PlannedCall, text: string | undefined): PlannedCall {
  const field = fields[call.actionId]
  if (text === undefined || field === undefined || typeof call.input !== 'object' || call.input === null || Array.isArray(call.input)) return call
  return { ...call, input: { ...call.input, [field]: text }, rulesText: inputSchema.parse(call.input)[field] ?? '' }
}
