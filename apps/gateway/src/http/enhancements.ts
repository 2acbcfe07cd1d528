import {
  enhancementMovedSchema,
  identifyEnhancementBodySchema,
  moveEnhancementBodySchema,
  submittedSchema,
  writeRequirementsBodySchema,
} from '@bizosaas/contracts'
import { identifyEnhancement, moveEnhancement, writeRequirements } from '@bizosaas/governance'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

const object = { kind: 'proposal', parameter: 'proposalId' } as const

/** Developments that people carry out. They wait in the same queue as everything else, and are decided by the same route. */
export const enhancementRoutes = defineRoutes<GatewayDeps>('/api/enhancements', (route) => [
  route.post('/', identifyEnhancement, {
    summary: 'Write down that something should be built',
    body: identifyEnhancementBodySchema,
    reply: submittedSchema,
    status: 201,
    idempotent: true,
  }),
  route.post('/:proposalId/requirements', writeRequirements, {
    summary: 'Write its requirements, or write them anew',
    body: writeRequirementsBodySchema,
    reply: submittedSchema,
    idempotent: true,
    object,
  }),
  route.post('/:proposalId/moves', moveEnhancement, {
    summary: 'Take it one step on',
    body: moveEnhancementBodySchema,
    reply: enhancementMovedSchema,
    idempotent: true,
    object,
  }),
])
