import {
  importSearchPerformanceBodySchema,
  searchImportReplySchema,
  searchPerformanceQuerySchema,
  searchPerformanceSchema,
} from '@bizosaas/contracts'
import { getSearchPerformance, importSearchPerformance } from '@bizosaas/delivery'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

export const searchPerformanceRoutes = defineRoutes<GatewayDeps>('/api/search-performance', (route) => [
  route.get('/', getSearchPerformance, {
    summary: 'Which days and pages of Search Console data are known',
    query: searchPerformanceQuerySchema,
    reply: searchPerformanceSchema,
  }),
  route.post('/imports', importSearchPerformance, {
    summary: 'Bring in a file of Search Console',
    body: importSearchPerformanceBodySchema,
    bodyLimitBytes: 30_000_000,
    reply: searchImportReplySchema,
    status: 201,
  }),
])
