import type { ActionRunner, EffectLedger, Executor } from '@bizosaas/governance'
import type { Kill, Phase } from './plan-kills.ts'

export interface PausePoints {
  ledger(ledger: EffectLedger): EffectLedger
  runner(runner: ActionRunner): ActionRunner
  executor(executor: Executor): Executor
}

interface PauseOptions {
  readonly kill: Kill | null
  announce(phase: Phase): void
  /** Lets the path go on that stands at its point; without it, it stands there until the process is killed. */
  readonly goOn?: Promise<void>
}

/**
 * Named pause points around the product's own parts, which know nothing of them. At the planned arrival `announce` is called and that
 * path stays where it is; all others go on meanwhile.
 */
export function createPausePoints({ kill, announce, goOn = new Promise(() => {}) }: PauseOptions): PausePoints {
  let arrivals = 0
  const reach = async (phase: Phase) => {
    if (kill?.phase !== phase) return
    arrivals += 1
    if (arrivals !== kill.arrival) return
    announce(phase)
    await goOn
  }
  return {
    ledger: (ledger) => ({
      ...ledger,
      async intend(...call) {
        await reach('before-intent')
        return ledger.intend(...call)
      },
    }),
    runner: (runner) => ({
      ...runner,
      async run(call) {
        await reach('intent-to-call')
        const outcome = await runner.run(call)
        await reach('call-to-result')
        return outcome
      },
    }),
    executor: (executor) => ({
      ...executor,
      async runAction(call) {
        const outcome = await executor.runAction(call)
        await reach('after-result')
        return outcome
      },
    }),
  }
}
