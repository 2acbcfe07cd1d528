import { heldByAgency, type Policy } from './policy.ts'

/**
 * Version 0, in code, valid until a tenant saves its own: every write waits for one person of the agency, except taking back
 * at once what can be taken back wholly, by someone who could have decided the original.
 */
export const defaultPolicy: Policy = {
  version: 0,
  rules: [
    {
      name: 'undo-at-once',
      when: { kind: 'all', of: [{ kind: 'undo-by-decider' }, { kind: 'grade', in: ['reversible'] }] },
      answer: { kind: 'allow' },
    },
    { name: 'every-write-is-held', when: { kind: 'always' }, answer: heldByAgency },
  ],
}

/** A rule a tenant may put in front: a person's own low-risk write runs without a second look. */
export const ownLowRiskWriteAllowed = {
  name: 'own-low-risk-write',
  when: { kind: 'all', of: [{ kind: 'own-write' }, { kind: 'risk', in: ['low'] }, { kind: 'grade', in: ['reversible'] }] },
  answer: { kind: 'allow' },
} as const satisfies Policy['rules'][number]
