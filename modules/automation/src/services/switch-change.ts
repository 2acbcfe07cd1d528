import type { FieldChange } from '@bizosaas/governance'
import type { SwitchState } from './read-work.ts'
import { type Cards, titleOf } from './title-of.ts'

/** A switch that is turned, as a person reads it on the card. */
export function switchChange(cards: Cards, state: SwitchState): FieldChange {
  const words = (isAllowed: boolean) => (isAllowed ? 'On' : 'Off')
  const { kind, id, isAllowed } = state
  return { field: `${kind}:${id}`, label: titleOf(cards, state), kind: 'text', before: words(isAllowed), after: words(!isAllowed) }
}
