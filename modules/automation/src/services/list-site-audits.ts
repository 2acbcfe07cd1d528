import { listProspects, type ProspectStore } from '@bizosaas/identity'
import {
  type Actor,
  type AgencyFlowCall,
  defineAgencyFlow,
  isAppError,
  type Page,
  permissions,
  type Scopes,
  type TenantScope,
  toId,
} from '@bizosaas/kernel'
import { z } from 'zod'
import { type AuditLooks, type AuditStanding, auditStanding } from '../domain/audit-standing.ts'
import type { FindingAdvice } from '../domain/finding-advice.ts'
import { toldFindings } from '../domain/told-findings.ts'
import type { SiteAuditStore } from '../ports/site-audit-store.ts'
import { type AuditFailure, auditFailure } from './read-site-audit.ts'

const listSiteAuditsInput = z.strictObject({ limit: z.number().int().min(1).max(100).default(25), cursor: z.string().optional() })

export interface ListSiteAuditsDependencies {
  readonly prospects: ProspectStore
  readonly siteAudits: Pick<SiteAuditStore, 'find'>
  readonly findingAdvice: Readonly<Record<string, FindingAdvice>>
}

/** An audited site that is no client's yet, and how its audit stands. */
export interface SiteAuditLine {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly leavesAt: string
  readonly siteUrl: string
  readonly state: AuditStanding['state']
  /** Read so far, or judged. */
  readonly pages: number
  /** Kinds of issues, as the audit's page counts them. */
  readonly items: number
  readonly failure: AuditFailure | null
}

/** No scope sees rows of many prospects, so each is entered, this many at a time. */
const atOnce = 8

/** Audits of sites that are no clients yet, newest first: all for the owner, those they began for staff. */
export const listSiteAudits = defineAgencyFlow({
  permission: permissions.agentRead,
  input: listSiteAuditsInput,
  async run({
    deps,
    scopes,
    actor,
    input,
  }: AgencyFlowCall<ListSiteAuditsDependencies, z.output<typeof listSiteAuditsInput>>): Promise<Page<SiteAuditLine>> {
    const { items, nextCursor } = await scopes.withAgency({ actor }, (scope) => listProspects.run({ deps, actor, scope, input }))
    const lines: SiteAuditLine[] = []
    for (let from = 0; from < items.length; from += atOnce) {
      const read = await Promise.all(items.slice(from, from + atOnce).map((prospect) => lineOf({ deps, scopes, actor, prospect })))
      lines.push(...read.flatMap((line) => line ?? []))
    }
    return { items: lines, nextCursor }
  },
})

type Prospect = Pick<SiteAuditLine, 'id' | 'name' | 'createdAt' | 'leavesAt'>

interface Reading {
  readonly deps: ListSiteAuditsDependencies
  readonly scopes: Scopes
  readonly actor: Actor
  readonly prospect: Prospect
}

/** Null for one that was taken over or has left since the page was read. */
async function lineOf({ deps, scopes, actor, prospect }: Reading): Promise<SiteAuditLine | null> {
  try {
    return await scopes.withTenant({ actor, tenantId: toId(prospect.id) }, (scope) => readLine({ deps, scope, prospect }))
  } catch (error) {
    if (isAppError(error) && error.code === 'tenant-not-found') return null
    throw error
  }
}

async function readLine({ deps, scope, prospect }: Omit<Reading, 'scopes' | 'actor'> & { readonly scope: TenantScope }): Promise<SiteAuditLine> {
  const audit = await deps.siteAudits.find(scope)
  if (audit === null) return { ...prospect, siteUrl: prospect.name, state: 'failed', pages: 0, items: 0, failure: auditFailure('internal-error') }
  const { state, progress, failureCode } = auditStanding(audit.looks)
  const judged = judgedOf(audit.looks)
  return {
    ...prospect,
    ...{ siteUrl: audit.siteUrl, state, failure: auditFailure(failureCode) },
    pages: Math.max(progress?.done ?? 0, judged?.counts.pages ?? 0),
    items: new Set(toldFindings({ findings: judged?.found ?? [], advice: deps.findingAdvice }).map(({ code }) => code)).size,
  }
}

/** The look whose findings stand on the audit's page. */
function judgedOf({ quick, whole }: AuditLooks) {
  if (whole?.state === 'done') return whole
  return quick?.state === 'done' ? quick : null
}
