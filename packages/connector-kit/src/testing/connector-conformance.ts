import type { Connector } from '../define/connector.ts'
import type { ConnectorWrites } from '../define/connector-writes.ts'
import { actionSuite } from './action-suite.ts'
import { faultSuite } from './fault-suite.ts'
import { pagingSuite } from './paging-suite.ts'
import { secretSuite } from './secret-suite.ts'

/** One fresh account at a simulator or at a real system. */
export interface ConformanceSimulator {
  readonly url: string
  /** The credentials of a good account. Where the account names its own address: this one, which may be that of a proxy in front. */
  credentialsAt(url: string): Record<string, unknown>
  /** Makes good credentials bad, so that the vendor refuses them. */
  spoil(credentials: Record<string, unknown>): Record<string, unknown>
  /** Null where the system cannot pretend to write. */
  readonly dropWrites: ((drop: boolean) => void) | null
  /** What was learnt of an account that many tests share, so that a slow system is not asked for it in each. */
  readonly memo?: Map<string, unknown>
  close(): Promise<void>
}

export interface ConformanceCase {
  readonly connector: Connector
  readonly writes: ConnectorWrites
  readonly makeSimulator: () => Promise<ConformanceSimulator>
  /** For one exchange in the tests of faults; a real system may be slower than a simulator. Default 400 ms. */
  readonly timeoutMs?: number
  /** The names a refused credential may have; `connection-auth-refused` unless a real system hides the reason. */
  readonly refusals?: readonly string[]
  /** For a real system, which has other objects than the simulator: inputs instead of the fixtures, by action id. Null leaves an action out. */
  readonly inputs?: Readonly<Record<string, unknown>>
  /** The parts to run; all of them unless said. What depends on the kit and its proxy alone need not be tried again on every real system. */
  readonly suites?: readonly ConformanceSuite[]
}

const suites = { actions: actionSuite, paging: pagingSuite, faults: faultSuite, secrets: secretSuite } as const

export type ConformanceSuite = keyof typeof suites

/**
 * The suite of every connector: each action with its fixture, read-back and undo; every page of the reads that declare `pages`; the fourteen
 * faults of a vendor on reads and on writes; credentials that are refused, that stay with their host and that show up in no error.
 *
 * @example
 * connectorConformance({ connector: acme, writes: acmeWrites, makeSimulator })
 */
export function connectorConformance(given: ConformanceCase): void {
  for (const [name, suite] of Object.entries(suites)) if (given.suites === undefined || given.suites.some((wanted) => wanted === name)) suite(given)
}
