import { type Actor, actorRef, type Clock } from '@bizosaas/kernel'
import type { KeptModelSetting, ModelSettingChange } from '../../ports/model-settings.ts'
import type { PutModelInput } from './model-inputs.ts'

/** A setting as it travels: never with its key. */
export function modelView(kept: KeptModelSetting) {
  const { price, updatedAt, updatedBy: _ref, ...setting } = kept
  return { ...setting, ...price, updatedAt: updatedAt.toISOString() }
}

export type ModelView = ReturnType<typeof modelView>

/** What was entered, as it is kept. */
export function changeOf({
  input,
  apiKey,
  actor,
  clock,
}: {
  input: PutModelInput
  apiKey: string | null
  actor: Actor
  clock: Clock
}): ModelSettingChange {
  const { model, currency, inputMicros, outputMicros, monthCapMicros, runCapMicros } = input
  const price = { currency, inputMicros, outputMicros }
  const baseUrl = input.baseUrl.replace(/\/+$/, '')
  return { baseUrl, model, price, monthCapMicros, runCapMicros, apiKey, updatedAt: clock.now(), updatedBy: actorRef(actor) }
}
