import { heldByAgency, type PolicyAnswer } from './policy.ts'

/**
 * The answer for a command that can widen what happens without a person: whatever the policy says, it never runs at once, and the agency
 * has a say in it. Otherwise one lenient rule could be used to write the next.
 */
export function holdLoosening(answer: PolicyAnswer): PolicyAnswer {
  if (answer.kind === 'deny' || heldByAgency.kind !== 'hold') return answer
  const stages = answer.kind === 'hold' ? answer.stages : []
  if (stages.some(({ stage }) => stage === 'agency')) return answer
  return { kind: 'hold', stages: [...heldByAgency.stages, ...stages], rules: [...answer.rules, 'loosening-is-held'] }
}
