import type { AuditTrail } from '@bizosaas/governance'
import { type AgencyFlowCall, appError, type Clock } from '@bizosaas/kernel'
import type { PromptCard } from '../domain/model-work.ts'
import type { Thinker } from '../domain/thinker.ts'
import type { PromptStore } from '../ports/prompt-store.ts'

export interface PromptDeps {
  readonly thinkers: readonly Pick<Thinker, 'asks'>[]
  readonly prompts: PromptStore
  readonly audit: Pick<AuditTrail, 'appendAgency'>
  readonly clock: Clock
}

export type PromptCall<Input> = AgencyFlowCall<PromptDeps, Input>

/** Every prompt of every agent, as the release words it. */
export function promptCards({ thinkers }: Pick<PromptDeps, 'thinkers'>): readonly PromptCard[] {
  return thinkers.flatMap(({ asks }) => asks?.prompts ?? [])
}

/** Throws `prompt-not-found`. */
export function promptCard(deps: Pick<PromptDeps, 'thinkers'>, id: string): PromptCard {
  const found = promptCards(deps).find((card) => card.id === id)
  if (found === undefined) throw appError('prompt-not-found')
  return found
}
