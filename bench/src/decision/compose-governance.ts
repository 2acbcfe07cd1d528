import { type ActionRunner, createSealKeys, createSettingCommands, type GovernanceParts } from '@bizosaas/governance'
import { createPostgresGovernance } from '@bizosaas/governance/adapters'
import { systemClock } from '@bizosaas/kernel'

/** The same key in both processes: what one seals, the other checks. */
const sealKey = { id: 'bench', secret: new Uint8Array(32).fill(5) }

export function composeGovernance(runner: ActionRunner): GovernanceParts {
  return createPostgresGovernance({ runner, clock: systemClock, sealKeys: createSealKeys([sealKey]), settings: createSettingCommands([]) })
}
