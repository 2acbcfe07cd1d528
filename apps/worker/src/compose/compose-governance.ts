import { createReplaceBrandFile } from '@bizosaas/automation'
import { createPostgresBrandFileStore } from '@bizosaas/automation/adapters'
import type { Keys } from '@bizosaas/config'
import { type ActionRunner, createSealKeys, createSettingCommands, type GovernanceParts, governanceCommands } from '@bizosaas/governance'
import { createPostgresGovernance, createPostgresPolicyStore } from '@bizosaas/governance/adapters'
import type { Clock } from '@bizosaas/kernel'

/** Governance over PostgreSQL with this installation's keys. */
export function composeGovernance({ keys, runner, clock }: { keys: Keys; runner: ActionRunner; clock: Clock }): GovernanceParts {
  const sealKey = { id: 'k1', secret: Buffer.from(keys.sealKey, 'base64') }
  return createPostgresGovernance({
    runner,
    clock,
    sealKeys: createSealKeys([sealKey]),
    settings: createSettingCommands([
      ...governanceCommands({ policies: createPostgresPolicyStore(), clock }),
      createReplaceBrandFile({ brandFiles: createPostgresBrandFileStore(), clock }),
    ]),
  })
}
