import { type Reversibility, type RiskTier, reversibilities, riskTier } from '@bizosaas/kernel'
import type { PlannedAction } from './planned-action.ts'

const tiers = ['low', 'mid', 'high'] as const satisfies readonly RiskTier[]

/** Risk and grade of a proposal: the worst of what would run. Never taken from whoever proposes. */
export function deriveRisk(actions: readonly PlannedAction[]): RiskTier {
  const indexes = included(actions).map((action) => tiers.indexOf(riskOf(action)))
  return tiers[Math.max(0, ...indexes)] ?? 'high'
}

/** What the connector says of the action, one tier higher where its text is marked. */
export function riskOf(action: PlannedAction): RiskTier {
  const stated = riskTier(action.facts.risk)
  return isMarked(action) ? (tiers[tiers.indexOf(stated) + 1] ?? 'high') : stated
}

export function isMarked({ preview }: PlannedAction): boolean {
  return preview.changes.some(({ marks }) => marks !== undefined)
}

export function deriveGrade(actions: readonly PlannedAction[]): Reversibility {
  const indexes = included(actions).map(({ facts }) => reversibilities.indexOf(facts.reversibility))
  return reversibilities[Math.max(0, ...indexes)] ?? 'irreversible'
}

export function included(actions: readonly PlannedAction[]): readonly PlannedAction[] {
  return actions.filter(({ isExcluded }) => !isExcluded)
}

/** `wordpress.update-seo-description` → `wordpress`. */
export function connectorOf(actionId: string): string {
  return actionId.split('.', 1)[0] ?? actionId
}
