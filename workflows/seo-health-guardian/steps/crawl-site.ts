import type { PageSnapshot } from '@bizosaas/automation'
import type { ActivityImplementation } from '@bizosaas/workflow-kit'
import type { GuardianInput } from '../contract.ts'
import type { GuardianPorts } from '../steps.ts'
import { atWork, type GuardianWork, siteOf } from './at-work.ts'

const tellEveryMs = 700

/** Reads the site page by page, keeps what each page says, and tells how far it is. */
export function crawlSite(ports: GuardianPorts): ActivityImplementation<GuardianInput, { pages: number }> {
  return async (input, { tenantId, signal, heartbeat }) => {
    const work = atWork({ ports, input, tenantId })
    const site = await ports.scopes.withTenant(work, async (scope) => {
      await ports.runs.update(scope, work.runId, { state: 'running', progress: { phase: 'reading', done: 0, total: null } })
      return siteOf({ ports, work, scope })
    })
    let read = 0
    let toldAt = 0
    const reading = await ports.sites.read({
      tenantId: work.tenantId,
      site,
      signal,
      onPage: async (page, progress) => {
        heartbeat()
        read = progress.read
        const now = ports.clock.now().getTime()
        const isTold = now - toldAt >= tellEveryMs
        if (isTold) toldAt = now
        await keep({ ports, work, page, progress: isTold ? progress : null })
      },
    })
    await ports.scopes.withTenant(work, async (scope) => {
      await ports.crawls.finish(scope, work.runId, { ...reading, startUrl: site.siteUrl, at: ports.clock.now() })
      await ports.runs.update(scope, work.runId, { progress: { phase: 'judging', done: read, total: read } })
    })
    return { pages: read }
  }
}

interface Kept {
  readonly ports: GuardianPorts
  readonly work: GuardianWork
  readonly page: PageSnapshot
  /** null: too soon after the last word. */
  readonly progress: { readonly read: number; readonly known: number } | null
}

async function keep({ ports, work, page, progress }: Kept): Promise<void> {
  await ports.scopes.withTenant(work, async (scope) => {
    await ports.crawls.addPages(scope, work.runId, [page])
    if (progress !== null) await ports.runs.update(scope, work.runId, { progress: { phase: 'reading', done: progress.read, total: progress.known } })
  })
}
