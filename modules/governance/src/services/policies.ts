import { actorRef, appError, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { defaultPolicy } from '../domain/default-policy.ts'
import type { Policy } from '../domain/policy.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import type { SavedPolicy } from '../ports/policy-store.ts'
import { policyRulesSchema } from '../ports/rule-schema.ts'
import { stamp } from './audit-and-publish.ts'

type PolicyDeps = Pick<GovernanceParts, 'policies' | 'audit' | 'clock'>

/** Every version, newest first, down to version 0, which is in code. */
export const listPolicies = defineService({
  permission: permissions.policyRead,
  input: z.strictObject({}),
  async run({ deps, scope }: ServiceCall<Pick<PolicyDeps, 'policies'>, object>): Promise<readonly (SavedPolicy | Policy)[]> {
    return [...(await deps.policies.list(scope)), defaultPolicy]
  },
})

const saveInputSchema = z.strictObject({ rules: policyRulesSchema, note: z.string().trim().min(1).max(1000), basedOn: z.int().min(0) })

/** Adds a version; proposals that wait keep the answer of the version they were judged by. Throws `request-invalid` when somebody saved meanwhile. */
export const savePolicyVersion = defineService({
  permission: permissions.policyManage,
  input: saveInputSchema,
  async run({ deps, actor, scope, input }: ServiceCall<PolicyDeps, z.output<typeof saveInputSchema>>): Promise<SavedPolicy> {
    const { version: current } = await deps.policies.current(scope)
    if (current !== input.basedOn) throw appError('request-invalid', { details: { reason: 'another version was saved at the same time', current } })
    const version = current + 1
    const policy = { version, rules: input.rules, note: input.note, createdBy: actorRef(actor), createdAt: deps.clock.now() }
    await deps.policies.add(scope, policy)
    const about = { onBehalfOf: null, subjectKind: 'policy', subjectId: String(version), digest: null }
    await deps.audit.append(scope, [{ ...stamp(deps.clock, actor), ...about, event: 'policy-saved', detail: { version, note: input.note } }])
    return policy
  },
})
