import { globSync } from 'node:fs'
import { startInstalledServer } from '@bizosaas/test-kit/installed-server'
import type { InstalledPostgres } from './find-postgres.ts'
import type { Step } from './step.ts'
import { runProject } from './test-step.ts'

/** Whatever speaks SQL: the migrations, the three scopes, every module and engine, the gateway over all of it, and a start of our own on it. */
const speaksSql = ['packages/db/src/**', 'modules/**', 'apps/gateway/**', 'apps/launcher/src/own-database']
/** Starts the embedded server, whichever one the others run on. */
const embedded = 'packages/db/src/server/**'

/** The integration tests that speak SQL once more, on the oldest PostgreSQL that is promised. */
export function oldPostgresStep({ root, postgres }: { root: string; postgres: InstalledPostgres }): Step {
  return {
    name: `tests: PostgreSQL ${postgres.major}`,
    async run() {
      const files = globSync(
        speaksSql.map((place) => `${place}${place.endsWith('**') ? '/*' : ''}.int.test.ts`),
        { cwd: root, exclude: ['**/node_modules/**', embedded] },
      )
      const server = await startInstalledServer({ binFolder: postgres.binFolder })
      try {
        return await runProject({ root, project: 'int', name: 'old-postgres', filters: files, env: { BIZOSAAS_TEST_SERVER_URL: server.adminUrl } })
      } finally {
        await server.stop()
      }
    },
  }
}
