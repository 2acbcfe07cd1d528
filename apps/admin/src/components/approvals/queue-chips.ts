import type { Agent, ProposalSummary } from '@bizosaas/contracts'
import type { FilterChip, Tab } from '@bizosaas/ui'
import { addressWith } from '../../address/address-with.ts'
import { approvalWords, stateFilters } from '../../words/approvals.ts'
import { findingTitle } from '../../words/findings.ts'
import { plainWords } from '../state-words.ts'
import type { FilterChoice } from './filter-menu.tsx'

type Params = Record<string, string | undefined>

/** The three drawers of the queue, and what is in all of them. */
export function queueTabs(params: Params): { tabs: Tab[]; current: string } {
  const tabs = (['waiting', 'running', 'done', 'all'] as const).map((group) => ({
    label: approvalWords.groups[group],
    href: leadTo(params, { group: group === 'waiting' ? undefined : group, state: undefined }),
  }))
  return { tabs, current: leadTo(params, { state: undefined }) }
}

/** One risk at a time, and a chip for each other filter that is on; a second press takes it away. */
export function queueChips({ params, agents }: { params: Params; agents: readonly Agent[] }): FilterChip[] {
  const risks = (['low', 'mid', 'high'] as const).map((key) => ({
    key,
    label: approvalWords.risks[key],
    on: params.risk === key,
    href: leadTo(params, { risk: params.risk === key ? undefined : key }),
  }))
  const chosen = [
    { name: 'state', label: params.state && stateLabel(params.state) },
    { name: 'finding', label: params.finding && findingLabel(params.finding) },
    { name: 'agent', label: params.agent && agentLabel(params.agent, agents) },
  ]
  return [
    ...risks,
    ...chosen.flatMap(({ name, label }) => (label ? [{ key: name, label, on: true, href: leadTo(params, { [name]: undefined }) }] : [])),
  ]
}

/** What else the list can be narrowed to: kinds of faults that are in it, every agent, and the states of a drawer that has several. */
export function queueChoices({ params, agents, rows }: { params: Params; agents: readonly Agent[]; rows: readonly ProposalSummary[] }) {
  const codes = [...new Set(rows.flatMap(({ findingCodes }) => findingCodes))]
  return {
    findings: params.finding ? [] : choices({ params, name: 'finding', values: codes, labelOf: findingLabel }),
    agents: params.agent ? [] : choices({ params, name: 'agent', values: agents.map(({ id }) => id), labelOf: (id) => agentLabel(id, agents) }),
    states:
      params.group === 'done' && !params.state ? choices({ params, name: 'state', values: Object.keys(stateFilters), labelOf: stateLabel }) : [],
  }
}

interface Choosing {
  params: Params
  name: string
  values: readonly string[]
  labelOf: (value: string) => string
}

function choices({ params, name, values, labelOf }: Choosing): FilterChoice[] {
  return values
    .map((value) => ({ key: `${name}-${value}`, label: labelOf(value), href: leadTo(params, { [name]: value }) }))
    .sort((one, other) => one.label.localeCompare(other.label))
}

export function findingLabel(code: string): string {
  return findingTitle(code) ?? plainWords(code)
}

function agentLabel(id: string, agents: readonly Agent[]): string {
  return agents.find((agent) => agent.id === id)?.title ?? plainWords(id)
}

function stateLabel(states: string): string {
  return stateFilters[states] ?? plainWords(states)
}

function leadTo(params: Params, change: Params): string {
  return addressWith({ path: '/approvals', params, change: { ...change, id: undefined } })
}
