import { type AgentRunProgress, sourceOf } from '@bizosaas/automation'
import type { ActivityImplementation } from '@bizosaas/workflow-kit'
import type { GatherInput } from '../contract.ts'
import type { RunAgentPorts } from '../steps.ts'
import { type AgentAtWork, atWork } from './at-work.ts'

const tellEveryMs = 700

/** Lets one reader read and keeps what it brought, or why there was nothing. */
export function gather(ports: RunAgentPorts): ActivityImplementation<GatherInput, { items: number }> {
  return async ({ reader, ...input }, { tenantId, signal, heartbeat }) => {
    const work = atWork({ ports, input, tenantId })
    const tell = teller(ports, work)
    const onProgress = async (progress: AgentRunProgress) => {
      heartbeat()
      await tell(progress)
    }
    const gathered = await sourceOf(ports.sources, reader).gather({ work, signal, onProgress })
    if (gathered.state === 'read') return { items: gathered.items }
    const reading = { reader, state: 'absent' as const, reason: gathered.reason, readAt: ports.clock.now() }
    await ports.scopes.withTenant(work, (scope) => ports.records.keepReading(scope, work.runId, reading))
    return { items: 0 }
  }
}

/** Screens need no more than one word a moment. */
function teller(ports: RunAgentPorts, work: AgentAtWork): (progress: AgentRunProgress) => Promise<void> {
  let toldAt = 0
  return async (progress) => {
    const now = ports.clock.now().getTime()
    if (now - toldAt < tellEveryMs) return
    toldAt = now
    await ports.scopes.withTenant(work, (scope) => ports.runs.update(scope, work.runId, { progress }))
  }
}
