import { type ConnectionId, type EffectId, type EvidenceId, type ProposalId, toId, type UserId } from '@bizosaas/kernel'
import { z } from 'zod'
import { commandCallSchema, jsonSchema, plannedActionSchema } from '../ports/content-schema.ts'

export const proposalIdSchema = z.uuid().transform((text) => toId<ProposalId>(text))
export const effectIdSchema = z.uuid().transform((text) => toId<EffectId>(text))
export const evidenceIdSchema = z.uuid().transform((text) => toId<EvidenceId>(text))
export const connectionIdSchema = z.uuid().transform((text) => toId<ConnectionId>(text))
const userIdSchema = z.uuid().transform((text) => toId<UserId>(text))

const text = (max: number) => z.string().max(max).default('')
const lines = z.array(z.string().max(500)).max(20).default([])

/** What somebody wants: the actions by name and input. Target, before and after, risk and grade are found by us. */
export const proposalDraftSchema = z.strictObject({
  kind: z.enum(['change', 'setting', 'enhancement']).default('change'),
  title: z.string().max(300),
  description: text(20_000),
  reasoning: text(20_000),
  solution: text(20_000),
  pros: lines,
  cons: lines,
  effort: z.enum(['S', 'M', 'L']).default('S'),
  evidenceIds: z.array(evidenceIdSchema).max(500).default([]),
  actions: z
    .array(
      z.strictObject({
        connectionId: connectionIdSchema,
        actionId: z.string().min(1).max(200),
        input: jsonSchema,
        rulesText: z.string().max(20_000).exactOptional(),
      }),
    )
    .max(200)
    .default([]),
  prediction: z
    .strictObject({ metric: z.string(), baseline: z.string().nullable(), expected: z.string(), checkAt: z.coerce.date() })
    .nullable()
    .default(null),
  costMicros: z.int().min(0).nullable().default(null),
  currency: z.string().length(3).nullable().default(null),
  expiresAt: z.coerce.date(),
  findingCodes: z.array(z.string().max(60)).max(50).default([]),
  setting: commandCallSchema.nullable().default(null),
  requirements: z.string().max(200_000).nullable().default(null),
  /** Only where a person's own request (chat, MCP) dictated the change. */
  onBehalfOf: userIdSchema.nullable().default(null),
  agentRunId: z.uuid().nullable().default(null),
  /** Names the wish, such as a run and what it is about: repeated by the same proposer, it finds the first proposal. */
  originKey: z.string().min(1).max(200).nullable().default(null),
})

/** A draft with what the dry runs found. Made by `draftProposal` alone; plain JSON once serialised, so a workflow may carry it between steps. */
export const draftedProposalSchema = z.strictObject({
  draft: proposalDraftSchema,
  actions: z.array(plannedActionSchema),
  undoes: z
    .strictObject({ proposalId: proposalIdSchema, actionIndexes: z.array(z.int().min(0)) })
    .nullable()
    .default(null),
})

export type ProposalDraftInput = z.input<typeof proposalDraftSchema>
export type ProposalDraft = z.output<typeof proposalDraftSchema>
export type DraftedProposal = z.output<typeof draftedProposalSchema>
