import { allPermissions, appError, type EvidenceId, type FindingId, newId, type Scopes, type TenantScope } from '@bizosaas/kernel'
import type { AgentRun } from '../domain/agent-run.ts'
import { type Finding, seenAgain } from '../domain/finding.ts'
import type { PageSnapshot } from '../domain/page-snapshot.ts'
import type { AgentRunStore } from '../ports/agent-run-store.ts'
import type { CrawlStore, CrawlSummary, PlanOutcome } from '../ports/crawl-store.ts'
import type { FindingStore } from '../ports/finding-store.ts'

export interface MemoryAutomation {
  readonly scopes: Scopes
  readonly runs: Pick<AgentRunStore, 'update'>
  readonly crawls: CrawlStore
  readonly findings: Pick<FindingStore, 'record' | 'ofRun' | 'link'>
  /** What stands there now, for expectations. */
  readonly run: () => Partial<AgentRun>
  readonly found: () => readonly Finding[]
}

/** One tenant, one run at a time: enough for the story of a workflow. */
export function createMemoryAutomation(): MemoryAutomation {
  let run: Partial<AgentRun> = {}
  const found = new Map<string, Finding & { run: string }>()
  const pages = new Map<string, PageSnapshot>()
  const outcomes = new Map<string, PlanOutcome>()
  let summary: CrawlSummary | null = null
  let evidenceIds: Readonly<Record<string, EvidenceId>> = {}
  return {
    scopes: memoryScopes(),
    run: () => run,
    found: () => [...found.values()],
    runs: {
      async update(_scope, _id, change) {
        run = { ...run, ...change }
      },
    },
    crawls: {
      async addPages(_scope, _runId, list) {
        for (const page of list) pages.set(page.url, page)
      },
      async finish(_scope, _runId, given) {
        summary = given
      },
      async keepEvidence(_scope, _runId, ids) {
        evidenceIds = ids
      },
      evidenceIds: async () => evidenceIds,
      async keepOutcome(_scope, _runId, outcome) {
        outcomes.set(outcome.planKey, outcome)
      },
      outcomes: async () => [...outcomes.values()],
      async evidence() {
        if (summary === null) throw appError('agent-run-not-found')
        return { siteUrl: summary.siteUrl, links: summary.links, objects: summary.objects, pages: [...pages.values()] }
      },
    },
    findings: {
      async record({ tenantId }, { findings, runId, at }) {
        for (const finding of findings) {
          const known = found.get(finding.key)
          const kept = { id: known?.id ?? newId<FindingId>(), proposalId: known?.proposalId ?? null, state: nextState(known, runId) }
          found.set(finding.key, { ...finding, ...kept, tenantId, lastSeenAt: at, run: runId })
        }
        return { fresh: [...found.values()].filter(({ state }) => state === 'new').length, persisting: 0, fixed: 0 }
      },
      ofRun: async (_scope, runId) => new Map([...found].filter(([, finding]) => finding.run === runId)),
      async link(_scope, { ids, proposalId }) {
        for (const [key, finding] of found) if (ids.includes(finding.id)) found.set(key, { ...finding, proposalId })
      },
    },
  }
}

function nextState(known: (Finding & { run: string }) | undefined, runId: string): Finding['state'] {
  if (known === undefined) return 'new'
  return known.run === runId ? known.state : seenAgain(known.state)
}

function memoryScopes(): Scopes {
  return {
    withTenant({ actor, tenantId }, fn) {
      const scope: TenantScope = {
        kind: 'tenant',
        tenantId,
        actor,
        access: { role: null, byRole: allPermissions, byPlan: allPermissions, effective: allPermissions },
      }
      return fn(scope)
    },
    async withAgency() {
      throw new TypeError('no workflow reads over tenants')
    },
    withPlatform: (purpose, fn) => fn({ kind: 'platform', purpose }),
  }
}
