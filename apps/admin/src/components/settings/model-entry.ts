import type { ModelSetting } from '@bizosaas/contracts'
import { amountOf, microsOf } from './amounts.ts'

/** What stands in the form, as it was typed. */
export interface ModelEntry {
  readonly baseUrl: string
  readonly model: string
  readonly apiKey: string
  readonly currency: string
  readonly input: string
  readonly output: string
  readonly monthCap: string
  readonly runCap: string
}

const none: ModelEntry = { baseUrl: '', model: '', apiKey: '', currency: 'EUR', input: '0', output: '0', monthCap: '10', runCap: '1' }

export function modelEntry(kept: ModelSetting | null): ModelEntry {
  if (kept === null) return none
  const { baseUrl, model, currency, inputMicros, outputMicros, monthCapMicros, runCapMicros } = kept
  const amounts = { input: amountOf(inputMicros), output: amountOf(outputMicros), monthCap: amountOf(monthCapMicros), runCap: amountOf(runCapMicros) }
  return { baseUrl, model, apiKey: '', currency, ...amounts }
}

export type EntryFault = 'baseUrl' | 'model' | 'currency' | 'input' | 'output' | 'monthCap' | 'runCap'

/** Which fields cannot be sent as they stand. */
export function faultsOf(entry: ModelEntry): ReadonlySet<EntryFault> {
  const amounts = (['input', 'output', 'monthCap', 'runCap'] as const).filter((name) => microsOf(entry[name]) === null)
  const isAddress = /^https?:\/\/\S+$/.test(entry.baseUrl.trim()) && URL.canParse(entry.baseUrl.trim())
  return new Set([
    ...(isAddress ? [] : ['baseUrl' as const]),
    ...(entry.model.trim() === '' ? ['model' as const] : []),
    ...(/^[A-Za-z]{3}$/.test(entry.currency.trim()) ? [] : ['currency' as const]),
    ...amounts,
  ])
}

export function endpointOf({ baseUrl, model, apiKey }: ModelEntry, hasKey: boolean) {
  const key = apiKey.trim()
  const kept = hasKey ? {} : { apiKey: null }
  return { baseUrl: baseUrl.trim(), model: model.trim(), ...(key === '' ? kept : { apiKey: key }) }
}

export function settingOf(entry: ModelEntry, hasKey: boolean) {
  return {
    ...endpointOf(entry, hasKey),
    currency: entry.currency.trim().toUpperCase(),
    inputMicros: microsOf(entry.input) ?? 0,
    outputMicros: microsOf(entry.output) ?? 0,
    monthCapMicros: microsOf(entry.monthCap) ?? 0,
    runCapMicros: microsOf(entry.runCap) ?? 0,
  }
}
