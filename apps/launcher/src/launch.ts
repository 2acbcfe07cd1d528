import { repositoryRoot } from '@bizosaas/config'
import { checkPorts } from './check-ports.ts'
import { buildEnvironment, childEnvironments } from './child-environments.ts'
import { prepareDataFolder } from './data-folder/prepare-data-folder.ts'
import { addWordPress } from './demo/add-wordpress.ts'
import { seedDemo } from './demo/seed-demo.ts'
import { announceLogin } from './first-login/announce-login.ts'
import { firstPassword } from './first-login/first-password.ts'
import { type Founded, foundAgency } from './first-login/found-agency.ts'
import { type LoginNotes, loginNotes } from './first-login/login-note.ts'
import type { LaunchCall } from './launch-call.ts'
import { migrateDatabase, openDatabase } from './open-database.ts'
import { openKeys } from './open-keys.ts'
import { buildPortal } from './portal/build-portal.ts'
import { startPortal } from './portal/start-portal.ts'
import { problemText } from './problem-text.ts'
import { startService } from './start-service.ts'
import { startWorkers } from './start-workers.ts'

/** Starts everything in order. The portal's build begins when the gateway answers and runs beside the rest, as it takes longest. */
export async function launch(call: LaunchCall): Promise<void> {
  const { configuration, options, log } = call
  log.step(`Node ${process.version}, data in ${configuration.dataFolder}`)
  prepareDataFolder(configuration)
  const keys = await openKeys(configuration)
  await checkPorts(wantedPorts(call))
  const starting = openDatabase({ configuration, keys, log, signal: call.signal })
  call.onDatabase(starting)
  const { ownerUrl } = await starting
  const logins = await migrateDatabase({ configuration, keys, log, ownerUrl })
  const environments = childEnvironments({ configuration, keys, logins, env: call.env })
  const { gateway: url } = configuration.urls
  const ask = await startService({ call, name: 'gateway', url, script: 'apps/gateway/src/main.ts', env: environments.gateway })
  const building = beginPortalBuild(call)
  const notes = loginNotes(configuration.dataFolder)
  const founding = foundAgency({ ask, notes, password: firstPassword(keys), isDemo: !options.isEmpty })
  const [founded] = await Promise.all([founding, startWorkers({ call, environments, ownerUrl, engineUrl: logins.engine })])
  if (!options.isEmpty) await addDemo({ call, founded, notes })
  const build = await building
  if (options.withPortal) await startPortal({ call, env: environments.admin, build })
  if (options.withWordPress) await addWordPress({ call, env: environments.simulators, founded })
  announceLogin({ login: founded.login, notes, log })
}

/** A platform without its demo is still one: it says what failed and starts, and the next start tries again. */
async function addDemo({ call, founded, notes }: { call: LaunchCall; founded: Founded; notes: LoginNotes }): Promise<void> {
  const { configuration, log, signal } = call
  await seedDemo({ configuration, founded, notes, say: log.step }).catch((problem: unknown) => {
    signal.throwIfAborted()
    log.complaint('demo', `could not be set up: ${problemText(problem)}\n  The next start tries again.`)
  })
}

/** Null where no build is wanted: without the portal, and in development. */
function beginPortalBuild({ options, env, supervisor, log, signal }: LaunchCall): Promise<string | null> {
  if (!options.withPortal || options.isDev) return Promise.resolve(null)
  const build = buildPortal({ root: repositoryRoot, env: buildEnvironment(env), supervisor, log, signal })
  build.catch(() => {}) // heard when it is awaited
  return build
}

function wantedPorts({ configuration, options }: LaunchCall): Readonly<Record<string, number>> {
  const { gateway, worker, simulators, admin, wordpress } = configuration.ports
  const sites = configuration.simulatedSites.map(({ id, url }) => [`simulated ${id}`, Number(new URL(url).port)] as const)
  const portal = options.withPortal ? { admin } : {}
  return { gateway, worker, simulators, ...Object.fromEntries(sites), ...portal, ...(options.withWordPress ? { wordpress } : {}) }
}
