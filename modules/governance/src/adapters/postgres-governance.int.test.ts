import { createListener } from '@bizosaas/db'
import { createFixtures, createTestDatabase } from '@bizosaas/test-kit'
import { createSealKeys } from '../ports/seal-keys.ts'
import { createSettingCommands } from '../ports/setting-commands.ts'
import { createTestClock, testKey } from '../testing/create-stage.ts'
import { createFakeActionRunner } from '../testing/fake-action-runner.ts'
import { governanceConformance } from '../testing/governance-conformance.ts'
import { createPostgresGovernance } from './postgres-governance.ts'

governanceConformance({
  name: 'PostgreSQL',
  async make() {
    const db = await createTestDatabase()
    const listener = createListener({ url: db.urls.platform })
    const given = {
      sealKeys: createSealKeys([testKey]),
      settings: createSettingCommands([]),
      runner: createFakeActionRunner(),
      clock: createTestClock(),
    }
    return {
      scopes: db.scopes,
      stores: createPostgresGovernance(given),
      given: createFixtures(db),
      async hear(channel) {
        const heard: string[] = []
        await listener.listen(channel, (payload) => heard.push(payload))
        return heard
      },
      async close() {
        await listener.close()
        await db.drop()
      },
    }
  },
})
