import {
  type ConnectionId,
  type EffectId,
  type EvidenceId,
  type Json,
  repeats,
  reversibilities,
  risks,
  roles,
  toId,
  type UserId,
} from '@bizosaas/kernel'
import { z } from 'zod'
import type { PolicyAnswer } from '../domain/policy.ts'
import type { ProposalContent } from '../domain/proposal.ts'

/** JSON as the driver gives it; that it is JSON is PostgreSQL's promise, so it is not walked a second time. */
export const jsonSchema: z.ZodType<Json> = z.custom<Json>((value) => value !== undefined)
const instantSchema = z.iso.datetime().transform((text) => new Date(text))
const gradeSchema = z.enum(reversibilities)
const tierSchema = z.enum(['low', 'mid', 'high'])

export const fieldChangeSchema = z.object({
  field: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'long-text', 'html', 'search-title', 'search-description', 'image-alt', 'link', 'number', 'flag']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  context: z
    .object({ imageUrl: z.string().exactOptional(), pageUrl: z.string().exactOptional(), siteName: z.string().exactOptional() })
    .exactOptional(),
  marks: z
    .array(z.object({ start: z.int(), end: z.int(), kind: z.enum(['link', 'email', 'phone', 'price', 'account', 'name', 'disguise']) }))
    .readonly()
    .exactOptional(),
})

const targetSchema = z.object({
  system: z.string(),
  account: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  objectLabel: z.string(),
  objectUrl: z.string().nullable(),
})

export const previewSchema = z.object({
  target: targetSchema,
  changes: z.array(fieldChangeSchema),
  notes: z.array(z.string()),
  isSimulated: z.boolean(),
})

export const plannedActionSchema = z.object({
  connectionId: z.uuid().transform((text) => toId<ConnectionId>(text)),
  account: z.string(),
  actionId: z.string(),
  input: jsonSchema,
  precondition: jsonSchema,
  facts: z.object({
    actionId: z.string(),
    title: z.string(),
    risk: z.enum(risks),
    repeat: z.enum(repeats),
    reversibility: gradeSchema,
  }),
  preview: previewSchema,
  isExcluded: z.boolean(),
  rulesText: z.string().exactOptional(),
  undoesEffect: z
    .uuid()
    .transform((text) => toId<EffectId>(text))
    .nullable()
    .default(null),
  conflicts: z
    .array(z.object({ field: z.string(), label: z.string().exactOptional(), expected: z.string().nullable(), found: z.string().nullable() }))
    .default([]),
})

export const commandCallSchema = z.strictObject({ command: z.string().min(1).max(120), input: z.record(z.string(), jsonSchema) })
const settingSchema = z.object({
  ...commandCallSchema.shape,
  title: z.string(),
  changes: z.array(fieldChangeSchema),
  precondition: jsonSchema,
  undo: commandCallSchema.nullable(),
})

export const contentSchema: z.ZodType<ProposalContent> = z.object({
  title: z.string(),
  description: z.string(),
  reasoning: z.string(),
  solution: z.string(),
  pros: z.array(z.string()),
  cons: z.array(z.string()),
  effort: z.enum(['S', 'M', 'L']),
  evidenceIds: z.array(z.uuid().transform((text) => toId<EvidenceId>(text))),
  actions: z.array(plannedActionSchema),
  prediction: z.object({ metric: z.string(), baseline: z.string().nullable(), expected: z.string(), checkAt: instantSchema }).nullable(),
  costMicros: z.number().nullable(),
  currency: z.string().nullable(),
  risk: tierSchema,
  grade: gradeSchema,
  expiresAt: instantSchema,
  findingCodes: z.array(z.string()),
  setting: settingSchema.nullable(),
  requirements: z.string().nullable(),
})

const decidersSchema = z.union([
  z.object({ kind: z.literal('roles'), roles: z.array(z.enum(roles)) }),
  z.object({ kind: z.literal('of'), users: z.array(z.uuid().transform((text) => toId<UserId>(text))) }),
])
export const requirementSchema = z.object({ stage: z.enum(['agency', 'client']), needed: z.number(), deciders: decidersSchema })

export const policyAnswerSchema: z.ZodType<PolicyAnswer> = z.union([
  z.object({ kind: z.literal('allow'), rules: z.array(z.string()) }),
  z.object({ kind: z.literal('hold'), stages: z.array(requirementSchema), rules: z.array(z.string()) }),
  z.object({ kind: z.literal('deny'), reason: z.string(), rules: z.array(z.string()) }),
])
