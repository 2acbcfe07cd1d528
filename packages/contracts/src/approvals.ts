import { commentSchema, outcomeSchema } from './approvals-comments.ts'
import { enhancementStepSchema } from './approvals-enhancements.ts'
import { gradeSchema, idSchema, instantSchema, pageOf, pageQuerySchema, riskTierSchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

export const proposalKindSchema = z.enum(['change', 'setting', 'enhancement'])
export const verdictSchema = z.enum(['approve', 'reject', 'request-changes'])

/** One row of the queue. */
export const proposalSummarySchema = z
  .object({
    id: idSchema,
    version: z.int(),
    kind: proposalKindSchema,
    state: z.string(),
    title: z.string(),
    tenant: tenantRefSchema,
    /** System and account, e.g. "WordPress · Aire Plumbing"; null for settings and enhancements. */
    target: z.string().nullable(),
    proposedBy: z.object({ ref: z.string(), label: z.string() }),
    risk: riskTierSchema,
    grade: gradeSchema,
    actionCount: z.int(),
    findingCodes: z.array(z.string()),
    costMicros: z.int().nullable(),
    currency: z.string().nullable(),
    /** Which stage it waits for and how many decisions are still needed there. */
    waitsFor: z.object({ stage: z.string(), missing: z.int() }).nullable(),
    isSimulated: z.boolean(),
    expiresAt: instantSchema,
    createdAt: instantSchema,
  })
  .meta({ id: 'ProposalSummary' })

export const proposalPageSchema = pageOf(proposalSummarySchema)

export const approvalListQuerySchema = pageQuerySchema.extend({
  group: z.enum(['waiting', 'running', 'done', 'all']).default('waiting'),
  tenantId: idSchema.optional(),
  risk: riskTierSchema.optional(),
  findingCode: z.string().max(60).optional(),
  /** The agent that proposed it, by its id. */
  agentId: z.string().max(120).optional(),
  /** Only those that take this one back. */
  undoes: idSchema.optional(),
  /** States of the group, parted by commas: `failed,partly-executed`. */
  state: z
    .string()
    .max(200)
    .regex(/^[a-z-]+(,[a-z-]+)*$/)
    .optional(),
})

const markSchema = z
  .object({ start: z.int(), end: z.int(), kind: z.enum(['link', 'email', 'phone', 'price', 'account', 'name', 'disguise']) })
  .meta({ id: 'Mark' })

const fieldChangeSchema = z.object({
  field: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'long-text', 'html', 'search-title', 'search-description', 'image-alt', 'link', 'number', 'flag']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  context: z.object({ imageUrl: z.string().optional(), pageUrl: z.string().optional(), siteName: z.string().optional() }).optional(),
  /** Spans of `after`, in UTF-16 code units, that lead a reader somewhere or bind the business, and come from text that anybody may have written. */
  marks: z.array(markSchema).optional(),
})

const targetSchema = z.object({
  system: z.string(),
  account: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  objectLabel: z.string(),
  objectUrl: z.string().nullable(),
})

/** What happened to one action: the ledger's row, in words a screen can map totally. */
export const effectViewSchema = z
  .object({
    id: idSchema,
    actionIndex: z.int(),
    state: z.string(),
    key: z.string(),
    startedAt: instantSchema,
    finishedAt: instantSchema.nullable(),
    code: z.string().nullable(),
    reason: z.string().nullable(),
    remedy: z.string().nullable(),
    result: z.unknown(),
    canRetry: z.boolean(),
    canUndo: z.boolean(),
    canSettle: z.boolean(),
  })
  .meta({ id: 'Effect' })

export const actionViewSchema = z
  .object({
    index: z.int(),
    connectionId: idSchema,
    actionId: z.string(),
    title: z.string(),
    risk: z.string(),
    reversibility: gradeSchema,
    target: targetSchema,
    changes: z.array(fieldChangeSchema),
    notes: z.array(z.string()),
    input: z.unknown(),
    isExcluded: z.boolean(),
    isSimulated: z.boolean(),
    /** What the proposer's rules alone would write, where a model worded the input. */
    rulesText: z.string().nullable(),
    /** For an undo: fields that somebody changed after us. `expected` is what we left there, `found` what stays. */
    conflicts: z.array(z.object({ field: z.string(), label: z.string(), expected: z.string().nullable(), found: z.string().nullable() })),
    effect: effectViewSchema.nullable(),
    verification: z
      .object({
        state: z.enum(['verified', 'not-yet-public', 'different', 'not-checked']),
        detail: z.string().nullable(),
        checkedAt: instantSchema.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'PlannedAction' })

export const evidenceSchema = z
  .object({
    id: idSchema,
    tenantId: idSchema,
    title: z.string(),
    source: z.object({ kind: z.string(), url: z.string().nullable(), connectionId: idSchema.nullable() }),
    content: z.unknown(),
    digest: z.string(),
    readBy: z.string(),
    readAt: instantSchema,
    validUntil: instantSchema,
    isSimulated: z.boolean(),
    isUntrusted: z.boolean(),
  })
  .meta({ id: 'Evidence' })

export const decisionSchema = z
  .object({
    id: idSchema,
    version: z.int(),
    stage: z.string(),
    userId: idSchema,
    userName: z.string(),
    verdict: verdictSchema,
    comment: z.string().nullable(),
    decidedAt: instantSchema,
  })
  .meta({ id: 'Decision' })

export const timelineEntrySchema = z.object({
  at: instantSchema,
  event: z.string(),
  actor: z.string(),
  actorLabel: z.string(),
  actionIndex: z.int().nullable(),
  detail: z.record(z.string(), z.unknown()),
})

/** The whole card. `allowed` says what this person may do now; the portal draws no other button. */
export const proposalSchema = proposalSummarySchema
  .extend({
    description: z.string(),
    reasoning: z.string(),
    solution: z.string(),
    pros: z.array(z.string()),
    cons: z.array(z.string()),
    effort: z.enum(['S', 'M', 'L']),
    prediction: z.object({ metric: z.string(), baseline: z.string().nullable(), expected: z.string(), checkAt: instantSchema }).nullable(),
    actions: z.array(actionViewSchema),
    setting: z
      .object({ command: z.string(), title: z.string(), input: z.record(z.string(), z.unknown()), changes: z.array(fieldChangeSchema) })
      .nullable(),
    requirements: z.string().nullable(),
    evidence: z.array(evidenceSchema),
    stages: z.array(z.object({ stage: z.string(), needed: z.int(), approved: z.int(), isOpen: z.boolean(), deciders: z.string() })),
    decisions: z.array(decisionSchema),
    timeline: z.array(timelineEntrySchema),
    versions: z.array(z.object({ version: z.int(), editedBy: z.string(), createdAt: instantSchema })),
    policyVersion: z.int(),
    comments: z.array(commentSchema),
    /** What later looks found, oldest first: whether visitors see it, what it turned out to do, or why nothing can be said. */
    outcomes: z.array(outcomeSchema),
    /** Who carries an approved enhancement out. */
    assignedTo: z.string().nullable(),
    undoes: idSchema.nullable(),
    undoneBy: z.array(idSchema),
    agentRunId: idSchema.nullable(),
    allowed: z.object({
      decide: z.boolean(),
      /** Whether it may be approved together with others. */
      decideTogether: z.boolean(),
      edit: z.boolean(),
      cancel: z.boolean(),
      undo: z.boolean(),
      /** The steps of an enhancement that this person may take now. */
      moves: z.array(enhancementStepSchema),
      /** Why a decision is not open to this person, as an error code. */
      refusal: z.string().nullable(),
    }),
  })
  .meta({ id: 'Proposal' })

export const decideBodySchema = z.strictObject({
  version: z.int().min(1),
  verdict: verdictSchema,
  comment: z.string().trim().max(4000).optional(),
  /** True where several are approved at once: one whose text has marks then refuses. */
  together: z.boolean().optional(),
})
export const decideReplySchema = z.object({
  kind: z.enum(['recorded', 'approved', 'rejected', 'changes-requested']),
  state: z.string(),
  stage: z.string(),
  missing: z.int(),
})

export const editBodySchema = z.strictObject({ version: z.int().min(1), excluded: z.array(z.int().min(0)).max(200) })
export const undoBodySchema = z.strictObject({
  reason: z.string().trim().min(1).max(2000).meta({ label: 'Why; told to the client' }),
  actionIndexes: z.array(z.int().min(0)).max(200).optional(),
})
export const undoReplySchema = z.object({ proposalId: idSchema, state: z.string() })
export const settleBodySchema = z.strictObject({ outcome: z.enum(['done', 'not-done']), comment: z.string().trim().min(1).max(4000) })

export type ProposalSummary = z.infer<typeof proposalSummarySchema>
export type ProposalView = z.infer<typeof proposalSchema>
export type ActionView = z.infer<typeof actionViewSchema>
export type EffectView = z.infer<typeof effectViewSchema>
export type EvidenceView = z.infer<typeof evidenceSchema>
export type TimelineEntry = z.infer<typeof timelineEntrySchema>
