import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { SearchStore } from '../ports/search-store.ts'

const mostImports = 20

export const getSearchPerformanceInput = z.strictObject({ tenantId: z.uuid().optional() })

/** Which days and pages of search performance are known, and the last files that brought them. */
export const getSearchPerformance = defineService({
  permission: permissions.evidenceRead,
  input: getSearchPerformanceInput,
  async run({ deps, scope }: ServiceCall<{ search: SearchStore }, z.output<typeof getSearchPerformanceInput>>) {
    const [coverage, imports] = [await deps.search.coverage(scope), await deps.search.list(scope, mostImports)]
    return { ...coverage, imports }
  },
})
