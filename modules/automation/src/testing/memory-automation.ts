import { allPermissions, type FindingId, newId, type Scopes, type TenantScope } from '@bizosaas/kernel'
import type { AskedChange } from '../domain/agent-memory.ts'
import { type AgentRun, noCounts } from '../domain/agent-run.ts'
import { type Finding, seenAgain } from '../domain/finding.ts'
import type { ModelCall } from '../domain/model-call.ts'
import type { Reading } from '../domain/reading.ts'
import type { AgentMemoryStore } from '../ports/agent-memory-store.ts'
import type { AgentRunItem, AgentRunStore } from '../ports/agent-run-store.ts'
import type { FindingStore } from '../ports/finding-store.ts'
import type { AgentDraft, PlanOutcome, RecordedThought, RunRecordStore } from '../ports/run-record-store.ts'

export interface MemoryAutomation {
  readonly scopes: Scopes
  readonly runs: Pick<AgentRunStore, 'update' | 'find'>
  readonly records: RunRecordStore
  readonly findings: Pick<FindingStore, 'record' | 'byKey' | 'link'>
  readonly memories: AgentMemoryStore
  /** What stands there now, for expectations. */
  readonly run: () => Partial<AgentRun>
  readonly found: () => readonly Finding[]
}

/** One tenant, one run at a time: enough for the story of a workflow. */
export function createMemoryAutomation(): MemoryAutomation {
  let run: Partial<AgentRun> = {}
  const found = new Map<string, Finding>()
  const readings = new Map<string, Reading>()
  const asked: AskedChange[] = []
  const outcomes = new Map<string, PlanOutcome>()
  let draft: AgentDraft | null = null
  const calls = new Map<string, ModelCall>()
  let thought: Omit<RecordedThought, 'outcomes'> | null = null
  return {
    scopes: memoryScopes(),
    run: () => run,
    found: () => [...found.values()],
    runs: {
      async update(_scope, _id, change) {
        run = { ...run, ...change }
      },
      async find(scope, id) {
        if (scope.kind === 'agency') return null
        const { tenantId } = scope
        return { ...queued, ...run, id, tenantId, tenant: { id: tenantId, slug: 'a', name: 'A', isSimulated: true } }
      },
    },
    records: {
      async keepReading(_scope, _runId, reading) {
        readings.set(reading.reader, reading)
      },
      readings: async () => [...readings.values()],
      newestReading: async (_scope, reader) => readings.get(reader) ?? null,
      async keepDraft(_scope, _runId, { thought: ofRules, tasks }) {
        draft ??= { thought: ofRules, tasks }
      },
      findDraft: async () => draft,
      async keepCall(_scope, _runId, call) {
        const key = `${call.task}|${call.attempt}`
        if (!calls.has(key)) calls.set(key, call)
      },
      calls: async () => [...calls.values()],
      async keepThought(_scope, _runId, kept) {
        thought ??= kept
      },
      findThought: async () => (thought === null ? null : { ...thought, outcomes: [...outcomes.values()] }),
      briefings: async () => [],
      async keepOutcome(_scope, _runId, outcome) {
        outcomes.set(outcome.planKey, outcome)
      },
    },
    memories: {
      async keep(_scope, { changes }) {
        asked.push(...changes)
      },
      asked: async () => asked,
    },
    findings: {
      async record({ tenantId }, { findings, runId, at }) {
        for (const finding of findings) {
          const known = found.get(finding.key)
          const kept = { id: known?.id ?? newId<FindingId>(), proposalId: known?.proposalId ?? null, state: nextState(known, runId), dismissal: null }
          found.set(finding.key, { ...finding, ...kept, tenantId, lastSeenAt: at, lastSeenRun: runId, history: [] })
        }
        return { fresh: [...found.values()].filter(({ state }) => state === 'new').length, persisting: 0, fixed: 0 }
      },
      byKey: async (_scope, { keys }) => new Map([...found].filter(([key]) => keys.includes(key))),
      async link(_scope, { ids, proposalId }) {
        for (const [key, finding] of found) if (ids.includes(finding.id)) found.set(key, { ...finding, proposalId })
      },
    },
  }
}

const queued: Omit<AgentRunItem, 'id' | 'tenantId' | 'tenant'> = {
  startedByLabel: 'the platform',
  agentId: 'seo',
  connectionId: null,
  workflowRunId: '',
  crewRunId: null,
  crewPlace: null,
  state: 'queued',
  progress: null,
  counts: noCounts,
  abstentions: [],
  proposalIds: [],
  failureCode: null,
  startedBy: 'system:test',
  isSimulated: true,
  createdAt: new Date(0),
  finishedAt: null,
}

function nextState(known: Finding | undefined, runId: string): Finding['state'] {
  if (known === undefined) return 'new'
  return known.lastSeenRun === runId ? known.state : seenAgain(known.state)
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
