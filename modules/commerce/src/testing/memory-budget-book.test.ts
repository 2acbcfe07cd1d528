import { allPermissions, newId, type TenantId } from '@bizosaas/kernel'
import { budgetBookConformance } from './budget-book-conformance.ts'
import { createMemoryBudgetBook } from './memory-budget-book.ts'

const book = createMemoryBudgetBook()
const access = { role: null, byRole: allPermissions, byPlan: allPermissions, effective: allPermissions }

budgetBookConformance({
  book: () => book,
  within: (tenantId, fn) => fn({ kind: 'tenant', tenantId, actor: { kind: 'system', name: 'test' }, access }),
  tenants: async () => [newId<TenantId>(), newId<TenantId>()],
})
