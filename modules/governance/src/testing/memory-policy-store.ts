import { appError, type TenantScope } from '@bizosaas/kernel'
import { defaultPolicy } from '../domain/default-policy.ts'
import type { PolicyStore } from '../ports/policy-store.ts'
import type { MemoryDatabase } from './memory-database.ts'

export function createMemoryPolicyStore(db: MemoryDatabase): PolicyStore {
  const newestFirst = (scope: TenantScope) =>
    db
      .state(scope)
      .policies.filter(({ tenantId }) => tenantId === scope.tenantId)
      .toSorted((one, other) => other.version - one.version)
      .map(({ tenantId: _tenantId, ...policy }) => policy)
  return {
    current: async (scope) => newestFirst(scope)[0] ?? defaultPolicy,
    list: async (scope) => newestFirst(scope),
    async add(scope, policy) {
      if (newestFirst(scope).some(({ version }) => version === policy.version))
        throw appError('request-invalid', { details: { reason: 'another version was saved at the same time' } })
      db.change(scope, (state) => ({ policies: [...state.policies, { ...policy, tenantId: scope.tenantId }] }))
    },
  }
}
