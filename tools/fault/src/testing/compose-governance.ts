import { type ActionRunner, createSealKeys, createSettingCommands, type GovernanceParts } from '@bizosaas/governance'
import { createPostgresGovernance } from '@bizosaas/governance/adapters'
import { systemClock } from '@bizosaas/kernel'

/** The same key in every process of a run: a seal made here must hold in the worker that takes over. */
const sealKey = { id: 'fault', secret: new Uint8Array(32).fill(5) }

export function composeGovernance(runner: ActionRunner): GovernanceParts {
  return createPostgresGovernance({ runner, clock: systemClock, sealKeys: createSealKeys([sealKey]), settings: createSettingCommands([]) })
}
