import { appError, errorCodes, isErrorCode, type TenantScope } from '@bizosaas/kernel'
import { type AuditLook, type AuditStanding, auditStanding, type SiteAuditState } from '../domain/audit-standing.ts'
import type { FindingAdvice } from '../domain/finding-advice.ts'
import type { Thought } from '../domain/thought.ts'
import { toldFindings } from '../domain/told-findings.ts'
import type { RunRecordStore } from '../ports/run-record-store.ts'
import type { SiteAuditStore } from '../ports/site-audit-store.ts'
import { type AuditArea, auditAreas } from './audit-areas.ts'
import { type AuditOtherKind, auditItems, type SiteAuditItemView } from './audit-items.ts'

export interface ReadSiteAuditDependencies {
  readonly siteAudits: Pick<SiteAuditStore, 'find'>
  readonly records: Pick<RunRecordStore, 'findThought'>
  readonly findingAdvice: Readonly<Record<string, FindingAdvice>>
}

export interface AuditFailure {
  readonly code: string
  readonly title: string
  readonly remedy: string
}

export interface SiteAuditView {
  readonly id: string
  readonly siteUrl: string
  readonly host: string
  readonly createdAt: string
  readonly finishedAt: string | null
  /** When it is deleted; null once the site is a client's. */
  readonly leavesAt: string | null
  readonly state: SiteAuditState
  readonly progress: AuditStanding['progress']
  /** Pages that opened and were judged. */
  readonly pages: number
  readonly findings: number
  readonly failure: AuditFailure | null
  readonly items: readonly SiteAuditItemView[]
  /** Kinds that are not among the items, the most worth doing first. */
  readonly others: readonly AuditOtherKind[]
  /** What was looked at, also where it was in order. */
  readonly checked: readonly AuditArea[]
}

/** What the audit of the entered tenant has found so far: that of its whole look, or of the quick one until then. Throws `audit-not-found`. */
export async function readSiteAudit({ deps, scope }: { deps: ReadSiteAuditDependencies; scope: TenantScope }): Promise<SiteAuditView> {
  const audit = await deps.siteAudits.find(scope)
  if (audit === null) throw appError('audit-not-found')
  const { looks } = audit
  const { state, progress, failureCode, finishedAt } = auditStanding(looks)
  const thought = (await thoughtOf({ deps, scope, run: looks.whole })) ?? (await thoughtOf({ deps, scope, run: looks.quick }))
  return {
    id: scope.tenantId,
    siteUrl: audit.siteUrl,
    host: audit.host,
    createdAt: audit.createdAt.toISOString(),
    leavesAt: audit.leavesAt?.toISOString() ?? null,
    ...{ state, progress, failure: auditFailure(failureCode), finishedAt: finishedAt?.toISOString() ?? null },
    ...foundIn({ thought, deps }),
  }
}

/** In words for whoever asked for the audit. */
export function auditFailure(code: string | null): AuditFailure | null {
  if (code === null) return null
  const known = isErrorCode(code) ? code : 'internal-error'
  return { code: known, title: errorCodes[known].title, remedy: errorCodes[known].remedy }
}

function foundIn({ thought, deps }: { thought: Thought | null; deps: ReadSiteAuditDependencies }) {
  if (thought === null) return { pages: 0, findings: 0, items: [], others: [], checked: [] }
  const advice = deps.findingAdvice
  const { opened, looked } = thought
  const findings = toldFindings({ findings: thought.findings, advice })
  return {
    ...{ pages: opened ?? looked.length, findings: findings.length },
    ...auditItems({ thought, advice }),
    checked: auditAreas({ thought: { findings }, advice }),
  }
}

type Wanted = { readonly deps: ReadSiteAuditDependencies; readonly scope: TenantScope; readonly run: AuditLook | null }

async function thoughtOf({ deps, scope, run }: Wanted): Promise<Thought | null> {
  return run === null ? null : ((await deps.records.findThought(scope, run.id))?.thought ?? null)
}
