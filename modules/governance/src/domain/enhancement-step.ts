import { type Actor, type ErrorCode, ok, type Result, type Role, refused } from '@bizosaas/kernel'

/** Whose step it is. A decision is not among them: `approved` and `rejected` come from deciders alone. */
type Mover = 'whoever-proposes' | 'person-of-the-agency' | 'person-or-pipeline-of-the-agency'

/** The steps of an enhancement that somebody takes, beside writing, deciding and archiving. A merge is a person's, always. */
export const enhancementSteps = {
  queued: 'whoever-proposes',
  'in-review': 'whoever-proposes',
  assigned: 'person-of-the-agency',
  'in-development': 'person-of-the-agency',
  merged: 'person-of-the-agency',
  deployed: 'person-or-pipeline-of-the-agency',
  'health-checked': 'person-or-pipeline-of-the-agency',
} as const satisfies Record<string, Mover>

export type EnhancementStep = keyof typeof enhancementSteps

export function isEnhancementStep(name: string): name is EnhancementStep {
  return Object.hasOwn(enhancementSteps, name)
}

/** Steps whose record has to say something: what was merged, what was looked at, why it goes back. */
export const stepsWithNote: readonly EnhancementStep[] = ['merged', 'deployed', 'health-checked']

/** Whether this actor may take the step, apart from whether the step is there to be taken. */
export function mayTakeStep({ actor, role, to }: { actor: Actor; role: Role | null; to: EnhancementStep }): Result<EnhancementStep, ErrorCode> {
  const mover: Mover = enhancementSteps[to]
  if (mover === 'whoever-proposes') return ok(to)
  if (actor.kind === 'agent') return refused('permission-denied-by-agent-mask', { to, mover })
  if (actor.kind === 'system') return mover === 'person-or-pipeline-of-the-agency' ? ok(to) : refused('permission-denied-by-role', { to, mover })
  return role === 'super_admin' || role === 'platform_admin' ? ok(to) : refused('permission-denied-by-role', { to, mover, role })
}
