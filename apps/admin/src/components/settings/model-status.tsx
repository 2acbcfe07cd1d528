import type { AgencyModel, TenantModel } from '@bizosaas/contracts'
import { FactGrid } from '@bizosaas/ui'
import { modelWords as words } from '../../words/models.ts'
import { costText } from '../cost-text.ts'

const { status } = words

/** Which model a tenant asks now, who set it, and what it has cost this month. */
export function TenantModelStatus({ model: { own, used, month } }: { model: TenantModel }) {
  const isPriced = own === null ? (month?.capMicros ?? 0) > 0 : own.inputMicros + own.outputMicros > 0
  const asked = { label: status.asked, value: used === null ? status.nobody : <Name model={used.model} baseUrl={used.baseUrl} /> }
  const from = { label: status.from, value: used === null ? status.notSet : status.froms[used.from] }
  if (month === null || !isPriced)
    return <FactGrid facts={[asked, from, { label: status.spent, value: status.free }, { label: status.monthCap, value: status.none }]} />
  const amount = (costMicros: number) => costText({ costMicros, currency: month.currency }) ?? `0 ${month.currency}`
  return (
    <FactGrid
      facts={[
        asked,
        from,
        { label: status.spent, value: <span className="tabular">{status.of(amount(month.spentMicros), amount(month.capMicros))}</span> },
        { label: status.held, value: <span className="tabular">{amount(month.heldMicros)}</span> },
      ]}
    />
  )
}

export function AgencyModelStatus({ model: { own, environment } }: { model: AgencyModel }) {
  const used = own ?? environment
  const asked = { label: status.asked, value: used === null ? status.nobody : <Name model={used.model} baseUrl={used.baseUrl} /> }
  const from = sourceOf(own, environment)
  return (
    <FactGrid
      facts={[
        asked,
        { label: status.from, value: from },
        { label: status.monthCap, value: capText(own, own?.monthCapMicros) },
        { label: status.runCap, value: capText(own, own?.runCapMicros) },
      ]}
    />
  )
}

function sourceOf(own: AgencyModel['own'], environment: AgencyModel['environment']): string {
  if (own !== null) return status.froms.agency
  return environment === null ? status.notSet : status.froms.environment
}

function capText(own: AgencyModel['own'], costMicros = 0): string {
  return own === null ? status.none : (costText({ costMicros, currency: own.currency }) ?? `0 ${own.currency}`)
}

function Name({ model, baseUrl }: { model: string; baseUrl: string }) {
  return (
    <>
      <span className="block">{model}</span>
      <span className="block font-mono text-xs font-normal break-all text-ink-3">{URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl}</span>
    </>
  )
}
