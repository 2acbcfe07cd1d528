import { actorRef, canonicalJson, defineService, type EvidenceId, newId, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { Evidence } from '../domain/evidence.ts'
import { sha256 } from '../domain/mac.ts'
import { jsonSchema } from '../ports/content-schema.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { connectionIdSchema, evidenceIdSchema } from './input-schemas.ts'

const recordInputSchema = z.strictObject({
  title: z.string().min(1).max(500),
  source: z.strictObject({
    kind: z.enum(['page', 'connection', 'platform']),
    url: z.string().max(4000).nullable(),
    connectionId: connectionIdSchema.nullable(),
  }),
  content: jsonSchema,
  /** SHA-256 of the whole body; that of the content where there is no body. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  readAt: z.coerce.date().optional(),
  validUntil: z.coerce.date(),
  isSimulated: z.boolean(),
  isUntrusted: z.boolean().default(true),
})
type RecordCall = ServiceCall<Pick<GovernanceParts, 'evidence' | 'clock'>, z.output<typeof recordInputSchema>>

/** Stores what was read, so that a proposal may cite it. Reading changes nothing, so it leaves no audit record. */
export const recordEvidence = defineService({
  permission: permissions.proposalCreate,
  input: recordInputSchema,
  async run({ deps, actor, scope, input }: RecordCall): Promise<Evidence> {
    const { digest = sha256(canonicalJson(input.content)), readAt = deps.clock.now(), ...read } = input
    const evidence = { ...read, digest, readAt, id: newId<EvidenceId>(), tenantId: scope.tenantId, readBy: actorRef(actor) }
    await deps.evidence.add(scope, evidence)
    return evidence
  },
})

const getInputSchema = z.strictObject({ evidenceIds: z.array(evidenceIdSchema).max(500) })

export const listEvidence = defineService({
  permission: permissions.evidenceRead,
  input: getInputSchema,
  run: ({ deps, scope, input }: ServiceCall<Pick<GovernanceParts, 'evidence'>, z.output<typeof getInputSchema>>) =>
    deps.evidence.list(scope, input.evidenceIds),
})
