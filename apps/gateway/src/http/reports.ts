import {
  reportChangePageSchema,
  reportChangeQuerySchema,
  reportFindingPageSchema,
  reportFindingQuerySchema,
  reportQuerySchema,
  reportSchema,
} from '@bizosaas/contracts'
import { getReport, listReportChanges, listReportFindings } from '@bizosaas/delivery'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

export const reportRoutes = defineRoutes<GatewayDeps>('/api/reports', (route) => [
  route.get('/:month', getReport, { summary: 'What a month brought a tenant', query: reportQuerySchema, reply: reportSchema }),
  route.get('/:month/changes', listReportChanges, {
    summary: 'Every change that one number of a report counts',
    query: reportChangeQuerySchema,
    reply: reportChangePageSchema,
  }),
  route.get('/:month/findings', listReportFindings, {
    summary: 'Every finding that one number of a report counts',
    query: reportFindingQuerySchema,
    reply: reportFindingPageSchema,
  }),
])
