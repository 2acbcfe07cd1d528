import { actorRef, appError, defineFlow, type FlowCall, permissions } from '@bizosaas/kernel'
import { assertSameTenant } from '../assert-same-tenant.ts'
import { keyFor } from './key-for.ts'
import type { ModelDeps } from './model-deps.ts'
import { type PutModelInput, putModelInput } from './model-inputs.ts'
import { changeOf, type ModelView, modelView } from './model-view.ts'

/** Sets the model of a tenant. Throws `model-key-required`. */
export const putModel = defineFlow({
  permission: permissions.modelManage,
  input: putModelInput,
  async run({ deps, actor, tenantId, scopes, input }: FlowCall<ModelDeps, PutModelInput>): Promise<ModelView> {
    assertSameTenant({ tenantId, named: input.tenantId })
    const { modelSettings, audit, clock } = deps
    return scopes.withTenant({ actor, tenantId }, async (scope) => {
      const apiKey = await keyFor({ input, kept: await modelSettings.find(scope), read: () => modelSettings.key(scope) })
      const change = changeOf({ input, apiKey, actor, clock })
      await modelSettings.put(scope, change)
      const detail = {
        baseUrl: change.baseUrl,
        model: change.model,
        monthCapMicros: change.monthCapMicros,
        isNewKey: typeof input.apiKey === 'string',
      }
      const stamp = { at: change.updatedAt.toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
      await audit.append(scope, [{ ...stamp, event: 'model-set', subjectKind: 'model', subjectId: null, detail }])
      const kept = await modelSettings.find(scope)
      if (kept === null) throw appError('internal-error')
      return modelView(kept)
    })
  },
})
