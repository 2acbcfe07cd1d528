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
import { type PortalName, portalNames } from './portal/portal-paths.ts'
import { startPortal } from './portal/start-portal.ts'
import { problemText } from './problem-text.ts'
import { startService } from './start-service.ts'
import { startWorkers } from './start-workers.ts'

/** Starts everything in order. The portals' builds begin when the gateway answers and run beside the rest, as they take longest. */
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
  const building = beginPortalBuilds(call)
  const notes = loginNotes(configuration.dataFolder)
  const founding = foundAgency({ ask, notes, password: firstPassword(keys), isDemo: !options.isEmpty })
  const [founded] = await Promise.all([founding, startWorkers({ call, environments, ownerUrl, engineUrl: logins.engine })])
  if (!options.isEmpty) await addDemo({ call, founded, notes })
  for (const { name, build } of await building) await startPortal({ call, name, env: environments[name], build })
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

interface PortalToStart {
  readonly name: PortalName
  /** Null in development mode, which builds as it goes. */
  readonly build: string | null
}

/** One after the other: each takes a core and half a gigabyte, and the rest of the start wants some too. */
function beginPortalBuilds(call: LaunchCall): Promise<readonly PortalToStart[]> {
  if (!call.options.withPortal) return Promise.resolve([])
  if (call.options.isDev) return Promise.resolve(portalNames.map((name) => ({ name, build: null })))
  const builds = buildPortals(call)
  builds.catch(() => {}) // heard when it is awaited
  return builds
}

async function buildPortals({ env, supervisor, log, signal }: LaunchCall): Promise<readonly PortalToStart[]> {
  const portals: PortalToStart[] = []
  for (const name of portalNames)
    portals.push({ name, build: await buildPortal({ root: repositoryRoot, name, env: buildEnvironment(env), supervisor, log, signal }) })
  return portals
}

function wantedPorts({ configuration, options }: LaunchCall): Readonly<Record<string, number>> {
  const { gateway, worker, simulators, wordpress } = configuration.ports
  const sites = configuration.simulatedSites.map(({ id, url }) => [`simulated ${id}`, Number(new URL(url).port)] as const)
  const portals = options.withPortal ? portalNames.map((name) => [name, configuration.ports[name]] as const) : []
  return { gateway, worker, simulators, ...Object.fromEntries([...sites, ...portals]), ...(options.withWordPress ? { wordpress } : {}) }
}
