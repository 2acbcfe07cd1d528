import { automationCommands, type WorkParts } from '@bizosaas/automation'
import { createPostgresTaskStore } from '@bizosaas/automation/adapters'
import type { Keys } from '@bizosaas/config'
import { type ActionRunner, createSealKeys, createSettingCommands, type GovernanceParts, governanceCommands } from '@bizosaas/governance'
import { createPostgresGovernance, createPostgresPolicyStore } from '@bizosaas/governance/adapters'

/** Governance over PostgreSQL with this installation's keys. */
export function composeGovernance({ keys, runner, work }: { keys: Keys; runner: ActionRunner; work: WorkParts }): GovernanceParts {
  const { clock } = work
  const sealKey = { id: 'k1', secret: Buffer.from(keys.sealKey, 'base64') }
  return createPostgresGovernance({
    runner,
    clock,
    sealKeys: createSealKeys([sealKey]),
    settings: createSettingCommands([
      ...governanceCommands({ policies: createPostgresPolicyStore(), clock }),
      ...automationCommands({ ...work, tasks: createPostgresTaskStore() }),
    ]),
  })
}
