import { DBOSExecutor } from '@dbos-inc/dbos-sdk/internal/dbos-executor'
import { registerInternalQueue } from '@dbos-inc/dbos-sdk/internal/wfqueue'
import type { Pool } from 'pg'
import { engineSchema } from './engine-options.ts'

/**
 * The three things DBOS 5.3.0 has no public call for since its server console went into the enterprise package. The
 * version is pinned; the kill and takeover tests are the proof that they still do what they did.
 */
export const dbosInternals = { recoverRunsOf, hastenRecovery, listOwners }

/** Puts the open runs of a dead process back in line. Unlike `resumeWorkflows` it keeps attempts and queue. */
async function recoverRunsOf(executorId: string): Promise<number> {
  const handles = await DBOSExecutor.globalInstance?.recoverPendingWorkflows([executorId])
  return handles?.length ?? 0
}

/** Recovered direct runs pass through this queue; its default poll of 1 s would be the time to recover. Before launch. */
function hastenRecovery(): void {
  registerInternalQueue('_dbos_internal_queue', { minPollingIntervalMs: 250 })
}

/** Ids of processes that own open runs. */
async function listOwners(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ owner: string }>(
    `select distinct executor_id as owner from "${engineSchema}".workflow_status where status = 'PENDING'`,
  )
  return rows.map(({ owner }) => owner)
}
