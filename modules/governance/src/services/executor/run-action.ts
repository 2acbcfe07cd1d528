import type { ActionOutcome, Running } from './action-outcome.ts'
import { awaitEffect } from './await-effect.ts'
import { beginEffect } from './begin-effect.ts'
import { finishEffect } from './finish-effect.ts'
import { performAction } from './perform-action.ts'
import { runSetting } from './run-setting.ts'

/** One external write: intent row, checks right before the write, the write, its result. Safe to repeat at any point of it. */
export async function runAction(running: Running): Promise<ActionOutcome> {
  const begun = await beginEffect(running)
  switch (begun.kind) {
    case 'settled':
      return begun.outcome
    case 'elsewhere':
      return awaitEffect({ ...running, effectId: begun.effectId })
    case 'setting':
      return runSetting({ ...running, begun })
    case 'begun':
      return finishEffect({ ...running, begun, step: await performAction({ ...running, begun }) })
  }
}
