import { actorRef, appError, defineAgencyFlow, permissions } from '@bizosaas/kernel'
import { keyFor } from './key-for.ts'
import type { AgencyModelCall } from './model-deps.ts'
import { type PutModelInput, putModelInput } from './model-inputs.ts'
import { changeOf, type ModelView, modelView } from './model-view.ts'

/** Sets the model of the agency, for every tenant that has none of its own. Throws `model-key-required`. */
export const putAgencyModel = defineAgencyFlow({
  permission: permissions.agencyManage,
  input: putModelInput.omit({ tenantId: true }),
  async run({ deps, actor, scopes, input }: AgencyModelCall<PutModelInput>): Promise<ModelView> {
    const { modelSettings, audit, clock } = deps
    return scopes.withPlatform('model', async (scope) => {
      const apiKey = await keyFor({ input, kept: await modelSettings.findOfAgency(scope), read: () => modelSettings.keyOfAgency(scope) })
      const change = changeOf({ input, apiKey, actor, clock })
      await modelSettings.putOfAgency(scope, change)
      const detail = {
        baseUrl: change.baseUrl,
        model: change.model,
        monthCapMicros: change.monthCapMicros,
        isNewKey: typeof input.apiKey === 'string',
      }
      const stamp = { at: change.updatedAt.toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
      await audit.appendAgency(scope, [{ ...stamp, event: 'model-set', subjectKind: 'model', subjectId: null, detail }])
      const kept = await modelSettings.findOfAgency(scope)
      if (kept === null) throw appError('internal-error')
      return modelView(kept)
    })
  },
})
