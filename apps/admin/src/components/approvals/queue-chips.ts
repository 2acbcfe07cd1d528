import type { FilterChip, Tab } from '@bizosaas/ui'
import { addressWith } from '../../address/address-with.ts'
import { approvalWords } from '../../words/approvals.ts'

type Params = Record<string, string | undefined>

/** The three drawers of the queue, and what is in all of them. */
export function queueTabs(params: Params): { tabs: Tab[]; current: string } {
  const tabs = (['waiting', 'running', 'done', 'all'] as const).map((group) => ({
    label: approvalWords.groups[group],
    href: leadTo(params, { group: group === 'waiting' ? undefined : group }),
  }))
  return { tabs, current: leadTo(params, {}) }
}

/** One risk at a time, on top of the drawer; a second press takes it away. */
export function queueChips(params: Params): FilterChip[] {
  return (['low', 'mid', 'high'] as const).map((key) => ({
    key,
    label: approvalWords.risks[key],
    on: params.risk === key,
    href: leadTo(params, { risk: params.risk === key ? undefined : key }),
  }))
}

function leadTo(params: Params, change: Params): string {
  return addressWith({ path: '/approvals', params, change: { ...change, id: undefined } })
}
