import { simulatedDomain } from '@bizosaas/kernel'
import type { Ports } from './ports.ts'

/** The demo agency's sites in the order of their ports: 7411, 7412, … after PostgreSQL. */
const siteIds = ['aire-plumbing', 'millstone-bakery'] as const

export interface SimulatedSiteAddress {
  readonly id: string
  /** What rows and credentials hold; it is the same in every start, e.g. `http://aire-plumbing.simulated.test`. */
  readonly origin: string
  /** Where the site listens in this start, e.g. `http://127.0.0.1:7411`: for browsers. */
  readonly url: string
}

/** Where each simulated site is, by the name that rows know it by. */
export function simulatedSites({ ports, simulatorsUrl }: { ports: Ports; simulatorsUrl: string }): readonly SimulatedSiteAddress[] {
  const { hostname } = new URL(simulatorsUrl)
  return siteIds.map((id, index) => ({
    id,
    origin: simulatedOrigin(id),
    url: `http://${hostname}:${ports.postgres + 1 + index}`,
  }))
}

export function simulatedOrigin(id: string): string {
  return `http://${id}.${simulatedDomain}`
}
