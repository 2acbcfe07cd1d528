import { reversibilities } from '@bizosaas/kernel'
import { z } from 'zod'
import type { Condition, PolicyRule } from '../domain/policy.ts'
import { requirementSchema } from './content-schema.ts'

const names = z.array(z.string().min(1).max(120)).min(1).max(100)

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('always') }),
    z.strictObject({ kind: z.literal('all'), of: z.array(conditionSchema).min(1).max(20) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(conditionSchema).min(1).max(20) }),
    z.strictObject({ kind: z.literal('not'), of: conditionSchema }),
    z.strictObject({ kind: z.literal('risk'), in: z.array(z.enum(['low', 'mid', 'high'])).min(1) }),
    z.strictObject({ kind: z.literal('grade'), in: z.array(z.enum(reversibilities)).min(1) }),
    z.strictObject({ kind: z.literal('action'), in: names }),
    z.strictObject({ kind: z.literal('connector'), in: names }),
    z.strictObject({ kind: z.literal('proposal-kind'), in: z.array(z.enum(['change', 'setting', 'enhancement'])).min(1) }),
    z.strictObject({ kind: z.literal('proposer'), in: z.array(z.enum(['user', 'agent', 'system'])).min(1) }),
    z.strictObject({ kind: z.literal('own-write') }),
    z.strictObject({ kind: z.literal('undo-by-decider') }),
    z.strictObject({ kind: z.literal('simulated'), is: z.boolean() }),
    z.strictObject({ kind: z.literal('cost-at-least'), micros: z.int().min(0) }),
  ]),
)

export const policyRulesSchema: z.ZodType<readonly PolicyRule[]> = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(80),
      when: conditionSchema,
      answer: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('allow') }),
        z.strictObject({
          kind: z.literal('hold'),
          stages: z.array(requirementSchema.refine(canClose, 'more decisions are needed than there are deciders')).min(1).max(6),
        }),
        z.strictObject({ kind: z.literal('deny'), reason: z.string().min(1).max(300) }),
      ]),
    }),
  )
  .max(100)

function canClose({ needed, deciders }: z.infer<typeof requirementSchema>): boolean {
  if (!Number.isInteger(needed) || needed < 1 || needed > 20) return false
  return deciders.kind === 'roles' ? deciders.roles.length > 0 : new Set(deciders.users).size >= needed
}
