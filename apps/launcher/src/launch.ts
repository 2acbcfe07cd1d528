import path from 'node:path'
import { type Configuration, type Keys, repositoryRoot } from '@bizosaas/config'
import { buildPortal, dieWithParent, isPortalBuilt, nextBin } from './build-portal.ts'
import { commonEnv, portalEnv, serverEnv } from './child-env.ts'
import type { Console } from './create-console.ts'
import { type Founded, foundAgency, ownerEmail } from './found-agency.ts'
import type { LaunchOptions } from './parse-options.ts'
import { type Database, prepareDatabase, prepareKeys } from './prepare-database.ts'
import { readSimulatedSites, seedTenants } from './seed-tenants.ts'
import { type Service, startService, waitUntilHealthy } from './start-service.ts'
import { startWordPress } from './start-wordpress.ts'

export interface Launch {
  /** Rejects when any part ends by itself. */
  readonly broken: Promise<never>
  /** Children first, then the database; calling it again is harmless. */
  stop(): Promise<void>
}

export interface LaunchCall {
  readonly configuration: Configuration
  readonly options: LaunchOptions
  readonly env: Readonly<Record<string, string | undefined>>
  readonly console: Console
}

const stopGraceMs = 3000
const source = (app: string) => path.join(repositoryRoot, 'apps', app, 'src/main.ts')

/** Everything that runs, in the order it was started, so that it can be stopped in the other. */
interface Running {
  readonly services: Service[]
  database: Database | null
  isStopping: boolean
  fail: (error: Error) => void
}

/** Starts everything in order and says so. `ready` of the returned pair settles when all of it answers. */
export function launch(call: LaunchCall): { launch: Launch; ready: Promise<void> } {
  const running: Running = { services: [], database: null, isStopping: false, fail: () => {} }
  const broken = new Promise<never>((_resolve, reject) => {
    running.fail = reject
  })
  broken.catch(() => {})
  return { launch: { broken, stop: () => stopAll(running) }, ready: startAll({ ...call, running }) }
}

type Starting = LaunchCall & { running: Running }

async function startAll(call: Starting): Promise<void> {
  const { configuration, options, console, running, env } = call
  const keys = prepareKeys(configuration)
  const database = await prepareDatabase({ configuration, keys, console })
  running.database = database
  const common = commonEnv({ env, configuration })
  const server = serverEnv({ common, urls: database.urls })

  const gateway = await startNode({ ...call, name: 'gateway', url: configuration.urls.gateway, env: server })
  const simulators = startNode({ ...call, name: 'simulators', url: configuration.urls.simulators, env: common })
  const worker = migrateEngine(database).then(() => startNode({ ...call, name: 'worker', url: configuration.urls.worker, env: server }))
  const founded = await foundAgency({ gateway, isDemo: !options.isEmpty })
  await Promise.all([simulators, worker])
  await seed({ ...call, founded })
  if (options.withPortal) await startPortal({ ...call, keys, common })
  await addWordPress({ ...call, founded, common })
  sayHowToSignIn({ ...call, founded })
}

async function startNode(call: Starting & { name: string; url: string }): Promise<Service> {
  const service = begin({ ...call, words: [source(call.name)] })
  await waitUntilHealthy({ service, url: call.url, timeoutMs: 60_000 })
  call.console.service(call.name, call.url)
  return service
}

function begin({ running, name, words, env, configuration }: Starting & { name: string; words: readonly string[] }): Service {
  const service = startService({ name, words, env, logFolder: configuration.logFolder })
  running.services.push(service)
  void service.ended.then((reason) => {
    if (!running.isStopping) running.fail(new Error(`${name} ended (${reason}).\n${service.lastWords()}\n  Its log: ${path.join(configuration.logFolder, `${name}.log`)}`))
  })
  return service
}

/** The engine's own tables. Loaded on use: the engine is heavy and the gateway does not wait for it. */
async function migrateEngine({ ownerUrl, urls }: Database): Promise<void> {
  const { migrateDbos } = await import('@bizosaas/automation/adapters')
  await migrateDbos({ ownerUrl, applicationRole: new URL(urls.engine).username })
}

async function seed({ configuration, options, founded, console }: Starting & { founded: Founded }): Promise<void> {
  if (founded.password === null || founded.accessToken === null || options.isEmpty) return
  const sites = await readSimulatedSites(configuration.urls.simulators)
  await seedTenants({ gatewayUrl: configuration.urls.gateway, accessToken: founded.accessToken, sites, isSimulated: true })
  console.say(`demo: ${sites.length} simulated tenants are connected, their agents are at work`)
}

async function startPortal(call: Starting & { keys: Keys; common: LaunchCall['env'] }): Promise<void> {
  const { configuration, running, console } = call
  const env = portalEnv(call)
  if (!call.options.isDevelopment && !isPortalBuilt()) {
    console.say('portal: building it once, this takes about half a minute')
    const began = Date.now()
    await buildPortal({ env, logFolder: configuration.logFolder, onStart: (build) => running.services.push(build) })
    console.say(`portal: built in ${Math.round((Date.now() - began) / 1000)} s`)
  }
  const portal = path.join(repositoryRoot, 'apps/admin')
  const mode = call.options.isDevelopment ? 'dev' : 'start'
  const words = ['--import', dieWithParent, nextBin, mode, portal, '--hostname', '127.0.0.1', '--port', String(configuration.ports.admin)]
  const modeEnv = call.options.isDevelopment ? { ...env, NODE_ENV: 'development' } : env
  const service = begin({ ...call, name: 'admin', words, env: modeEnv })
  await waitUntilHealthy({ service, url: configuration.urls.admin, timeoutMs: 60_000 })
  console.service('admin', configuration.urls.admin)
}

async function addWordPress(call: Starting & { founded: Founded; common: LaunchCall['env'] }): Promise<void> {
  const { configuration, options, founded, running, console, common } = call
  if (!options.withWordPress) return
  console.say('wordpress: starting it; the first time it is installed, which takes a minute')
  const { service, site } = await startWordPress({ configuration, env: { ...common, NODE_ENV: undefined } })
  running.services.push(service)
  console.service('wordpress', site.url)
  if (founded.accessToken === null) return
  const wanted = { gatewayUrl: configuration.urls.gateway, accessToken: founded.accessToken, sites: [site], isSimulated: false }
  await seedTenants(wanted).catch((error: unknown) => console.say(`wordpress: ${error instanceof Error ? error.message : 'not connected'}`))
}

function sayHowToSignIn({ configuration, options, founded, console }: Starting & { founded: Founded }): void {
  if (options.withPortal) console.say(`Open ${configuration.urls.admin} and sign in as ${ownerEmail}.`)
  if (founded.password === null) console.say('The password was printed at the first start; `npm run reset` starts anew.')
  else console.say(`Password, shown this once: ${founded.password}`)
}

async function stopAll(running: Running): Promise<void> {
  if (running.isStopping) return
  running.isStopping = true
  await Promise.all(running.services.map((service) => service.stop(stopGraceMs)))
  await running.database?.server?.stop()
}
