import { defineFlow, type FlowCall, permissions } from '@bizosaas/kernel'
import { assertSameTenant } from '../assert-same-tenant.ts'
import { keyFor } from './key-for.ts'
import type { ModelDeps } from './model-deps.ts'
import { type TestModelInput, testModelInput } from './model-inputs.ts'
import { type ModelTrial, tryModel } from './try-model.ts'

/** Asks the endpoint one small question as it was entered, and keeps nothing. Throws `model-key-required` and the `model-…` error that says what is wrong. */
export const testModel = defineFlow({
  permission: permissions.modelManage,
  input: testModelInput,
  async run({ deps, actor, tenantId, scopes, input }: FlowCall<ModelDeps, TestModelInput>): Promise<ModelTrial> {
    assertSameTenant({ tenantId, named: input.tenantId })
    const { modelSettings, model, clock } = deps
    const apiKey = await scopes.withTenant({ actor, tenantId }, async (scope) =>
      keyFor({ input, kept: await modelSettings.find(scope), read: () => modelSettings.key(scope) }),
    )
    return tryModel({ model, clock, tenantId, endpoint: { baseUrl: input.baseUrl, model: input.model, apiKey } })
  },
})
