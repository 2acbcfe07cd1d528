import path from 'node:path'
import { repositoryRoot } from '@bizosaas/config'
import type { ChildEnvironments } from './child-environments.ts'
import type { LaunchCall } from './launch-call.ts'
import { startService } from './start-service.ts'

interface Begun {
  readonly call: LaunchCall
  readonly environments: ChildEnvironments
  readonly ownerUrl: string
  readonly engineUrl: string
}

/** Simulators and the tables of the workflow engine side by side, then the worker. */
export async function startWorkers({ call, environments, ownerUrl, engineUrl }: Begun): Promise<void> {
  const { urls } = call.configuration
  const simulators = startService({
    call,
    name: 'simulators',
    url: urls.simulators,
    script: 'apps/simulators/src/main.ts',
    env: environments.simulators,
  })
  await Promise.all([simulators, migrateEngine({ call, ownerUrl, engineUrl, env: environments.simulators })])
  await startService({ call, name: 'worker', url: urls.worker, script: 'apps/worker/src/main.ts', env: environments.worker })
}

type Engine = { call: LaunchCall; ownerUrl: string; engineUrl: string; env: Readonly<Record<string, string>> }

async function migrateEngine({ call, ownerUrl, engineUrl, env }: Engine): Promise<void> {
  const args = [path.join(repositoryRoot, 'apps/launcher/src/compose/migrate-engine.ts'), decodeURIComponent(new URL(engineUrl).username)]
  const isDone = await call.supervisor.run({ name: 'engine-migrations', args, cwd: repositoryRoot, env: { ...env, DATABASE_URL: ownerUrl } })
  if (!isDone) throw new Error('The tables of the workflow engine could not be made. See engine-migrations.log in the logs folder.')
}
