import type { ConnectionDirectory, ContentObject } from '@bizosaas/automation'
import type { Egress } from '@bizosaas/egress'
import type { ActionRunner } from '@bizosaas/governance'
import type { ConnectionId, TenantId } from '@bizosaas/kernel'

/** What the worker needs of connectors, secrets and the way out. */
export interface IntegrationParts {
  readonly runner: ActionRunner
  readonly connections: ConnectionDirectory
  /** Which object stands at which public address, as the connected system says. */
  contentObjects(call: { tenantId: TenantId; connectionId: ConnectionId }): Promise<readonly ContentObject[]>
  readonly egress: Pick<Egress, 'forTenant' | 'certificateFor'>
  /** The way out for sites that nobody connected: no private host is ever allowed, and no simulator stands in. */
  readonly publicEgress: Pick<Egress, 'forTenant'>
  close(): Promise<void>
}
