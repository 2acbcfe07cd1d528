import type { AgencyScope, CrewRunId, TenantScope } from '@bizosaas/kernel'
import type { CrewMemberRun, CrewRun } from '../domain/crew.ts'
import type { TenantRef } from '../domain/tenant-ref.ts'

/** `startedByLabel` is how whoever started it is called on screens. */
export type CrewRunItem = CrewRun & { readonly tenant: TenantRef; readonly startedByLabel: string }

export interface CrewRunStore {
  /** Adds a queued run; false when one of this crew is queued or running in this tenant. */
  add(scope: TenantScope, run: CrewRun): Promise<boolean>
  find(scope: TenantScope | AgencyScope, id: CrewRunId): Promise<CrewRunItem | null>
  /** The newest run of each of these crews; one that never ran is left out. */
  latest(scope: TenantScope | AgencyScope, wanted: { crewIds: readonly string[]; tenantId?: string | undefined }): Promise<readonly CrewRunItem[]>
  /** What is left out stays. Tells the live stream. */
  update(scope: TenantScope, id: CrewRunId, change: { readonly state: CrewRun['state']; readonly finishedAt?: Date }): Promise<void>
  /** Those that have begun, in their order. */
  members(scope: TenantScope | AgencyScope, id: CrewRunId): Promise<readonly CrewMemberRun[]>
}
