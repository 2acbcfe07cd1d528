import type { Thought } from '@bizosaas/automation'
import { z } from 'zod'

const text = z.string().trim().min(1)
const key = z.string().min(1).max(2_500)
const severity = z.enum(['low', 'mid', 'high'])

const claim = z.object({
  ref: key,
  title: text,
  url: z.url().nullable(),
  content: z.json(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  readAt: z.iso.datetime(),
  isTrusted: z.literal(true).exactOptional(),
})
const finding = z.object({
  key,
  code: text,
  severity,
  url: z.url(),
  detail: text,
  hand: text.nullable(),
  claim: key,
  mayStay: z.literal(true).exactOptional(),
  standing: z.enum(['site', 'start', 'menu', 'far']).exactOptional(),
})
const group = z.object({
  key,
  code: text,
  severity,
  count: z.int().min(1),
  pages: z.int().min(1),
  hand: text.nullable(),
  findingKeys: z.array(key),
  score: z.number(),
  because: text.exactOptional(),
})
const call = z.object({ actionId: text, input: z.json(), findingKey: key, rulesText: text.exactOptional() })
const setting = z.object({ command: text, input: z.record(z.string(), z.json()), findingKey: key })
/** A plan as another member of a crew is handed it. */
export const planSchema = z.object({
  key,
  title: text.max(120),
  description: text,
  reasoning: text,
  solution: text,
  pros: z.array(text).min(1),
  cons: z.array(text).min(1),
  effort: z.enum(['S', 'M', 'L']),
  findingCodes: z.array(text).min(1),
  claims: z.array(key).min(1),
  calls: z.array(call).max(12),
  setting: setting.exactOptional(),
})

/** Either changes of a connected system, or one switch of the platform. */
const proposal = planSchema.refine(({ calls, setting: wanted }) => (wanted === undefined) === calls.length > 0)

const review = z.object({
  agentId: text,
  planKey: key,
  actionId: text,
  findingKey: key,
  verdict: z.enum(['keep', 'edit', 'veto']),
  broken: z.array(z.object({ number: z.int(), rule: text, reason: text, claim: key })),
  edits: z.array(z.object({ field: text, before: z.string(), after: z.string() })),
})
const briefSource = z.object({
  kind: z.enum(['proposal', 'agent-run', 'workflow-run', 'connection', 'finding']),
  id: text,
  title: text,
  note: text,
  at: z.iso.datetime(),
  runId: text.nullable(),
})
const briefLine = z.object({
  topic: z.enum(['waiting', 'overdue', 'failed', 'won', 'at-risk']),
  sentence: text,
  sources: z.array(briefSource),
  isComplete: z.boolean(),
})

/** What an agent for sites may think: every proposal cites a claim and holds at most twelve actions. */
export const thoughtSchema: z.ZodType<Thought> = z.object({
  looked: z.array(z.url()),
  opened: z.int().min(0).exactOptional(),
  claims: z.array(claim),
  findings: z.array(finding),
  groups: z.array(group).max(12),
  proposals: z.array(proposal),
  abstentions: z.array(z.object({ subject: text, reason: text })),
  reviews: z.array(review).exactOptional(),
  brief: z.array(briefLine).exactOptional(),
})
