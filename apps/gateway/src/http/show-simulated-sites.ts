import type { SimulatedSiteAddress } from '@bizosaas/config'
import { simulatedDomain } from '@bizosaas/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** A whole string of the JSON that is such an address; one inside a text or in a quoted piece of HTML is content and stays as it is. */
const addressInJson = new RegExp(`(?<!\\\\)"(http://[a-z0-9-]+\\.${simulatedDomain.replace('.', '\\.')})(?=["/?])`, 'g')

/**
 * Rows hold the names of simulated sites, which no browser can open. What the API answers holds the addresses where they listen now,
 * so that a person can visit the page a proposal speaks of, whatever port the platform was moved to.
 */
export function showSimulatedSites(sites: readonly Pick<SimulatedSiteAddress, 'origin' | 'url'>[]) {
  const urls = new Map(sites.map(({ origin, url }) => [origin, url]))
  return async (_request: FastifyRequest, _reply: FastifyReply, payload: unknown): Promise<unknown> => {
    if (typeof payload !== 'string' || !payload.includes(simulatedDomain)) return payload
    return payload.replaceAll(addressInJson, (_found, origin: string) => `"${urls.get(origin) ?? origin}`)
  }
}
