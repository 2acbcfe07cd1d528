import { defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { defaultPolicy } from '../domain/default-policy.ts'
import { describeRules } from '../domain/describe-rules.ts'
import type { Policy } from '../domain/policy.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { proposeSetting } from './propose-setting.ts'
import { policyRulesInputSchema, replacePolicyRulesId } from './replace-policy-rules.ts'
import type { ServiceRefusal } from './service-refusal.ts'
import type { SubmitOutcome } from './store-proposal.ts'
import type { SubmitDeps } from './submit-proposal.ts'

export interface PolicyView extends Policy {
  /** The rules as sentences, a line each. */
  readonly text: string
  readonly note: string
  readonly createdBy: { readonly ref: string; readonly label: string } | null
  readonly createdAt: Date | null
}

type ListDeps = Pick<GovernanceParts, 'policies' | 'proposals'>

/** Every version, newest first, down to version 0, which is in code and valid until a tenant has its own. */
export const listPolicies = defineService({
  permission: permissions.policyRead,
  input: z.strictObject({}),
  async run({ deps, scope }: ServiceCall<ListDeps, object>): Promise<Page<PolicyView>> {
    const saved = await deps.policies.list(scope)
    const labels = await deps.proposals.labels(
      scope,
      saved.map(({ createdBy }) => createdBy),
    )
    const items = saved.map(({ createdBy: ref, ...policy }) => ({
      ...{ ...policy, text: describeRules(policy.rules) },
      createdBy: { ref, label: labels.get(ref) ?? ref },
    }))
    const first = { ...defaultPolicy, text: describeRules(defaultPolicy.rules), note: 'What holds until a tenant has its own.' }
    return { items: [...items, { ...first, createdBy: null, createdAt: null }], nextCursor: null }
  },
})

const proposeInputSchema = z.strictObject({ ...policyRulesInputSchema.shape, validForDays: z.int().min(1).max(90).optional() })

/** A policy changes by a decision like anything else: this proposes the new rules, and the executor saves them. */
export const proposePolicy = defineService({
  permission: permissions.policyManage,
  input: proposeInputSchema,
  run({ input, ...call }: ServiceCall<SubmitDeps, z.output<typeof proposeInputSchema>>): Promise<SubmitOutcome | ServiceRefusal> {
    const { rules, note, validForDays } = input
    const days = validForDays === undefined ? {} : { validForDays }
    return proposeSetting.serve({ ...call, input: { command: replacePolicyRulesId, input: { rules, note }, description: note, ...days } })
  },
})
