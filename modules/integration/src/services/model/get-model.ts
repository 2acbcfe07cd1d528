import { monthOf } from '@bizosaas/commerce'
import { defineFlow, type FlowCall, permissions } from '@bizosaas/kernel'
import type { z } from 'zod'
import { assertSameTenant } from '../assert-same-tenant.ts'
import { type ChosenModel, chooseModel } from './choose-model.ts'
import type { ModelDeps } from './model-deps.ts'
import { modelTenantInput } from './model-inputs.ts'
import { type ModelView, modelView } from './model-view.ts'

export interface TenantModel {
  readonly own: ModelView | null
  /** Which model is asked now; null: agents work by their rules alone. */
  readonly used: { readonly from: ChosenModel['from']; readonly baseUrl: string; readonly model: string } | null
  /** What asking has cost this month, in the currency of the model that is asked now. */
  readonly month: { readonly currency: string; readonly heldMicros: number; readonly spentMicros: number; readonly capMicros: number } | null
}

/** The model of a tenant, never with its key. */
export const getModel = defineFlow({
  permission: permissions.modelManage,
  input: modelTenantInput,
  async run({ deps, actor, tenantId, scopes, input }: FlowCall<ModelDeps, z.output<typeof modelTenantInput>>): Promise<TenantModel> {
    assertSameTenant({ tenantId, named: input.tenantId })
    const used = await chooseModel({ deps, scopes, actor, tenantId })
    return scopes.withTenant({ actor, tenantId }, async (scope) => {
      const kept = await deps.modelSettings.find(scope)
      const own = kept === null ? null : modelView(kept)
      if (used === null) return { own, used, month: null }
      const { from, endpoint, price, monthCapMicros } = used
      const { currency } = price
      const month = await deps.budgets.ofMonth(scope, { month: monthOf(deps.clock.now()), currency })
      return { own, used: { from, baseUrl: endpoint.baseUrl, model: endpoint.model }, month: { currency, ...month, capMicros: monthCapMicros } }
    })
  },
})
