import path from 'node:path'
import { type Ports, simulatedOrigin } from '@bizosaas/config'
import { contentSets, startWordPressSimulator, type WordPressSimulator } from '@bizosaas/connectors/simulators'
import { createApp } from '@bizosaas/http-kit'
import type { FastifyBaseLogger } from 'fastify'

/** One simulated site, with the credential that opens it: known on purpose, worth nothing anywhere else. */
export interface SimulatedSite {
  readonly id: string
  readonly name: string
  /** Where it listens now: for browsers. */
  readonly url: string
  /** What a connection keeps: the name that stays when the ports move. */
  readonly origin: string
  readonly user: string
  readonly applicationPassword: string
}

export interface RunningSimulators {
  readonly url: string
  readonly sites: readonly SimulatedSite[]
  close(): Promise<void>
}

interface StartSimulators {
  readonly dataFolder: string
  readonly ports: Pick<Ports, 'simulators' | 'postgres'>
  readonly logger: FastifyBaseLogger
}

/**
 * Starts every simulated account, each at an origin of its own as the real ones are, and an index of them at the simulators' port:
 * `/healthz` and `/sites`. What they hold lies under `simulators` in the data folder, so a restart forgets nothing.
 */
export async function startSimulators({ dataFolder, ports, logger }: StartSimulators): Promise<RunningSimulators> {
  const running: WordPressSimulator[] = []
  const app = await createApp({ logger })
  const close = async () => {
    await Promise.all([app.close(), ...running.map((simulator) => simulator.close())])
  }
  try {
    const sites: SimulatedSite[] = []
    for (const [index, set] of contentSets.entries()) {
      const folder = path.join(dataFolder, 'simulators', `wordpress-${set.id}`)
      const simulator = await startWordPressSimulator({ set, folder, port: sitePort({ ports, index }) })
      running.push(simulator)
      const { user, applicationPassword } = simulator.credentials
      sites.push({ id: set.id, name: set.name, url: simulator.url, origin: simulatedOrigin(set.id), user, applicationPassword })
    }
    app.get('/sites', { schema: { hide: true } }, async () => sites)
    const url = await app.listen({ host: '127.0.0.1', port: ports.simulators })
    return { url, sites, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The sites follow PostgreSQL in the block of ports: 7411, 7412, … 0 stays 0, any free port. */
function sitePort({ ports, index }: { ports: StartSimulators['ports']; index: number }): number {
  return ports.postgres === 0 ? 0 : ports.postgres + 1 + index
}
