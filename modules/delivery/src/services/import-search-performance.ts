import { type AuditTrail, type EvidenceStore, recordEvidence } from '@bizosaas/governance'
import {
  type Actor,
  actorRef,
  type Clock,
  defineFlow,
  type FlowCall,
  newId,
  permissions,
  refused,
  type SearchImportId,
  type TenantScope,
} from '@bizosaas/kernel'
import { z } from 'zod'
import type { ExportFault, SearchExport } from '../domain/search/search-export.ts'
import { summarize } from '../domain/search/summarize.ts'
import type { SearchExportReader } from '../ports/search-export-reader.ts'
import type { SearchImport, SearchStore } from '../ports/search-store.ts'

const dayMs = 24 * 60 * 60_000
/** What was clicked three months ago says little about today. */
const validForMs = 90 * dayMs
/** 20 MB of a file. */
const mostBase64 = 28_000_000

export const importSearchPerformanceInput = z.strictObject({
  tenantId: z.uuid().optional(),
  fileName: z.string().min(1).max(300),
  /** The file in base64. */
  content: z.string().min(1).max(mostBase64),
})

/** What follows an import in its transaction: effects are measured on the new days. */
export interface ImportFollower {
  imported(scope: TenantScope, file: SearchImport): Promise<void>
}

export interface ImportDependencies {
  readonly searchExports: SearchExportReader
  readonly search: SearchStore
  readonly evidence: EvidenceStore
  readonly audit: AuditTrail
  readonly followImport: ImportFollower
  readonly clock: Clock
}

/**
 * Keeps what a file of Google Search Console says and records it as evidence. The same file a second time changes nothing.
 * Refused with `search-export-unreadable`, naming file, line and what is wrong there.
 */
export const importSearchPerformance = defineFlow({
  permission: permissions.connectionManage,
  input: importSearchPerformanceInput,
  async run({ deps, actor, tenantId, scopes, input }: FlowCall<ImportDependencies, z.output<typeof importSearchPerformanceInput>>) {
    const bytes = Buffer.from(input.content, 'base64')
    const read = deps.searchExports.read({ name: input.fileName, bytes })
    if (read.kind === 'unreadable') return refused('search-export-unreadable', { file: read.file, line: read.line, reason: inWords(read) })
    const { digest, found } = read
    const tooNew = dayToCome(found, deps.clock.now())
    if (tooNew !== null) {
      const reason = `${input.fileName}: it has the day ${tooNew}, which has not come yet. Export it anew.`
      return refused('search-export-unreadable', { file: input.fileName, line: null, reason })
    }
    return scopes.withTenant({ actor, tenantId }, async (scope) => {
      const known = await deps.search.findByDigest(scope, digest)
      if (known !== null) return { ...known, isNew: false }
      const file = await keep({ deps, actor, scope, found, digest, fileName: input.fileName })
      return { ...file, isNew: true }
    })
  },
})

/** The newest day of a file, where it lies ahead of everybody's calendar: it would measure what has not happened. */
function dayToCome({ days }: SearchExport, now: Date): string | null {
  const tomorrow = new Date(now.getTime() + dayMs).toISOString().slice(0, 10)
  return days.map(({ day }) => day).find((day) => day > tomorrow) ?? null
}

interface Keeping {
  readonly deps: ImportDependencies
  readonly actor: Actor
  readonly scope: TenantScope
  readonly found: SearchExport
  readonly digest: string
  readonly fileName: string
}

async function keep({ deps, actor, scope, found, digest, fileName }: Keeping): Promise<SearchImport> {
  const summary = summarize(found)
  const at = deps.clock.now()
  const title = `Search Console, ${summary.firstDay} to ${summary.lastDay}`
  const source = { kind: 'platform' as const, url: null, connectionId: null }
  const read = { readAt: at, validUntil: new Date(at.getTime() + validForMs), isSimulated: false, isUntrusted: true }
  const evidence = await recordEvidence.run({ deps, actor, scope, input: { title, source, content: summary.content, digest, ...read } })
  const { firstDay, lastDay, pages } = summary
  const by = { importedBy: actorRef(actor), importedAt: at }
  const file = { id: newId<SearchImportId>(), digest, fileName, firstDay, lastDay, pages, evidenceId: evidence.id, ...by }
  await deps.search.add(scope, { file, days: found.days })
  const stamp = { at: at.toISOString(), actor: actorRef(actor), onBehalfOf: null, digest }
  const detail = { fileName, firstDay, lastDay, pages }
  await deps.audit.append(scope, [{ ...stamp, event: 'search-data-imported', subjectKind: 'search-import', subjectId: file.id, detail }])
  await deps.followImport.imported(scope, file)
  return file
}

function inWords({ file, line, problem }: ExportFault): string {
  return line === null ? `${file}: ${problem}` : `${file}, line ${line}: ${problem}`
}
