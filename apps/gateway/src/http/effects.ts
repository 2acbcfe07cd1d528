import { settleBodySchema, z } from '@bizosaas/contracts'
import { retryEffect, settleUnknown } from '@bizosaas/governance'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

const object = { kind: 'effect', parameter: 'effectId' } as const
const reply = z.looseObject({ kind: z.string(), proposalId: z.string() })

export const effectRoutes = defineRoutes<GatewayDeps>('/api/effects', (route) => [
  route.post('/:effectId/retry', retryEffect, {
    summary: 'Run a failed step again',
    body: z.strictObject({}),
    reply,
    status: 202,
    idempotent: true,
    object,
  }),
  route.post('/:effectId/settle', settleUnknown, {
    summary: 'Say what the other system did',
    body: settleBodySchema,
    reply,
    idempotent: true,
    object,
  }),
])
