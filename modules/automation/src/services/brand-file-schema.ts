import { z } from 'zod'

const ruleSchema = z.strictObject({
  number: z.int().min(1).max(9999),
  kind: z.enum(['forbidden-word', 'spelling', 'banned-claim']),
  text: z.string().trim().min(2).max(120),
  instead: z.string().trim().min(1).max(120).nullable(),
  reason: z.string().trim().min(1).max(500),
})

/** A brand file as it is proposed, kept and read by agents. */
export const brandFileSchema = z.strictObject({
  tone: z.array(z.string().trim().min(1).max(60)).max(20),
  rules: z
    .array(ruleSchema)
    .max(300)
    .refine((rules) => new Set(rules.map(({ number }) => number)).size === rules.length, 'Each number may stand once.')
    .refine(
      (rules) => rules.every(({ kind, instead }) => instead === null || kind === 'forbidden-word'),
      'Only a forbidden word has another instead.',
    ),
})
