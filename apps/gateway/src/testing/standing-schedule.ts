import type { OneDoorScene } from './one-door-scene.ts'

/** A schedule of an agent that may start, as if it had been approved. */
export async function standingSchedule(
  { deps, given, tenantId }: OneDoorScene,
  { isPaused }: { readonly isPaused: boolean },
): Promise<{ scheduleId: string }> {
  const id = `nightly-${crypto.randomUUID()}`
  await given.allowedAgent({ tenantId, agentId: 'infra-sentinel' })
  await deps.scopes.withTenant({ actor: { kind: 'system', name: 'test' }, tenantId }, async (scope) => {
    const rhythm = { cron: '0 4 * * *', timeZone: 'Etc/UTC', overlap: 'skip' as const, catchUpSeconds: 60, jitterSeconds: 0, staggerSeconds: 0 }
    await deps.schedules.put(scope, {
      id,
      workflow: 'start-work',
      input: { starts: { kind: 'agent', id: 'infra-sentinel' }, connectionId: null },
      ...rhythm,
    })
    if (isPaused) await deps.schedules.pause(scope, id)
  })
  return { scheduleId: id }
}
