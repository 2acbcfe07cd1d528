import { defineAgencyFlow, permissions } from '@bizosaas/kernel'
import { keyFor } from './key-for.ts'
import type { AgencyModelCall } from './model-deps.ts'
import { type TestModelInput, testModelInput } from './model-inputs.ts'
import { type ModelTrial, tryModel } from './try-model.ts'

/** The same trial as that of a tenant, with the key of the agency. */
export const testAgencyModel = defineAgencyFlow({
  permission: permissions.agencyManage,
  input: testModelInput.omit({ tenantId: true }),
  async run({ deps, scopes, input }: AgencyModelCall<TestModelInput>): Promise<ModelTrial> {
    const { modelSettings, model, clock } = deps
    const apiKey = await scopes.withPlatform('model', async (scope) =>
      keyFor({ input, kept: await modelSettings.findOfAgency(scope), read: () => modelSettings.keyOfAgency(scope) }),
    )
    return tryModel({ model, clock, tenantId: null, endpoint: { baseUrl: input.baseUrl, model: input.model, apiKey } })
  },
})
