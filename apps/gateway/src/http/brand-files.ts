import { listBrandFiles, proposeBrandFile } from '@bizosaas/automation'
import { brandFileListSchema, brandFileQuerySchema, proposeBrandFileBodySchema, submittedSchema } from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

/** A brand file is read here and changed by a decision: no route writes one. */
export const brandFileRoutes = defineRoutes<GatewayDeps>('/api/brand-files', (route) => [
  route.get('/', listBrandFiles, { summary: 'Every version of a tenant’s brand file', query: brandFileQuerySchema, reply: brandFileListSchema }),
  route.post('/proposals', proposeBrandFile, {
    summary: 'Propose another brand file',
    body: proposeBrandFileBodySchema,
    reply: submittedSchema,
    status: 202,
    idempotent: true,
  }),
])
