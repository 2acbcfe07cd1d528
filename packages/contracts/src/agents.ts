import { briefLineSchema } from './briefings.ts'
import { findingHistorySchema, idSchema, instantSchema, pageOf, pageQuerySchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

export const startAgentRunBodySchema = z.strictObject({ tenantId: idSchema, connectionId: idSchema.optional() })

const abstentionSchema = z.object({ subject: z.string(), reason: z.string() })

export const agentRunSchema = z
  .object({
    id: idSchema,
    agentId: z.string(),
    tenant: tenantRefSchema,
    connectionId: idSchema.nullable(),
    /** The run of the crew it is a member of. */
    crewRunId: idSchema.nullable(),
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    progress: z.object({ phase: z.string(), done: z.int(), total: z.int().nullable() }).nullable(),
    counts: z.object({ pages: z.int(), findings: z.int(), proposals: z.int(), abstentions: z.int() }),
    abstentions: z.array(abstentionSchema),
    proposalIds: z.array(idSchema),
    failure: z.object({ code: z.string(), title: z.string(), remedy: z.string() }).nullable(),
    /** `user:<id>`, `agent:<id>` or `system:<name>`. */
    startedBy: z.string(),
    startedByLabel: z.string(),
    isSimulated: z.boolean(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: 'AgentRun' })
export const agentRunPageSchema = pageOf(agentRunSchema)
export const agentRunQuerySchema = pageQuerySchema.extend({ tenantId: idSchema.optional(), agentId: z.string().max(80).optional() })

/** One question to a model. `verdict` says what became of the answer, `reason` why it was not taken. */
const modelCallSchema = z.object({
  task: z.string(),
  title: z.string(),
  attempt: z.int(),
  model: z.string(),
  host: z.string(),
  prompt: z.string(),
  /** 0: the wording of the release. */
  promptVersion: z.int(),
  messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })),
  output: z.string().nullable(),
  verdict: z.enum(['accepted', 'rejected', 'declined', 'failed', 'not-asked']),
  reason: z.string().nullable(),
  answer: z.string().nullable(),
  inputTokens: z.int().nullable(),
  outputTokens: z.int().nullable(),
  costMicros: z.int(),
  currency: z.string(),
  elapsedMs: z.int(),
  askedAt: instantSchema,
})

/** What a run read, thought and left aside. A `digest` is a SHA-256: the same read or the same thought has the same. */
export const agentRunRecordSchema = z
  .object({
    readings: z.array(z.object({ reader: z.string(), readAt: instantSchema, digest: z.string().nullable(), reason: z.string().nullable() })),
    /** What it asked a model, in order; `messages` is what was sent. */
    modelCalls: z.array(modelCallSchema),
    thought: z
      .object({
        digest: z.string(),
        at: instantSchema,
        looked: z.int(),
        groups: z.array(
          z.object({
            key: z.string(),
            code: z.string(),
            severity: riskLike(),
            count: z.int(),
            pages: z.int(),
            hand: z.string().nullable(),
            findingKeys: z.array(z.string()),
            score: z.number(),
            /** What moved it up or down, in one sentence. */
            because: z.string().optional(),
          }),
        ),
        plans: z.array(z.object({ key: z.string(), title: z.string(), proposalId: idSchema.nullable() })),
        abstentions: z.array(abstentionSchema),
        /** Empty but for an agent that briefs. */
        brief: z.array(briefLineSchema),
      })
      .nullable(),
  })
  .meta({ id: 'AgentRunRecord' })

export const replayQuerySchema = z.strictObject({ tenantId: idSchema })
export const replaySchema = z
  .object({ isSame: z.boolean(), recordedDigest: z.string(), digest: z.string(), proposals: z.int() })
  .meta({ id: 'AgentRunReplay' })

/** `actions` are the ids of what it may propose. `lastRun` is the newest one among the tenants the reader may see, or of the one that was asked for. */
export const agentSchema = z
  .object({
    id: z.string(),
    crew: z.string(),
    title: z.string(),
    goal: z.string(),
    actions: z.array(z.string()),
    needs: z.array(z.string()),
    reads: z.array(z.object({ id: z.string(), title: z.string() })),
    lastRun: agentRunSchema.nullable(),
  })
  .meta({ id: 'Agent' })
export const agentListSchema = z.object({ items: z.array(agentSchema), nextCursor: z.string().nullable() })
export const agentListQuerySchema = z.strictObject({ tenantId: idSchema.optional() })

/** What each agent has cost in a month (`2026-11`); those that cost nothing are left out. */
export const agentCostListSchema = z
  .object({
    month: z.string(),
    items: z.array(z.object({ agentId: z.string(), currency: z.string(), costMicros: z.int(), runs: z.int() })),
  })
  .meta({ id: 'AgentCosts' })
export const agentCostQuerySchema = z.strictObject({ tenantId: idSchema.optional() })

export const findingSchema = z
  .object({
    id: idSchema,
    tenant: tenantRefSchema,
    code: z.string(),
    severity: riskLike(),
    url: z.string(),
    detail: z.string(),
    /** Who can mend it when we cannot: "the theme's author", "the host"; null when a proposal can. */
    hand: z.string().nullable(),
    state: z.enum(['new', 'persisting', 'fixed', 'dismissed']),
    evidenceId: idSchema.nullable(),
    lastSeenAt: instantSchema,
    /** Who said that it is to be left alone, and why. */
    dismissal: z.object({ byLabel: z.string(), reason: z.string(), at: instantSchema }).nullable(),
    history: findingHistorySchema,
  })
  .meta({ id: 'Finding' })
export const findingPageSchema = pageOf(findingSchema)
export const findingQuerySchema = pageQuerySchema.extend({ tenantId: idSchema.optional(), agentRunId: idSchema.optional() })

export const dismissFindingBodySchema = z.strictObject({ reason: z.string().trim().min(1).max(1_000) })

const rememberedChangeSchema = z.object({
  proposalId: idSchema,
  findingKey: z.string(),
  code: z.string(),
  url: z.string(),
  answer: z.enum(['accepted', 'edited', 'rejected', 'undone']),
  label: z.string(),
  proposed: z.string().nullable(),
  /** What a person wrote instead. */
  written: z.string().nullable(),
  reason: z.string().nullable(),
  effect: z.enum(['lift', 'loss', 'no-effect']).nullable(),
  at: instantSchema,
})
const editKinds = ['ending-dropped', 'ending-added', 'beginning-dropped', 'beginning-added', 'shortened', 'lengthened', 'reworded'] as const

/** What an agent asked for in one tenant and what became of it, the newest answers first. */
export const agentMemorySchema = z
  .object({
    changes: z.array(rememberedChangeSchema),
    patterns: z.array(z.object({ label: z.string(), kind: z.enum(editKinds), text: z.string().nullable(), count: z.int() })),
    records: z.array(
      z.object({
        code: z.string(),
        accepted: z.int(),
        edited: z.int(),
        rejected: z.int(),
        undone: z.int(),
        lifts: z.int(),
        losses: z.int(),
        noEffects: z.int(),
      }),
    ),
    dismissed: z.array(z.object({ findingKey: z.string(), code: z.string(), url: z.string(), reason: z.string() })),
    dismissedCount: z.int(),
  })
  .meta({ id: 'AgentMemory' })
export const agentMemoryQuerySchema = z.strictObject({ tenantId: idSchema })

function riskLike() {
  return z.enum(['low', 'mid', 'high'])
}

export type AgentCosts = z.infer<typeof agentCostListSchema>
export type Agent = z.infer<typeof agentSchema>
export type AgentRun = z.infer<typeof agentRunSchema>
export type AgentRunRecord = z.infer<typeof agentRunRecordSchema>
export type AgentMemory = z.infer<typeof agentMemorySchema>
export type Finding = z.infer<typeof findingSchema>
