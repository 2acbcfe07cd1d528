import type { AgentMemory, CodeRecord } from '@bizosaas/automation'

/** How much more or less than before a kind of change is worth here, between 0 and 2, and why in one sentence. */
export interface LearnedWeight {
  readonly factor: number
  /** null where nothing was measured, so nothing moves. */
  readonly because: string | null
}

/** One change without an effect tells less than one that lost clicks. */
const noEffectShare = 0.5

/**
 * What was measured in this tenant, as a weight for each kind of change: each lift that was kept raises it, each loss lowers it, a change without
 * effect lowers it half as much. One measurement moves it by a third at most, as if one lift and one loss had been seen before.
 */
export function learnedWeights(memory: Pick<AgentMemory, 'records'> | null): (code: string) => LearnedWeight {
  const records = new Map((memory?.records ?? []).map((record) => [record.code, record]))
  return (code) => weightOf(records.get(code))
}

type Measured = Pick<CodeRecord, 'lifts' | 'losses' | 'noEffects'>

function weightOf(record: CodeRecord | undefined): LearnedWeight {
  const { lifts, losses, noEffects }: Measured = record ?? { lifts: 0, losses: 0, noEffects: 0 }
  const measured = lifts + losses + noEffects
  if (measured === 0) return { factor: 1, because: null }
  const factor = (2 * (lifts + 1)) / (lifts + losses + noEffects * noEffectShare + 2)
  return { factor, because: sentence({ factor, lifts, losses, noEffects, measured }) }
}

function sentence({ factor, lifts, losses, noEffects, measured }: Measured & { factor: number; measured: number }): string {
  const say = (count: number) => (measured === 1 ? 'the one change of this kind' : `${count} of ${measured} changes of this kind`)
  if (factor > 1) return `Measured here: ${say(lifts)} brought more clicks, so it stands higher.`
  if (factor < 1 && losses > 0) return `Measured here: ${say(losses)} lost clicks, so it stands lower.`
  if (factor < 1) return `Measured here: ${say(noEffects)} had no effect that can be seen, so it stands lower.`
  return `Measured here: ${say(lifts)} brought more clicks and the others did not, so it stands where it did.`
}
