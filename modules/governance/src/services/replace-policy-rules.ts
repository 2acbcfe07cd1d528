import { appError, type Json, permissions } from '@bizosaas/kernel'
import { z } from 'zod'
import { describeRules } from '../domain/describe-rules.ts'
import type { PolicyRule } from '../domain/policy.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { policyRulesSchema } from '../ports/rule-schema.ts'
import { defineSettingCommand, type SettingCommand } from '../ports/setting-commands.ts'

export const replacePolicyRulesId = 'policy.replace-rules'

export const policyRulesInputSchema = z.strictObject({ rules: policyRulesSchema, note: z.string().trim().min(1).max(1000) })

/** The one way a policy changes: a new version beside the old ones. Proposals that wait keep the answer of the version they were judged by. */
export function createReplacePolicyRules({ policies, clock }: Pick<GovernanceParts, 'policies' | 'clock'>): SettingCommand {
  return defineSettingCommand({
    id: replacePolicyRulesId,
    title: 'Replace the rules of the policy',
    input: policyRulesInputSchema,
    permission: permissions.policyManage,
    risk: 'publish',
    loosens: true,
    async preview({ scope, input }) {
      const current = await policies.current(scope)
      const [before, after] = [describeRules(current.rules), describeRules(input.rules)]
      if (before === after) throw appError('action-input-invalid', { details: { reason: 'These are the rules already.' } })
      return { changes: [{ field: 'rules', label: 'Rules', kind: 'long-text', before, after }], precondition: { version: current.version } }
    },
    async undo({ scope }) {
      const { version, rules } = await policies.current(scope)
      return { command: replacePolicyRulesId, input: { rules: toJson(rules), note: `Back to the rules of version ${version}` } }
    },
    async run({ scope, input, by }) {
      const { version: current } = await policies.current(scope)
      const version = current + 1
      await policies.add(scope, { ...input, version, createdBy: by, createdAt: clock.now() })
      return { version }
    },
  })
}

function toJson(rules: readonly PolicyRule[]): Json {
  const plain: Json = JSON.parse(JSON.stringify(rules))
  return plain
}
