import type { Actor, Scopes, TenantId } from '@bizosaas/kernel'
import type { ModelEndpoint } from '../../ports/model-port.ts'
import type { KeptModelSetting, ModelPrice } from '../../ports/model-settings.ts'
import type { ModelDeps } from './model-deps.ts'

export interface ChosenModel {
  readonly from: 'tenant' | 'agency' | 'environment'
  readonly endpoint: ModelEndpoint
  readonly price: ModelPrice
  readonly monthCapMicros: number
  readonly runCapMicros: number
}

interface Choosing {
  readonly deps: Pick<ModelDeps, 'modelSettings' | 'defaultModel'>
  readonly scopes: Scopes
  readonly actor: Actor
  readonly tenantId: TenantId
}

/** The model that is asked for a tenant: its own, else that of the agency, else that of the environment. Throws `secret-unreadable`. */
export async function chooseModel({ deps, scopes, actor, tenantId }: Choosing): Promise<ChosenModel | null> {
  const { modelSettings, defaultModel } = deps
  const own = await scopes.withTenant({ actor, tenantId }, async (scope) => {
    const kept = await modelSettings.find(scope)
    return kept === null ? null : chosen({ from: 'tenant', kept, apiKey: await modelSettings.key(scope) })
  })
  if (own !== null) return own
  const shared = await scopes.withPlatform('model', async (scope) => {
    const kept = await modelSettings.findOfAgency(scope)
    return kept === null ? null : chosen({ from: 'agency', kept, apiKey: await modelSettings.keyOfAgency(scope) })
  })
  if (shared !== null) return shared
  return defaultModel === null ? null : { from: 'environment', endpoint: defaultModel, ...unpriced }
}

/** The environment names no price, so nothing is counted and no cap is ever reached. */
const unpriced = { price: { currency: 'EUR', inputMicros: 0, outputMicros: 0 }, monthCapMicros: 0, runCapMicros: 0 }

interface Kept {
  readonly from: 'tenant' | 'agency'
  readonly kept: KeptModelSetting
  readonly apiKey: string | null
}

function chosen({ from, kept, apiKey }: Kept): ChosenModel {
  const { baseUrl, model, price, monthCapMicros, runCapMicros } = kept
  return { from, endpoint: { baseUrl, model, apiKey }, price, monthCapMicros, runCapMicros }
}
