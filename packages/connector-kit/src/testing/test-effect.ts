import { newId, type SealedEffect } from '@bizosaas/kernel'

/** A ticket for a write in a test. Outside tests only the executor of governance makes one. */
export function testEffect(key = 'test-effect'): SealedEffect {
  const parts = { key, effectId: newId(), tenantId: newId(), connectionId: newId(), proposalId: newId(), proposalVersion: 1, actionIndex: 0 }
  return parts as unknown as SealedEffect
}
