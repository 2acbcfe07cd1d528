import { listPrompts, wordPrompt } from '@bizosaas/automation'
import {
  agencyModelSchema,
  modelSettingSchema,
  modelTenantQuerySchema,
  modelTrialSchema,
  promptListSchema,
  promptWordedSchema,
  putAgencyModelBodySchema,
  putModelBodySchema,
  removedModelSchema,
  tenantModelSchema,
  testAgencyModelBodySchema,
  testModelBodySchema,
  wordPromptBodySchema,
} from '@bizosaas/contracts'
import { defineRoutes } from '@bizosaas/http-kit'
import { getAgencyModel, getModel, putAgencyModel, putModel, removeAgencyModel, removeModel, testAgencyModel, testModel } from '@bizosaas/integration'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

export const modelRoutes = defineRoutes<GatewayDeps>('/api/models', (route) => [
  route.get('/', getModel, { summary: 'The model of a tenant', query: modelTenantQuerySchema, reply: tenantModelSchema }),
  route.put('/', putModel, { summary: 'Set the model of a tenant', body: putModelBodySchema, reply: modelSettingSchema }),
  route.delete('/', removeModel, { summary: 'Forget the model of a tenant', query: modelTenantQuerySchema, reply: removedModelSchema }),
  route.post('/test', testModel, { summary: 'Ask a model one question', body: testModelBodySchema, reply: modelTrialSchema }),
  route.get('/agency', getAgencyModel, { summary: 'The model of the agency', reply: agencyModelSchema }),
  route.put('/agency', putAgencyModel, { summary: 'Set the model of the agency', body: putAgencyModelBodySchema, reply: modelSettingSchema }),
  route.delete('/agency', removeAgencyModel, { summary: 'Forget the model of the agency', reply: removedModelSchema }),
  route.get('/prompts', listPrompts, { summary: 'The prompts of all agents, with their history', reply: promptListSchema }),
  route.post('/prompts/:promptId/versions', wordPrompt, {
    summary: 'Word a prompt anew',
    body: wordPromptBodySchema,
    reply: promptWordedSchema,
    status: 201,
  }),
  route.post('/agency/test', testAgencyModel, {
    summary: 'Ask a model one question for the agency',
    body: testAgencyModelBodySchema,
    reply: modelTrialSchema,
  }),
])
