import { actorRef, defineFlow, type FlowCall, permissions } from '@bizosaas/kernel'
import type { z } from 'zod'
import { assertSameTenant } from '../assert-same-tenant.ts'
import type { ModelDeps } from './model-deps.ts'
import { modelTenantInput } from './model-inputs.ts'

/** Forgets the model of a tenant and its key; what the agency has set holds again. */
export const removeModel = defineFlow({
  permission: permissions.modelManage,
  input: modelTenantInput,
  async run({ deps, actor, tenantId, scopes, input }: FlowCall<ModelDeps, z.output<typeof modelTenantInput>>): Promise<{ wasSet: boolean }> {
    assertSameTenant({ tenantId, named: input.tenantId })
    const { modelSettings, audit, clock } = deps
    return scopes.withTenant({ actor, tenantId }, async (scope) => {
      if ((await modelSettings.find(scope)) === null) return { wasSet: false }
      await modelSettings.remove(scope)
      const stamp = { at: clock.now().toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
      await audit.append(scope, [{ ...stamp, event: 'model-removed', subjectKind: 'model', subjectId: null, detail: {} }])
      return { wasSet: true }
    })
  },
})
