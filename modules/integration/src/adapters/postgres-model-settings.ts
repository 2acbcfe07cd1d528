import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { KeptModelSetting, ModelSettings } from '../ports/model-settings.ts'
import type { SecretStore } from '../ports/secret-store.ts'
import { createEnvelope, type EnvelopeRow } from './envelope.ts'

const secretName = 'model'
const agencyPlace = 'agency\0model'

/** @param keys see `createEnvelope`; they seal the key of the agency, whose row belongs to no tenant */
export function createPostgresModelSettings({ secrets, keys }: { secrets: SecretStore; keys: readonly string[] }): ModelSettings {
  const envelope = createEnvelope({ keys })
  return {
    async find(scope) {
      const { rows } = await sql<SettingRow>`select ${columns}, has_key as "hasKey" from model_setting`.execute(rowsOf(scope))
      return rows[0] === undefined ? null : settingOf(rows[0])
    },
    async key(scope) {
      const { rows } = await sql<{ hasKey: boolean }>`select has_key as "hasKey" from model_setting`.execute(rowsOf(scope))
      return rows[0]?.hasKey === true ? secrets.get(scope, secretName) : null
    },
    async put(scope, { apiKey, ...setting }) {
      const values = sql`${valuesOf(setting)}, ${apiKey !== null}`
      await sql`
        insert into model_setting (tenant_id, ${names}, has_key) values (${scope.tenantId}, ${values})
        on conflict (tenant_id) do update set (${names}, has_key) = row(${values})`.execute(rowsOf(scope))
      if (apiKey === null) await secrets.remove(scope, secretName)
      else await secrets.put(scope, { name: secretName, value: apiKey })
    },
    async remove(scope) {
      await sql`delete from model_setting where tenant_id = ${scope.tenantId}`.execute(rowsOf(scope))
      await secrets.remove(scope, secretName)
    },
    async findOfAgency(scope) {
      const { rows } = await sql<SettingRow>`select ${columns}, key_id is not null as "hasKey" from agency_model_setting`.execute(rowsOf(scope))
      return rows[0] === undefined ? null : settingOf(rows[0])
    },
    async keyOfAgency(scope) {
      const { rows } = await sql<EnvelopeRow>`
        select ciphertext, nonce, wrapped_key as "wrappedKey", wrap_nonce as "wrapNonce", key_id as "keyId"
        from agency_model_setting where key_id is not null`.execute(rowsOf(scope))
      return rows[0] === undefined ? null : envelope.open(rows[0], agencyPlace)
    },
    async putOfAgency(scope, { apiKey, ...setting }) {
      const none = { ciphertext: null, nonce: null, wrappedKey: null, wrapNonce: null, keyId: null }
      const { ciphertext, nonce, wrappedKey, wrapNonce, keyId } = apiKey === null ? none : envelope.seal(apiKey, agencyPlace)
      const values = sql`${valuesOf(setting)}, ${ciphertext}::bytea, ${nonce}::bytea, ${wrappedKey}::bytea, ${wrapNonce}::bytea, ${keyId}::text`
      await sql`
        insert into agency_model_setting (${names}, ${sealed}) values (${values})
        on conflict (is_the_one) do update set (${names}, ${sealed}) = row(${values})`.execute(rowsOf(scope))
    },
    async removeOfAgency(scope) {
      await sql`delete from agency_model_setting`.execute(rowsOf(scope))
    },
  }
}

const names = sql.raw('base_url, model, currency, input_micros, output_micros, month_cap_micros, run_cap_micros, updated_at, updated_by')
const sealed = sql.raw('ciphertext, nonce, wrapped_key, wrap_nonce, key_id')
const columns = sql.raw(`base_url as "baseUrl", model, currency, input_micros as "inputMicros", output_micros as "outputMicros",
  month_cap_micros as "monthCapMicros", run_cap_micros as "runCapMicros", updated_at as "updatedAt", updated_by as "updatedBy"`)

function valuesOf({ baseUrl, model, price, monthCapMicros, runCapMicros, updatedAt, updatedBy }: Omit<KeptModelSetting, 'hasKey'>) {
  const { currency, inputMicros, outputMicros } = price
  return sql`${baseUrl}, ${model}, ${currency}, ${inputMicros}::bigint, ${outputMicros}::bigint, ${monthCapMicros}::bigint, ${runCapMicros}::bigint,
    ${updatedAt}::timestamptz, ${updatedBy}`
}

/** The driver gives large integers as text. */
interface SettingRow extends Pick<KeptModelSetting, 'baseUrl' | 'model' | 'hasKey' | 'updatedAt' | 'updatedBy'> {
  readonly currency: string
  readonly inputMicros: string
  readonly outputMicros: string
  readonly monthCapMicros: string
  readonly runCapMicros: string
}

function settingOf({ currency, inputMicros, outputMicros, monthCapMicros, runCapMicros, ...rest }: SettingRow): KeptModelSetting {
  const price = { currency, inputMicros: Number(inputMicros), outputMicros: Number(outputMicros) }
  return { ...rest, price, monthCapMicros: Number(monthCapMicros), runCapMicros: Number(runCapMicros) }
}
