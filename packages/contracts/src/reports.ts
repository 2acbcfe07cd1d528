import { findingHistorySchema, idSchema, instantSchema, pageOf, pageQuerySchema, riskTierSchema, tenantRefSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

/** Each counts a proposal once in the month in which it happened; `waiting` and `under-way` are as of now. */
export const changePartSchema = z.enum([
  'proposed',
  'approved',
  'allowed',
  'rejected',
  'changes-requested',
  'expired',
  'changed',
  'failed',
  'verified',
  'live',
  'not-verified',
  'lift',
  'loss',
  'no-effect',
  'not-enough-data',
  'awaiting',
  'unmeasurable',
  'undone',
  'waiting',
  'under-way',
])
export const findingPartSchema = z.enum(['new', 'fixed', 'open'])

const fieldSchema = z.object({
  object: z.string(),
  url: z.string().nullable(),
  /** Of the page among the others of its site. */
  path: z.string().nullable(),
  label: z.string(),
  kind: z.string(),
  before: z.string().nullable(),
  /** What a visitor got before, where that was read. */
  seenBefore: z.string().nullable(),
  after: z.string().nullable(),
})

const sideSchema = z.enum(['agency', 'client'])
const unmeasurableReasonSchema = z.enum(['taken-back', 'not-in-search', 'no-search-data'])

/** `side` is told of people, where it is known; `text` is why, in their words, and `isInternal` says that it stays in the agency. */
const actorSchema = z.object({
  ref: z.string(),
  label: z.string(),
  side: sideSchema.nullable(),
  text: z.string().nullable(),
  isInternal: z.boolean(),
})

/**
 * What is next for findings that are open, as of now; `since` where it waits for somebody, `hand` where somebody outside has to act, `reason` where a
 * change was taken back.
 */
const plannedStepSchema = z.object({
  step: z.enum([
    'client',
    'other-hand',
    'agency',
    'revised',
    'under-way',
    'made',
    'made-in-vain',
    'task',
    'failed',
    'expired',
    'declined',
    'abstained',
    'to-propose',
    'undone',
    'unwanted',
    'may-stay',
    'left-alone',
    'fixed-since',
  ]),
  hand: z.string().nullable(),
  count: z.int(),
  since: instantSchema.nullable(),
  reason: z.string().nullable(),
  /** The first of them. */
  places: z.array(z.object({ url: z.string(), detail: z.string() })),
})

export const reportChangeSchema = z
  .object({
    /** Of the proposal. */
    id: idSchema,
    part: changePartSchema,
    kind: z.enum(['change', 'setting', 'enhancement']),
    title: z.string(),
    target: z.string().nullable(),
    isSimulated: z.boolean(),
    at: instantSchema,
    actors: z.array(actorSchema),
    text: z.string().nullable(),
    expected: z.object({ metric: z.string(), baseline: z.string().nullable(), expected: z.string(), checkAt: instantSchema }).nullable(),
    /** Why no effect is looked for. */
    reason: unmeasurableReasonSchema.nullable(),
    /** Wholly or in part, by the end of the month. */
    isTakenBack: z.boolean(),
    /** Whose turn it is, where it waits. */
    waitsFor: sideSchema.nullable(),
    /** The first fields it wrote, cut where they are long. */
    fields: z.array(fieldSchema),
    objects: z.int(),
  })
  .meta({ id: 'ReportChange' })
export const reportChangePageSchema = pageOf(reportChangeSchema)

export const reportFindingSchema = z
  .object({
    id: idSchema,
    code: z.string(),
    /** As it was when this stretch of it began. */
    severity: riskTierSchema,
    url: z.string(),
    detail: z.string(),
    /** When it was found, came back, or was found gone. */
    at: instantSchema,
    state: z.enum(['new', 'persisting', 'fixed', 'dismissed']),
    proposalId: idSchema.nullable(),
    lastSeenRun: idSchema,
    history: findingHistorySchema,
  })
  .meta({ id: 'ReportFinding' })
export const reportFindingPageSchema = pageOf(reportFindingSchema)

const sharedChangeSchema = reportChangeSchema
  .omit({ target: true })
  .extend({
    id: z.string(),
    actors: z.array(actorSchema.omit({ ref: true })),
    fields: z.array(fieldSchema.omit({ url: true })),
  })
  .meta({ id: 'SharedReportChange' })

const deciderSchema = z.object({
  userId: idSchema,
  name: z.string(),
  side: sideSchema,
  approved: z.int(),
  rejected: z.int(),
  changesRequested: z.int(),
})

const findingCounts = { new: z.int(), fixed: z.int(), open: z.int() }

/** What one month brought a tenant. `from` and `to` are midnights in the time zone of the tenant; months are yyyy-mm. */
export const reportSchema = z
  .object({
    tenant: tenantRefSchema.extend({ timeZone: z.string(), siteUrl: z.string().nullable() }).meta({ id: 'ReportTenant' }),
    month: z.string(),
    standing: z.enum(['over', 'running', 'ahead', 'before']),
    from: instantSchema,
    to: instantSchema,
    firstMonth: z.string(),
    currentMonth: z.string(),
    generatedAt: instantSchema,
    found: z.object({
      ...findingCounts,
      /** The gravest first. */
      groups: z.array(
        z.object({
          code: z.string(),
          severity: riskTierSchema,
          /** What it means for the business. */
          meaning: z.string().nullable(),
          /** Whether it keeps visitors or search engines out. */
          isUrgent: z.boolean(),
          /** Whether the details of its places say no more than its name. */
          saysItAll: z.boolean(),
          ...findingCounts,
          plan: z.array(plannedStepSchema),
        }),
      ),
    }),
    counts: z.record(changePartSchema, z.int()),
    /** The newest of each part; all of `changed` and `waiting`. */
    changes: z.array(reportChangeSchema),
    deciders: z.array(deciderSchema),
    /** Of the changes made in the month: on how many places, how many are live, were taken back, or were not looked at again by its end. */
    made: z.object({ places: z.int(), live: z.int(), undone: z.int(), unchecked: z.int() }),
    unmeasurable: z.record(unmeasurableReasonSchema, z.int()),
    /** When the client's own systems are looked at next. */
    planned: z.array(z.object({ subject: z.enum(['website', 'certificate']), nextAt: instantSchema })),
  })
  .meta({ id: 'Report' })

/** The report as whoever holds a link reads it: without ids of ours. `id` tells the changes of one page apart. */
export const sharedReportSchema = reportSchema
  .extend({
    tenant: z.object({ name: z.string(), isSimulated: z.boolean(), timeZone: z.string(), siteUrl: z.string().nullable() }),
    changes: z.array(sharedChangeSchema),
    deciders: z.array(deciderSchema.omit({ userId: true })),
  })
  .meta({ id: 'SharedReport' })

export const reportQuerySchema = z.strictObject({ tenantId: idSchema.optional() })
export const reportChangeQuerySchema = pageQuerySchema.extend({
  tenantId: idSchema.optional(),
  part: changePartSchema,
  by: idSchema.optional(),
  reason: unmeasurableReasonSchema.optional(),
})
export const reportFindingQuerySchema = pageQuerySchema.extend({
  tenantId: idSchema.optional(),
  part: findingPartSchema,
  code: z.string().max(80).optional(),
})

export type Report = z.infer<typeof reportSchema>
export type SharedReport = z.infer<typeof sharedReportSchema>
export type ReportChange = z.infer<typeof reportChangeSchema>
export type ReportFinding = z.infer<typeof reportFindingSchema>
export type ChangePart = z.infer<typeof changePartSchema>
export type FindingPart = z.infer<typeof findingPartSchema>
