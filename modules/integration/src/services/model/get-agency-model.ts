import { defineAgencyFlow, permissions } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgencyModelCall, ModelDeps } from './model-deps.ts'
import { type ModelView, modelView } from './model-view.ts'

const noInput = z.strictObject({})

export interface AgencyModel {
  readonly own: ModelView | null
  /** What the environment of the platform names, for as long as the agency sets nothing. */
  readonly environment: { readonly baseUrl: string; readonly model: string } | null
}

/** The model of the agency, never with its key. */
export const getAgencyModel = defineAgencyFlow({
  permission: permissions.agencyManage,
  input: noInput,
  async run({ deps, scopes }: AgencyModelCall<z.output<typeof noInput>>): Promise<AgencyModel> {
    const kept = await scopes.withPlatform('model', (scope) => deps.modelSettings.findOfAgency(scope))
    return { own: kept === null ? null : modelView(kept), environment: environmentOf(deps) }
  },
})

function environmentOf({ defaultModel }: ModelDeps): AgencyModel['environment'] {
  return defaultModel === null ? null : { baseUrl: defaultModel.baseUrl, model: defaultModel.model }
}
