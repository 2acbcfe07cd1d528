import path from 'node:path'
import { type Configuration, repositoryRoot } from '@bizosaas/config'
import { z } from 'zod'
import { announceLogin } from './announce-login.ts'
import { buildPortal, nextProgram, portalFolder } from './build-portal.ts'
import { checkPorts } from './check-ports.ts'
import { buildEnvironment, type ChildEnvironments, childEnvironments } from './child-environments.ts'
import type { ConsoleLog } from './console-log.ts'
import { type Founded, foundAgency } from './found-agency.ts'
import { migrateDatabase, type OpenDatabase, openDatabase } from './open-database.ts'
import { openKeys } from './open-keys.ts'
import type { Options } from './options.ts'
import { seedDemo } from './seed-demo.ts'
import { type Site, seedTenants } from './seed-tenants.ts'
import type { Ask, Supervisor } from './supervisor.ts'
import { waitForHealth } from './wait-for-health.ts'

export interface LaunchCall {
  readonly configuration: Configuration
  readonly options: Options
  readonly env: Readonly<Record<string, string | undefined>>
  readonly supervisor: Supervisor
  readonly log: ConsoleLog
  readonly signal: AbortSignal
  /** Hears of the database as soon as its start begins, so that a stop in the middle of it leaves no server behind. */
  readonly onDatabase: (database: Promise<OpenDatabase>) => void
}

/** Starts everything in order. The portal's build begins when the gateway answers and runs beside the rest, as it takes longest. */
export async function launch(call: LaunchCall): Promise<void> {
  const { configuration, options, log } = call
  const keys = await openKeys(configuration)
  await checkPorts(wantedPorts(call))
  const starting = openDatabase({ configuration, keys, log })
  call.onDatabase(starting)
  const { ownerUrl } = await starting
  const logins = await migrateDatabase({ configuration, keys, log, ownerUrl })
  const environments = childEnvironments({ configuration, keys, logins, env: call.env })
  const ask = await startService({
    call,
    name: 'gateway',
    url: configuration.urls.gateway,
    script: 'apps/gateway/src/main.ts',
    env: environments.gateway,
  })
  const portal = options.withPortal && !options.isDev ? beginPortalBuild(call) : Promise.resolve()
  const founding = foundAgency({ ask, isDemo: !options.isEmpty })
  const [founded] = await Promise.all([founding, startWorkers({ call, environments, ownerUrl, engineUrl: logins.engine })])
  if (!options.isEmpty) await seedDemo({ configuration, founded, say: log.step })
  await portal
  if (options.withPortal) await startPortal({ call, env: environments.admin })
  if (options.withWordPress) await addWordPress({ call, env: environments.simulators, founded })
  announceLogin({ login: founded.login, dataFolder: configuration.dataFolder, log })
}

type Begun = { call: LaunchCall; environments: ChildEnvironments; ownerUrl: string; engineUrl: string }

async function startWorkers({ call, environments, ownerUrl, engineUrl }: Begun): Promise<void> {
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
  const args = [path.join(repositoryRoot, 'apps/launcher/src/compose/migrate-engine.ts'), new URL(engineUrl).username]
  const isDone = await call.supervisor.run({ name: 'engine-migrations', args, cwd: repositoryRoot, env: { ...env, DATABASE_URL: ownerUrl } })
  if (!isDone) throw new Error('The tables of the workflow engine could not be made. See engine-migrations.log in the logs folder.')
}

type Service = { call: LaunchCall; name: string; url: string; script: string; env: Readonly<Record<string, string>> }

async function startService({ call, name, url, script, env }: Service): Promise<Ask> {
  call.signal.throwIfAborted()
  const ask = call.supervisor.keep({ name, args: [path.join(repositoryRoot, script)], cwd: repositoryRoot, env })
  await waitForHealth({ name, url, signal: call.signal })
  call.log.service(name, url)
  return ask
}

async function startPortal({ call, env }: { call: LaunchCall; env: Readonly<Record<string, string>> }): Promise<void> {
  call.signal.throwIfAborted()
  const { ports, urls } = call.configuration
  const mode = call.options.isDev ? 'dev' : 'start'
  const args = [nextProgram(repositoryRoot), mode, '--hostname', '127.0.0.1', '--port', String(ports.admin)]
  call.supervisor.keep({ name: 'admin', args, cwd: portalFolder(repositoryRoot), env })
  await waitForHealth({ name: 'admin', url: `http://127.0.0.1:${ports.admin}`, signal: call.signal })
  call.log.service('admin', urls.admin)
}

type WordPress = { call: LaunchCall; env: Readonly<Record<string, string>>; founded: Founded }

/** The real WordPress of `tools/wordpress`, connected as one more tenant the first time. */
async function addWordPress({ call, env, founded }: WordPress): Promise<void> {
  const { configuration, log } = call
  log.step('starting WordPress; the first time it is installed, which takes a minute')
  const site = await startWordPress({ call, env })
  log.service('wordpress', site.url)
  if (founded.accessToken === null) return
  const { accessToken } = founded
  const seeding = seedTenants({ gatewayUrl: configuration.urls.gateway, accessToken, sites: [site], isSimulated: false })
  await seeding.catch((problem: unknown) => log.step(`wordpress: ${problem instanceof Error ? problem.message : 'not connected'}`))
}

/** Its own program is ready when it says so in one line of JSON; the address and the credential are in it. */
function startWordPress({ call, env }: Omit<WordPress, 'founded'>): Promise<Site> {
  const { promise: ready, resolve } = Promise.withResolvers<Site>()
  const { ports, dataFolder } = call.configuration
  const script = path.join(repositoryRoot, 'tools/wordpress/src/main.ts')
  const args = [script, '--json', '--companion', '--port', String(ports.wordpress), '--folder', path.join(dataFolder, 'wordpress')]
  const onLine = (line: string) => {
    if (line.startsWith('{')) resolve({ ...wordPressSchema.parse(JSON.parse(line)), id: 'wordpress', name: 'WordPress on this machine' })
  }
  call.supervisor.keep({ name: 'wordpress', args, cwd: repositoryRoot, env, onLine })
  return ready
}

const wordPressSchema = z.object({ url: z.url(), user: z.string(), applicationPassword: z.string() })

function beginPortalBuild({ env, supervisor, log }: LaunchCall): Promise<void> {
  const build = buildPortal({ root: repositoryRoot, env: buildEnvironment(env), supervisor, log })
  build.catch(() => {}) // heard when it is awaited
  return build
}

function wantedPorts({ configuration, options }: LaunchCall): Readonly<Record<string, number>> {
  const { gateway, worker, simulators, admin, wordpress } = configuration.ports
  return { gateway, worker, simulators, ...(options.withPortal ? { admin } : {}), ...(options.withWordPress ? { wordpress } : {}) }
}
