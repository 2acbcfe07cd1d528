import { isSimulatedName } from '@bizosaas/kernel'

/** A simulated site: the name it is known by, and where it listens in this start. */
export interface StandIn {
  /** E.g. `http://aire-plumbing.simulated.test`. */
  readonly origin: string
  readonly url: string
}

export interface Place {
  readonly hostname: string
  /** Null where the URL's own port is meant. */
  readonly port: string | null
}

/** Where a URL leads before any look-up: to itself, or for a name of a simulator to the stand-in. Null for a simulator this start does not have. */
export function placeOf({ url, standIns }: { url: URL; standIns: readonly StandIn[] }): Place | null {
  if (!isSimulatedName(url.hostname)) return { hostname: url.hostname, port: null }
  const standIn = standIns.find(({ origin }) => origin === url.origin)
  if (standIn === undefined) return null
  const { hostname, port } = new URL(standIn.url)
  return { hostname, port }
}
