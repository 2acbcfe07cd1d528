import type { PlatformScope, TenantScope } from '@bizosaas/kernel'

/** Of a million tokens. */
export interface ModelPrice {
  /** ISO 4217. */
  readonly currency: string
  readonly inputMicros: number
  readonly outputMicros: number
}

/** Where a model is asked, what it costs and how much asking may cost. Money in millionths of the currency's unit. */
export interface ModelSetting {
  readonly baseUrl: string
  readonly model: string
  readonly price: ModelPrice
  /** Of one tenant. */
  readonly monthCapMicros: number
  readonly runCapMicros: number
}

export interface KeptModelSetting extends ModelSetting {
  readonly hasKey: boolean
  readonly updatedAt: Date
  readonly updatedBy: string
}

export type ModelSettingChange = Omit<KeptModelSetting, 'hasKey'> & {
  /** null: the endpoint wants none. */
  readonly apiKey: string | null
}

/** The model of each tenant and the one of the agency. Keys are sealed, and read by nothing but the call they are for. */
export interface ModelSettings {
  find(scope: TenantScope): Promise<KeptModelSetting | null>
  /** null where there is no setting, or its endpoint wants no key. Throws `secret-unreadable`. */
  key(scope: TenantScope): Promise<string | null>
  put(scope: TenantScope, change: ModelSettingChange): Promise<void>
  remove(scope: TenantScope): Promise<void>
  findOfAgency(scope: PlatformScope): Promise<KeptModelSetting | null>
  keyOfAgency(scope: PlatformScope): Promise<string | null>
  putOfAgency(scope: PlatformScope, change: ModelSettingChange): Promise<void>
  removeOfAgency(scope: PlatformScope): Promise<void>
}
