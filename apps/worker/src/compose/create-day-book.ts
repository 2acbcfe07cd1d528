import {
  type AgentCard,
  type AgentRunStore,
  type DayBook,
  type FailedRun,
  type FindingItem,
  type FindingStore,
  hostsOf,
  type WatchedHostStore,
  type WorkflowCard,
  type WorkflowRunStore,
} from '@bizosaas/automation'
import type { ChangedProposal, GovernanceParts } from '@bizosaas/governance'
import type { ConnectionStore } from '@bizosaas/integration'
import { errorCodes, isErrorCode, type TenantScope } from '@bizosaas/kernel'

/** Of each kind; more than a person goes through in a morning. */
const most = 500
const waitingStates = ['pending', 'in-review', 'unknown'] as const
const endedStates = ['failed', 'partly-executed', 'verified', 'measured'] as const
const brokenRuns = ['failed', 'stuck'] as const

interface Deps {
  readonly proposals: Pick<GovernanceParts['proposals'], 'changed' | 'answers'>
  readonly connections: Pick<ConnectionStore, 'ofTenant'>
  readonly watchedHosts: Pick<WatchedHostStore, 'list'>
  readonly runs: Pick<AgentRunStore, 'list'>
  readonly workflowRuns: Pick<WorkflowRunStore, 'list'>
  readonly findings: Pick<FindingStore, 'list'>
  readonly agents: readonly Pick<AgentCard, 'id' | 'title'>[]
  readonly workflows: readonly Pick<WorkflowCard, 'id' | 'title'>[]
}

/** The rows of one tenant from every context that has some, for a briefing. */
export function createDayBook(deps: Deps): DayBook {
  return {
    async read(scope, since) {
      const waiting = await deps.proposals.changed(scope, { states: waitingStates, since: new Date(0), limit: most })
      const ended = await deps.proposals.changed(scope, { states: endedStates, since, limit: most })
      const answers = await deps.proposals.answers(
        scope,
        ended.map(({ id }) => id),
      )
      const effectOf = new Map(answers.map(({ id, verdict }) => [id, verdict]))
      const hosts = await deps.findings.list(scope, { agentId: 'infra-sentinel', states: ['new', 'persisting'], limit: most })
      return {
        since: since.toISOString(),
        waiting: waiting.map(dayProposal),
        ended: ended.map((proposal) => ({ ...dayProposal(proposal), effect: effectOf.get(proposal.id) ?? null })),
        failedRuns: await failedRuns({ deps, scope, since }),
        failingConnections: await failingConnections(deps, scope),
        hostFindings: await stillWatched({ deps, scope, found: hosts.items.map(hostFinding) }),
        isComplete: [waiting, ended, hosts.items].every((rows) => rows.length < most),
      }
    },
  }
}

function hostFinding({ id, lastSeenRun, url, detail, lastSeenAt }: FindingItem) {
  return { id, runId: lastSeenRun, host: new URL(url).host, detail, at: lastSeenAt.toISOString() }
}

/** A host that was disconnected or taken off the list is looked at no more: nobody would learn that its fault is mended. */
async function stillWatched<T extends { readonly host: string }>({ deps, scope, found }: { deps: Deps; scope: TenantScope; found: readonly T[] }) {
  const connected = (await deps.connections.ofTenant(scope)).map(({ baseUrl }) => baseUrl)
  const watched = (await deps.watchedHosts.list(scope)).map(({ host }) => host)
  const hosts = new Set(hostsOf({ siteUrls: connected, watched }))
  return found.filter(({ host }) => hosts.has(host))
}

function dayProposal({ id, title, state, createdAt, changedAt, expiresAt }: ChangedProposal) {
  const instants = { askedAt: createdAt.toISOString(), changedAt: changedAt.toISOString(), expiresAt: expiresAt.toISOString() }
  return { id, title, state, ...instants }
}

/** Runs of agents under their own names; the workflow that carries one fails with it and is not told twice. */
async function failedRuns({ deps, scope, since }: { deps: Deps; scope: TenantScope; since: Date }): Promise<readonly FailedRun[]> {
  const isNews = (at: Date) => at.getTime() >= since.getTime()
  const agents = (await deps.runs.list(scope, { limit: 100 })).items.filter(({ state }) => state === 'failed')
  const pages = await Promise.all(brokenRuns.map((state) => deps.workflowRuns.list(scope, { state, limit: 100 })))
  const workflows = pages.flatMap(({ items }) => items).filter(({ workflow }) => workflow !== 'run-agent')
  const named = [
    ...agents.map(({ id, agentId, failureCode, createdAt, finishedAt }) => ({
      ...{ kind: 'agent-run' as const, id, name: titleOf(deps.agents, agentId), code: failureCode, at: finishedAt ?? createdAt },
    })),
    ...workflows.map(({ id, workflow, errorCode, startedAt, finishedAt }) => ({
      ...{ kind: 'workflow-run' as const, id, name: titleOf(deps.workflows, workflow), code: errorCode, at: finishedAt ?? startedAt },
    })),
  ]
  return named.filter(({ at }) => isNews(at)).map(({ code, at, ...run }) => ({ ...run, problem: problemOf(code), at: at.toISOString() }))
}

async function failingConnections({ connections }: Deps, scope: TenantScope) {
  const all = await connections.ofTenant(scope)
  return all.flatMap(({ id, account, failure }) =>
    failure === null ? [] : [{ id, account, problem: problemOf(failure.code), since: failure.since }],
  )
}

function titleOf(cards: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return cards.find((card) => card.id === id)?.title ?? id
}

function problemOf(code: string | null): string {
  return code !== null && isErrorCode(code) ? errorCodes[code].title : 'It ended without saying why'
}
