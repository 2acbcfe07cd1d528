import { createSealKeys } from '../ports/seal-keys.ts'
import { createSettingCommands } from '../ports/setting-commands.ts'
import { createTestClock, testKey } from './create-stage.ts'
import { createFakeActionRunner } from './fake-action-runner.ts'
import { governanceConformance } from './governance-conformance.ts'
import { createMemoryDatabase } from './memory-database.ts'
import { createMemoryGovernance } from './memory-governance.ts'

governanceConformance({
  name: 'in memory',
  async make() {
    const db = createMemoryDatabase()
    const given = {
      sealKeys: createSealKeys([testKey]),
      settings: createSettingCommands([]),
      runner: createFakeActionRunner(),
      clock: createTestClock(),
    }
    return {
      scopes: db.scopes,
      stores: createMemoryGovernance(db)(given),
      given: db.given,
      async hear(channel) {
        const heard: string[] = []
        db.listen(channel, (payload) => heard.push(payload))
        return heard
      },
      close: async () => {},
    }
  },
})
