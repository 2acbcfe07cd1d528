import { idSchema, instantSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

const microsSchema = z.int().min(0).max(1_000_000_000_000_000)
const currencySchema = z.string().regex(/^[A-Z]{3}$/)
const money = {
  /** ISO 4217. */
  currency: currencySchema,
  /** Millionths of the currency's unit, for a million tokens. */
  inputMicros: microsSchema,
  outputMicros: microsSchema,
  /** The most that one tenant may cost in one month, and that one run may cost. */
  monthCapMicros: microsSchema,
  runCapMicros: microsSchema,
}

/** A model as it is set; its key is never told. */
export const modelSettingSchema = z
  .object({ baseUrl: z.string(), model: z.string(), hasKey: z.boolean(), ...money, updatedAt: instantSchema })
  .meta({ id: 'ModelSetting' })

export const modelTenantQuerySchema = z.strictObject({ tenantId: idSchema.optional() })

export const tenantModelSchema = z
  .object({
    own: modelSettingSchema.nullable(),
    /** Which model is asked now; null: agents work by their rules alone. */
    used: z.object({ from: z.enum(['tenant', 'agency', 'environment']), baseUrl: z.string(), model: z.string() }).nullable(),
    month: z.object({ currency: currencySchema, heldMicros: z.int(), spentMicros: z.int(), capMicros: z.int() }).nullable(),
  })
  .meta({ id: 'TenantModel' })

export const agencyModelSchema = z
  .object({ own: modelSettingSchema.nullable(), environment: z.object({ baseUrl: z.string(), model: z.string() }).nullable() })
  .meta({ id: 'AgencyModel' })

const endpoint = {
  /** `/chat/completions` is added to it. */
  baseUrl: z.url().max(500).meta({ label: 'Address' }),
  model: z.string().min(1).max(200).meta({ label: 'Model' }),
  /** Left out: the key that is there stays. null: the endpoint wants none. */
  apiKey: z.string().min(1).max(1_000).nullable().optional().meta({ label: 'Key' }),
}

export const putAgencyModelBodySchema = z.strictObject({ ...endpoint, ...money })
export const putModelBodySchema = putAgencyModelBodySchema.extend({ tenantId: idSchema.optional() })
export const testAgencyModelBodySchema = z.strictObject(endpoint)
export const testModelBodySchema = testAgencyModelBodySchema.extend({ tenantId: idSchema.optional() })

export const modelTrialSchema = z
  .object({
    text: z.string(),
    /** Whether it answered in the shape that was asked for. */
    isInShape: z.boolean(),
    usage: z.object({ inputTokens: z.int(), outputTokens: z.int() }).nullable(),
    elapsedMs: z.int(),
  })
  .meta({ id: 'ModelTrial' })

export const removedModelSchema = z.object({ wasSet: z.boolean() })

export const promptListSchema = z.object({
  items: z.array(
    z
      .object({
        id: z.string(),
        title: z.string(),
        /** 0: the wording of the release. */
        version: z.int(),
        body: z.string(),
        releaseBody: z.string(),
        versions: z.array(z.object({ version: z.int(), body: z.string(), note: z.string(), createdAt: instantSchema, createdByLabel: z.string() })),
      })
      .meta({ id: 'Prompt' }),
  ),
  nextCursor: z.string().nullable(),
})

export const wordPromptBodySchema = z.strictObject({
  /** The version the writer had before them. */
  basedOn: z.int().min(0),
  body: z.string().min(1).max(4_000).meta({ label: 'Instructions' }),
  note: z.string().min(1).max(300).meta({ label: 'Why' }),
})
export const promptWordedSchema = z.object({ version: z.int() })

export type Prompt = z.infer<typeof promptListSchema>['items'][number]
export type ModelSetting = z.infer<typeof modelSettingSchema>
export type TenantModel = z.infer<typeof tenantModelSchema>
export type AgencyModel = z.infer<typeof agencyModelSchema>
export type ModelTrial = z.infer<typeof modelTrialSchema>
