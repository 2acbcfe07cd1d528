import { appError, errorCodes, isErrorCode, type TenantScope } from '@bizosaas/kernel'
import type { FindingAdvice } from '../domain/finding-advice.ts'
import { isInFlight } from '../domain/in-flight.ts'
import { auditRunIds } from '../domain/site-audit.ts'
import type { Thought } from '../domain/thought.ts'
import type { AgentRunItem, AgentRunStore } from '../ports/agent-run-store.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import type { SiteAuditStore } from '../ports/site-audit-store.ts'
import { auditItems, type SiteAuditItemView } from './audit-items.ts'

export interface ReadSiteAuditDependencies {
  readonly siteAudits: Pick<SiteAuditStore, 'find'>
  readonly runs: Pick<AgentRunStore, 'findByWorkflow'>
  readonly records: Pick<RunRecordStore, 'findThought'>
  readonly findingAdvice: Readonly<Record<string, FindingAdvice>>
}

/** `first-look`: a few pages were judged and the rest is being read. `partial`: the rest could not be read. */
export type SiteAuditState = 'waiting' | 'reading' | 'first-look' | 'done' | 'partial' | 'failed'

export interface SiteAuditView {
  readonly id: string
  readonly siteUrl: string
  readonly host: string
  readonly createdAt: string
  readonly finishedAt: string | null
  /** When it is deleted; null once the site is a client's. */
  readonly leavesAt: string | null
  readonly state: SiteAuditState
  readonly progress: AgentRunItem['progress']
  /** Pages that were judged. */
  readonly pages: number
  readonly findings: number
  readonly failure: { readonly code: string; readonly title: string; readonly remedy: string } | null
  readonly items: readonly SiteAuditItemView[]
}

/** What the audit of the entered tenant has found so far: that of its whole look, or of the quick one until then. Throws `audit-not-found`. */
export async function readSiteAudit({ deps, scope }: { deps: ReadSiteAuditDependencies; scope: TenantScope }): Promise<SiteAuditView> {
  const audit = await deps.siteAudits.find(scope)
  if (audit === null) throw appError('audit-not-found')
  const ids = auditRunIds(scope.tenantId)
  const quick = await deps.runs.findByWorkflow(scope, ids.quick)
  const whole = await deps.runs.findByWorkflow(scope, ids.whole)
  const thought = (await thoughtOf({ deps, scope, run: whole })) ?? (await thoughtOf({ deps, scope, run: quick }))
  return {
    id: scope.tenantId,
    siteUrl: audit.siteUrl,
    host: audit.host,
    createdAt: audit.createdAt.toISOString(),
    leavesAt: audit.leavesAt?.toISOString() ?? null,
    ...standing({ quick, whole }),
    ...foundIn({ thought, deps }),
  }
}

function foundIn({ thought, deps }: { thought: Thought | null; deps: ReadSiteAuditDependencies }) {
  if (thought === null) return { pages: 0, findings: 0, items: [] }
  const { looked, findings } = thought
  return { pages: looked.length, findings: findings.length, items: auditItems({ thought, advice: deps.findingAdvice }) }
}

interface Looks {
  readonly quick: AgentRunItem | null
  readonly whole: AgentRunItem | null
}

function standing({ quick, whole }: Looks): Pick<SiteAuditView, 'state' | 'progress' | 'failure' | 'finishedAt'> {
  const state = stateOf({ quick, whole })
  const current = whole ?? quick
  const isEnded = state === 'done' || state === 'partial' || state === 'failed'
  return {
    state,
    progress: isEnded ? null : (current?.progress ?? null),
    failure: isEnded && state !== 'done' ? failureOf(current) : null,
    finishedAt: isEnded ? (current?.finishedAt?.toISOString() ?? null) : null,
  }
}

type Wanted = { readonly deps: ReadSiteAuditDependencies; readonly scope: TenantScope; readonly run: AgentRunItem | null }

async function thoughtOf({ deps, scope, run }: Wanted): Promise<Thought | null> {
  return run === null ? null : ((await deps.records.findThought(scope, run.id))?.thought ?? null)
}

function stateOf({ quick, whole }: Looks): SiteAuditState {
  if (whole !== null && !isInFlight(whole.state)) return whole.state === 'done' ? 'done' : 'partial'
  if (quick === null || quick.state === 'queued') return 'waiting'
  if (quick.state === 'running') return 'reading'
  return quick.state === 'done' ? 'first-look' : 'failed'
}

function failureOf(run: AgentRunItem | null): SiteAuditView['failure'] {
  const code = run?.failureCode ?? 'internal-error'
  const known = isErrorCode(code) ? code : 'internal-error'
  return { code: known, title: errorCodes[known].title, remedy: errorCodes[known].remedy }
}
