import { defineReader } from '@bizosaas/agent-kit'
import type { AgentMemory } from '@bizosaas/automation'
import { z } from 'zod'

const change = z.object({
  proposalId: z.string(),
  findingKey: z.string(),
  code: z.string(),
  url: z.string(),
  answer: z.enum(['accepted', 'edited', 'rejected', 'undone']),
  label: z.string(),
  proposed: z.string().nullable(),
  written: z.string().nullable(),
  reason: z.string().nullable(),
  effect: z.enum(['lift', 'loss', 'no-effect']).nullable(),
  at: z.iso.datetime(),
})
const pattern = z.object({
  label: z.string(),
  kind: z.enum(['ending-dropped', 'ending-added', 'beginning-dropped', 'beginning-added', 'shortened', 'lengthened', 'reworded']),
  text: z.string().nullable(),
  count: z.int().min(1),
})
const count = z.int().min(0)
const record = z.object({
  code: z.string(),
  accepted: count,
  edited: count,
  rejected: count,
  undone: count,
  lifts: count,
  losses: count,
  noEffects: count,
})
const waiting = z.object({ findingKey: z.string(), code: z.string(), url: z.string() })
const memory: z.ZodType<AgentMemory> = z.object({
  waiting: z.array(waiting).exactOptional(),
  changes: z.array(change),
  dismissed: z.array(z.object({ findingKey: z.string(), code: z.string(), url: z.string(), reason: z.string() })),
  patterns: z.array(pattern),
  records: z.array(record),
})

export const agentMemory = defineReader({
  id: 'agent-memory',
  title: 'What became of its own proposals to this tenant: what people accepted, edited, rejected and took back, and what was measured',
  content: memory,
})
