import type { Schedule } from '../port/workflow-schedules.ts'

/** Stagger and jitter of one moment in milliseconds: the same wherever and however often it is asked for. */
export function firingDelayMs({ schedule, tenantId, moment }: { schedule: Schedule; tenantId: string; moment: Date }): number {
  const { id, staggerSeconds, jitterSeconds } = schedule
  const stagger = share(tenantId) * staggerSeconds
  const jitter = share(`${tenantId}/${id}/${moment.getTime()}`) * jitterSeconds
  return Math.floor((stagger + jitter) * 1000)
}

/** A number from 0 to below 1 that looks like chance: FNV-1a, then mixed, because its low bits alone follow the last letters. */
function share(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
